'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { answerRefundAccount } from '@/components/orders/refund-account-answer';
import type { RefundAccountFormState } from '@/components/orders/refund-account-form';
import { defaultLocale, href, isLocale, type Locale, locales } from '@/i18n/config';
import { cancelByBuyer } from '@/lib/claims/cancel-as-buyer';
import { isOrderNumber } from '@/lib/orders/buyer-order';
import { giveAccountToCancel } from '@/lib/payment/refund-account';

const Count = z.number().int().positive().max(2_147_483_647);

const Asked = z.object({
  locale: z.enum(locales),
  number: z.string().refine(isOrderNumber),
  token: z.string().max(64),
  chosen: z.array(z.object({ lineId: Count, quantity: Count })).max(50),
  fingerprint: z.string().max(64),
});

/** Keeps the account a buyer gives on the way to cancel. */
export async function giveAccount(
  locale: Locale,
  number: string,
  token: string,
  _previous: RefundAccountFormState,
  form: FormData,
): Promise<RefundAccountFormState> {
  if (!isOrderNumber(number)) throw new Error('no order number');
  const language = isLocale(locale) ? locale : defaultLocale;
  return answerRefundAccount(form, language, (account) => giveAccountToCancel(number, token, account));
}

/** Cancels what was looked at, for whoever holds the order's token; the page then says what came of it. */
export async function cancelPieces(asked: z.input<typeof Asked>): Promise<void> {
  const { locale, ...request } = Asked.parse(asked);
  const answer = await cancelByBuyer(request);
  const { number, token, chosen } = request;
  const query = new URLSearchParams({ token });
  if (answer.kind === 'requested') {
    query.set('told', 'cancelled');
    redirect(href(locale, `/orders/${number}?${query}`));
  }
  // The page looks again and says why not; only that it changed it cannot see.
  for (const { lineId, quantity } of chosen) query.set(`line-${lineId}`, String(quantity));
  if (answer.kind === 'changed') query.set('told', 'changed');
  redirect(href(locale, `/orders/${number}/cancel?${query}`));
}
