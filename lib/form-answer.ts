// What came of a form that the browser sent by itself, because its script was off or not there yet: Next.js renders the page it
// answers with from a shell made before, which knows nothing of React's form state (vercel/next.js#97784). So the answer waits in
// a sealed cookie for the page the browser is sent back to.

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { ownCookie } from './own-cookie';
import { seal, unseal } from './seal';

const COOKIE = 'form-answer';
/** Long enough to be sent back on a slow line, too short to be told again to somebody who comes back later. */
const KEPT_S = 20;

type Action<S> = (before: Awaited<S>, form: FormData) => Promise<S>;

/** The form's action, whose answer a browser without script is told too, by `keptAnswer` on the same page. */
export function answered<S>(name: string, action: Action<S>): Action<S> {
  return async (before, form) => {
    'use server';
    const state = await action(before, form);
    const page = await pageToReturnTo();
    if (!page) return state;
    (await cookies()).set(COOKIE, seal(JSON.stringify(state), name), ownCookie(KEPT_S));
    redirect(page);
  };
}

/** What came of the form of this name a moment ago; null when nothing did, or when a script has told it. */
export async function keptAnswer<S>(name: string): Promise<S | null> {
  const sealed = (await cookies()).get(COOKIE)?.value;
  const kept = sealed ? unseal(sealed, name) : null;
  // Sealed by `answered`: it is what the action of this name answered.
  return kept ? (JSON.parse(kept) as S) : null;
}

/** The path a browser sent the form from by itself; null when a script sent it and waits for the state. */
async function pageToReturnTo(): Promise<string | null> {
  const asked = await headers();
  const from = asked.get('referer');
  if (asked.has('next-action') || !from) return null;
  const { pathname, search } = new URL(from);
  // Two slashes would begin another site's address.
  return pathname.replace(/^\/+/, '/') + search;
}
