import { type AddressFacts, addAddress } from '@/lib/accounts/addresses';
import { currentCustomer } from '@/lib/accounts/current-customer';
import { readCart } from '@/lib/cart/cart';
import { isKnownAdult } from '@/lib/certification/age-check';
import { mayTryCoupon } from '@/lib/coupons/coupon-tries';
import { accessToken } from '@/lib/payment/access';
import { CheckoutRequest, faultsOf } from '@/lib/payment/checkout-request';
import { type OpenedCheckout, openCheckout } from '@/lib/payment/open-checkout';
import { readProof, writeProof } from '@/lib/payment/signed-cookie';
import { readBody } from '@/lib/request-body';
import { invalid, refusedDiscount, tooMany } from './answers';

/** Prices, keeps and freezes what a buyer wants, and answers with the argument of IMP.request_pay. */
export async function POST(request: Request): Promise<Response> {
  const parsed = CheckoutRequest.safeParse(await readBody(request));
  if (!parsed.success) return invalid(faultsOf(parsed.error));
  const key = request.headers.get('idempotency-key');
  if (key !== null && !/^[\x21-\x7e]{1,100}$/.test(key)) return invalid([{ path: 'Idempotency-Key', code: 'invalid' }]);
  const lines = parsed.data.lines ?? (await readCart());
  if (lines.length === 0) return invalid([{ path: 'lines', code: 'lines' }]);
  if (parsed.data.coupon && !(await mayTryCoupon(request.headers))) return tooMany();
  const origin = { key, previousId: await readProof('checkout'), isAdult: await isKnownAdult(await readProof('age')) };
  const customerId = (await currentCustomer())?.id ?? null;
  const outcome = await openCheckout({ ...parsed.data, lines, customerId }, origin);
  switch (outcome.kind) {
    case 'opened':
      if (customerId && parsed.data.keepAddress) await addAddress(customerId, addressIn(parsed.data));
      return created(outcome);
    case 'invalid':
      return invalid(outcome.fields);
    case 'shut':
      return Response.json({ error: 'shut' }, { status: 503, headers: { 'retry-after': '3600' } });
    case 'discount-refused':
      return refusedDiscount(outcome);
    case 'sold-out':
    case 'price-changed':
    case 'key-reused': {
      const { kind: error, ...facts } = outcome;
      return Response.json({ error, ...facts }, { status: 409 });
    }
  }
}

const addressIn = ({
  buyer: { name, tel },
  shipping: { postcode, address1, address2 },
}: CheckoutRequest): AddressFacts => ({
  name,
  tel,
  postcode,
  address1,
  address2,
});

async function created({ checkoutId, amountKrw, expiresAt, requestPay }: OpenedCheckout): Promise<Response> {
  const body = { checkoutId, accessToken: accessToken(checkoutId), amountKrw, expiresAt, requestPay };
  await writeProof('checkout', checkoutId);
  return Response.json(body, { status: 201, headers: { 'cache-control': 'private, no-store' } });
}
