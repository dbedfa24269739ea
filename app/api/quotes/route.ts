import { currentCustomer } from '@/lib/accounts/current-customer';
import { readCart } from '@/lib/cart/cart';
import { mayTryCoupon } from '@/lib/coupons/coupon-tries';
import { faultsOf, QuoteRequest } from '@/lib/payment/checkout-request';
import { readProof } from '@/lib/payment/signed-cookie';
import { quoteWish } from '@/lib/pricing/quote-wish';
import { readBody } from '@/lib/request-body';
import { invalid, refusedDiscount, tooMany } from '../checkouts/answers';

/** What goods cost with a coupon and points, sent to a postcode; keeps nothing. */
export async function POST(request: Request): Promise<Response> {
  const parsed = QuoteRequest.safeParse(await readBody(request));
  if (!parsed.success) return invalid(faultsOf(parsed.error));
  const { lines, postcode, coupon, pointsKrw } = parsed.data;
  if (coupon && !(await mayTryCoupon(request.headers))) return tooMany();
  const customerId = (await currentCustomer())?.id ?? null;
  const ownCheckoutId = await readProof('checkout');
  const wish = { postcode, coupon, pointsKrw, customerId, tel: null, ownCheckoutId };
  const quote = await quoteWish(lines ?? (await readCart()), wish);
  if (quote.kind === 'discount-refused') return refusedDiscount(quote);
  const { totals, coupon: found } = quote;
  const body = { ...totals, coupon: found && { code: found.code, name: found.name, krw: found.krw } };
  return Response.json(body, { headers: { 'cache-control': 'private, no-store' } });
}
