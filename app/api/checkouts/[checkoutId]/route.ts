import { checkoutUrl, localeOf, messageKey } from '@/app/payments/answers';
import { href } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { orderPath } from '@/lib/payment/access';
import { getCheckoutView } from '@/lib/payment/checkout-view';

/** What became of a checkout, for whoever holds its token. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/checkouts/[checkoutId]'>,
): Promise<Response> {
  const { checkoutId } = await params;
  const token = new URL(request.url).searchParams.get('accessToken') ?? '';
  const view = await getCheckoutView(checkoutId, token);
  if (!view) return Response.json({ error: 'not-found' }, { status: 404 });
  const { status, orderNumber, isParked } = view;
  const outcome = view.mayBeOnItsWay ? 'unknown' : view.outcome;
  const message = translator('payment', localeOf(view))(messageKey({ ...view, outcome }));
  const order = orderNumber && { orderNumber, orderUrl: href(localeOf(view), orderPath(orderNumber, checkoutId)) };
  const body = { status, outcome, message, ...(isParked && { isParked }), ...order, checkoutUrl: checkoutUrl(view) };
  return Response.json(body, { headers: { 'cache-control': 'private, no-store' } });
}
