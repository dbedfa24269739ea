'use client';

import { Heart } from 'lucide-react';
import { useEffect, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { MEMBER_COOKIE } from '@/lib/domain/member';

/** `sign-in` when nobody is signed in: then nothing was changed. */
export type WishAction = (slug: string, isWanted: boolean) => Promise<'done' | 'sign-in'>;

type WishButtonProps = {
  slug: string;
  words: { add: string; added: string; failed: string };
  act: WishAction;
  /** The sign-in page that comes back here and then puts it on the list. */
  signInHref: string;
};

/** Added to the address on the way back from signing in. */
const WANTED = 'wish';

/** Puts a product on the wish list. The page is static: only for members the browser asks whether it is on it already. */
export function WishButton({ slug, words, act, signInHref }: WishButtonProps) {
  const [isWanted, setWanted] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const [isPending, startTransition] = useTransition();
  const set = (next: boolean) => {
    setFailed(false);
    setWanted(next);
    startTransition(async () => {
      const answer = await act(slug, next).catch(() => null);
      if (answer === 'sign-in') window.location.assign(signInHref);
      if (answer !== 'done') setWanted(!next);
      setFailed(answer === null);
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens.
  useEffect(() => {
    if (!document.cookie.split('; ').includes(`${MEMBER_COOKIE}=1`)) return;
    const here = new URL(window.location.href);
    if (here.searchParams.has(WANTED)) {
      here.searchParams.delete(WANTED);
      window.history.replaceState(null, '', here);
      set(true);
      return;
    }
    void askWhether(slug).then(setWanted);
  }, [slug]);
  return (
    <div>
      <Button
        variant="quiet"
        size="sm"
        aria-pressed={isWanted}
        aria-disabled={isPending}
        onClick={() => set(!isWanted)}
      >
        <Heart aria-hidden className={`size-5 text-accent ${isWanted ? 'fill-current' : ''}`} />
        {isWanted ? words.added : words.add}
      </Button>
      <p role="status" className="text-danger text-sm">
        {hasFailed && words.failed}
      </p>
    </div>
  );
}

async function askWhether(slug: string): Promise<boolean> {
  try {
    const response = await fetch(`/api/account/wishes?slug=${encodeURIComponent(slug)}`);
    return response.ok && ((await response.json()) as { isWanted: boolean }).isWanted;
  } catch {
    // No connection: the heart stays empty, pressing it still works.
    return false;
  }
}
