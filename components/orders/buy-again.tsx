'use client';

import Link from 'next/link';
import { useActionState, useEffect } from 'react';
import { announceCartChange } from '@/components/cart/cart-cookie';
import { Button, buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** What came of it, in sentences. */
export type AgainState = { isAdded: boolean; text: string; missing: string[] } | null;

type BuyAgainProps = {
  action: (previous: AgainState) => Promise<AgainState>;
  cartHref: string;
  words: { label: string; busy: string; cart: string };
};

/** Puts the order's goods into the cart once more and says what could not be. Works without JavaScript too. */
export function BuyAgain({ action, cartHref, words }: BuyAgainProps) {
  const [state, send, isBusy] = useActionState(action, null);
  useEffect(() => {
    if (state?.isAdded) announceCartChange();
  }, [state]);
  return (
    <form action={send} className="contents">
      <Button type="submit" variant="secondary" size="sm" disabled={isBusy}>
        {isBusy ? words.busy : words.label}
      </Button>
      <div role="status" className="w-full empty:hidden">
        {state && !isBusy && (
          <Notice tone={state.missing.length === 0 ? 'ok' : 'warn'} title={state.text}>
            {state.missing.length > 0 && (
              <ul className="list-disc pl-5">
                {state.missing.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            )}
            {state.isAdded && (
              <Link href={cartHref} prefetch={false} className={buttonClass({ size: 'sm' }, 'mt-2')}>
                {words.cart}
              </Link>
            )}
          </Notice>
        )}
      </div>
    </form>
  );
}
