// The access token: one at a time per process, fetched once however many callers wait for it, and renewed by the provider's
// own clock (`expired_at - now`), because ours may be wrong. (PortOne V1 REST API: POST /users/getToken)

import { z } from 'zod';
import { getEnv } from '../env';
import { IamportUnreachable } from './errors';
import { callIamport } from './transport';

const WireToken = z.object({ access_token: z.string().min(1), now: z.number(), expired_at: z.number() });

/** Renew this long before the end, so that no call travels with a token that dies on the way. */
const MARGIN_MS = 60_000;

type Token = { value: string; freshUntilMs: number };

let current: Token | undefined;
let pending: Promise<Token> | undefined;

/** A token that is good for at least a minute, or as long as the provider gives. Throws IamportUnreachable, IamportRefused. */
export async function accessToken(): Promise<string> {
  if (current && performance.now() < current.freshUntilMs) return current.value;
  pending ??= fetchToken().finally(() => {
    pending = undefined;
  });
  current = await pending;
  return current.value;
}

/** Forgets a token the provider no longer accepts, unless somebody has already replaced it. */
export function dropToken(value: string): void {
  if (current?.value === value) current = undefined;
}

async function fetchToken(): Promise<Token> {
  const env = getEnv();
  const askedAtMs = performance.now();
  const parsed = WireToken.safeParse(
    await callIamport({
      method: 'POST',
      path: '/users/getToken',
      body: { imp_key: env.IAMPORT_API_KEY, imp_secret: env.IAMPORT_API_SECRET },
    }),
  );
  if (!parsed.success) throw new IamportUnreachable('token answer is malformed', { cause: parsed.error });
  const lifeMs = (parsed.data.expired_at - parsed.data.now) * 1000;
  return { value: parsed.data.access_token, freshUntilMs: askedAtMs + lifeMs - MARGIN_MS };
}
