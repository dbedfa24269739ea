// The cart as the browser sees it: the readable cookie, and an event when a page has changed it.

import { CART_COOKIE, countPieces, parseCart, type WantedLine } from '@/lib/domain/cart';

const CHANGED = 'gagae:cart';

/** Tells the header on this page that the cart's cookie has changed. */
export const announceCartChange = (): void => {
  window.dispatchEvent(new Event(CHANGED));
};

/** Calls back whenever the cart may have changed: here, in another tab, or before a page came back from the browser's memory. */
export function onCartChange(notify: () => void): () => void {
  window.addEventListener(CHANGED, notify);
  window.addEventListener('pageshow', notify);
  window.addEventListener('focus', notify);
  return () => {
    window.removeEventListener(CHANGED, notify);
    window.removeEventListener('pageshow', notify);
    window.removeEventListener('focus', notify);
  };
}

/** What the cart of this browser holds. */
export function readCart(): WantedLine[] {
  const prefix = `${CART_COOKIE}=`;
  const pair = document.cookie.split('; ').find((each) => each.startsWith(prefix));
  return parseCart(pair?.slice(prefix.length));
}

/** Pieces in it. */
export const readCartCount = (): number => countPieces(readCart());
