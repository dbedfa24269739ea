'use client';

import { usePathname } from 'next/navigation';
import { useSyncExternalStore } from 'react';
import { fill } from '@/i18n/fill';
import { onCartChange, readCartCount } from './cart-cookie';

const unknown = () => 0;

/** How many pieces are in the cart, over its icon. Pages are static, so only the browser knows. `words` holds `{count}`. */
export function CartCount({ words }: { words: string }) {
  // Server actions change the cookie and then draw the page again; so does going to another page.
  usePathname();
  const count = useSyncExternalStore(onCartChange, readCartCount, unknown);
  if (count === 0) return null;
  return (
    <span className="absolute -top-1 -right-1.5 min-w-5 rounded-full bg-accent px-1 text-center font-bold text-accent-ink text-xs leading-5">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{fill(words, { count })}</span>
    </span>
  );
}
