// Door before the money: the provider asks whether a payment may be approved, when the account has `confirm_url` switched on.
// (PortOne V1 docs: confirm process; any answer but 200 stops the payment, its `reason` is shown to the buyer)

import { z } from 'zod';
import { translator } from '@/i18n/server';
import { mayApprove } from '@/lib/payment/may-approve';
import { readBody } from '@/lib/request-body';

const Body = z.object({ merchant_uid: z.string().max(64), amount: z.number() });

export async function POST(request: Request): Promise<Response> {
  const parsed = Body.safeParse(await readBody(request));
  const refusal = parsed.success ? await mayApprove(parsed.data.merchant_uid, parsed.data.amount) : 'malformed';
  if (refusal === null) return Response.json({});
  return Response.json({ reason: translator('payment', 'ko')(`refusals.${refusal}`) }, { status: 400 });
}
