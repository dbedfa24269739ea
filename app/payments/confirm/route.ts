// Door before the money: the provider asks whether a payment may be approved, when the account has `confirm_url` switched on.
// Its absence is no consent, as the browser names the address; every payment is judged again when it arrives.
// (PortOne V1 docs: confirm process; any answer but 200 stops the payment, its `reason` is shown to the buyer)

import { z } from 'zod';
import { translator } from '@/i18n/server';
import { mayApprove } from '@/lib/payment/may-approve';
import { readBody } from '@/lib/request-body';

const Body = z.object({
  imp_uid: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  merchant_uid: z.string().max(64),
  // Forms know only text.
  amount: z.coerce.number().positive(),
});

export async function POST(request: Request): Promise<Response> {
  const parsed = Body.safeParse(await readBody(request));
  const refusal = parsed.success ? await mayApprove(approvalOf(parsed.data)) : 'malformed';
  if (refusal === null) return Response.json({});
  return Response.json({ reason: translator('payment', 'ko')(`refusals.${refusal}`) }, { status: 400 });
}

const approvalOf = ({ imp_uid, merchant_uid, amount }: z.infer<typeof Body>) => ({
  impUid: imp_uid,
  merchantUid: merchant_uid,
  amount,
});
