import { z } from 'zod';
import { payMethods } from '@/lib/iamport/channels';
import { isOrderNumber } from '@/lib/orders/buyer-order';
import { payOrder } from '@/lib/payment/pay-order';
import { readBody } from '@/lib/request-body';

const Body = z.strictObject({
  accessToken: z.string().max(64),
  payment: z.strictObject({ pg: z.string().min(1).max(100), payMethod: z.enum(payMethods) }),
});

const REFUSALS = { 'not-found': 404, unsupported: 400, 'not-waiting': 409, 'too-many': 429 } as const;

/** Another attempt to pay an order that waits for its deposit, for whoever holds its token → the argument of IMP.request_pay. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/orders/[number]/payments'>,
): Promise<Response> {
  const { number } = await params;
  const body = Body.safeParse(await readBody(request));
  if (!body.success || !isOrderNumber(number)) return answer(400, { error: 'malformed' });
  const { accessToken, payment } = body.data;
  const outcome = await payOrder(number, accessToken, payment);
  if (outcome.kind !== 'opened') return answer(REFUSALS[outcome.kind], { error: outcome.kind });
  return answer(201, { accessToken, ...outcome.attempt });
}

const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } });
