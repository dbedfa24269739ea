import { announceCartChange } from '@/components/cart/cart-cookie';
import { CART_COOKIE } from '@/lib/domain/cart';
import { forgetTyped } from './form-memory';

/**
 * After an order this tab forgets what was typed and empties the cart. As a rule the shop has emptied it already; it could not when
 * the window's answer was lost and a webhook made the order.
 */
export function forgetPurchase(): void {
  forgetTyped();
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers the shop serves.
  document.cookie = `${CART_COOKIE}=; path=/; max-age=0`;
  announceCartChange();
}
