import { announceCartChange, readCart } from '@/components/cart/cart-cookie';
import { CART_COOKIE, formatCart, withoutSkus } from '@/lib/domain/cart';
import { forgetTyped } from './form-memory';

/**
 * After an order this tab forgets what was typed and takes what was bought out of the cart. As a rule the shop has done so already; it
 * could not when the window's answer was lost and a webhook made the order.
 */
export function forgetPurchase(skus: readonly string[]): void {
  forgetTyped();
  const lines = readCart();
  const left = withoutSkus(lines, skus);
  if (left.length === lines.length) return;
  // As long as the shop itself keeps it: thirty days.
  const kept = left.length > 0 ? `${formatCart(left)}; path=/; max-age=2592000; samesite=lax` : '; path=/; max-age=0';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers the shop serves.
  document.cookie = `${CART_COOKIE}=${kept}`;
  announceCartChange();
}
