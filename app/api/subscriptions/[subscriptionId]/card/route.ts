import { z } from 'zod';
import { readBody } from '@/lib/request-body';
import { opensSubscription } from '@/lib/subscriptions/access';
import { openCardChange } from '@/lib/subscriptions/change-subscription';

const Body = z.strictObject({ token: z.string().max(100), pg: z.string().max(40) });

/** Opens a window for another card, for whoever holds the subscription's token. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/subscriptions/[subscriptionId]/card'>,
): Promise<Response> {
  const { subscriptionId } = await params;
  const body = Body.safeParse(await readBody(request));
  const isAllowed = body.success && opensSubscription(body.data.token, subscriptionId);
  const requestPay = isAllowed ? await openCardChange(subscriptionId, body.data.pg) : null;
  if (!requestPay) return Response.json({ error: 'not-found' }, { status: 404 });
  return Response.json({ requestPay }, { status: 201, headers: { 'cache-control': 'private, no-store' } });
}
