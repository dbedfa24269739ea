import { href } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { type FieldFault, faultsOf } from '@/lib/payment/checkout-request';
import { readBody } from '@/lib/request-body';
import { subscriptionPath } from '@/lib/subscriptions/access';
import { openSubscription } from '@/lib/subscriptions/open-subscription';
import { SubscriptionRequest } from '@/lib/subscriptions/subscription-request';

/** Freezes what somebody wants every month, and answers with the argument of IMP.request_pay that stores their card. */
export async function POST(request: Request): Promise<Response> {
  const parsed = SubscriptionRequest.safeParse(await readBody(request));
  if (!parsed.success) return invalid(faultsOf(parsed.error));
  const outcome = await openSubscription(parsed.data);
  switch (outcome.kind) {
    case 'opened': {
      const { subscriptionId, requestPay } = outcome;
      const statusUrl = href(parsed.data.locale, subscriptionPath(subscriptionId));
      const headers = { 'cache-control': 'private, no-store' };
      return Response.json({ subscriptionId, requestPay, statusUrl }, { status: 201, headers });
    }
    case 'invalid':
      return invalid(outcome.fields);
    case 'shut':
      return Response.json({ error: 'shut' }, { status: 503, headers: { 'retry-after': '3600' } });
    case 'sold-out':
    case 'price-changed': {
      const { kind: error, ...facts } = outcome;
      return Response.json({ error, ...facts }, { status: 409 });
    }
  }
}

function invalid(faults: readonly FieldFault[]): Response {
  const say = translator('payment', 'ko');
  const fields = faults.map((fault) => ({ ...fault, message: say(`fields.${fault.code}`) }));
  return Response.json({ error: 'invalid', fields }, { status: 400 });
}
