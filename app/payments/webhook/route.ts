// Door 3 of 4: the provider's notification. It is unsigned and anybody can send one: only the imp_uid is taken, and the REST
// API is asked. 200 says "it is in our books or none of our business", 503 "send it again". (PortOne V1 docs: webhook)

import { completePayment } from '@/lib/payment/complete-payment';
import { readBody } from '@/lib/request-body';
import { readClaim } from '../claim';

export async function POST(request: Request): Promise<Response> {
  const claim = readClaim(await readBody(request));
  if (!claim) return Response.json({ error: 'malformed' }, { status: 400 });
  const completion = await completePayment(claim, 'webhook');
  // An attempt that is marked in our books will be asked about; without one there is nothing to remember it by.
  const isDurable = completion.kind !== 'unknown' || completion.attempt !== null;
  return isDurable ? Response.json({ received: true }) : Response.json({ error: 'try-again' }, { status: 503 });
}
