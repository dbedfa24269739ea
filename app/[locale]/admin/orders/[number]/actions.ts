'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { RefundDraft, RefundState } from '@/components/admin/refund-form';
import { refusalText } from '@/components/admin/refund-refusal';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import { requireOperator } from '@/lib/operators/require-operator';
import { previewRefund, type RefundPreview, requestRefund } from '@/lib/payment/request-refund';

const OrderNumber = z.string().regex(/^\d{8}-[0-9A-Z]{1,12}$/);

const Form = z.object({
  step: z.enum(['preview', 'confirm', 'back']),
  reason: z.string().trim().min(1).max(100),
  returnStock: z
    .literal('yes')
    .optional()
    .transform((value) => value === 'yes'),
  /** Of the preview; the refund is made only if it still holds. */
  fingerprint: z.string().max(64).optional(),
});

/** The two steps of a full refund: the first only looks, the second asks for it to be made. */
export async function refundOrder(
  locale: Locale,
  number: string,
  _previous: RefundState,
  data: FormData,
): Promise<RefundState> {
  const operator = await requireOperator(locale);
  const orderNumber = OrderNumber.parse(number);
  const form = Form.safeParse(Object.fromEntries(data));
  if (!form.success) return faulty(locale, data);
  const { step, fingerprint, ...draft } = form.data;
  if (step === 'back') return { step: 'fill', draft, error: null, notice: null };
  if (step === 'preview') {
    const preview = await previewRefund(orderNumber);
    if (preview.kind !== 'refundable') return refused(draft, refusalText(preview, locale));
    return shown(locale, draft, preview);
  }
  const answer = await requestRefund({ orderNumber, ...draft, fingerprint: fingerprint ?? '', operator });
  const t = translator('admin', locale);
  if (answer.kind === 'changed') return refused(draft, t('refund.changed'));
  if (answer.kind !== 'requested') return refused(draft, refusalText(answer, locale));
  refresh();
  return { step: 'sent', text: t('refund.requested') };
}

function faulty(locale: Locale, data: FormData): RefundState {
  const t = translator('admin', locale);
  const reason = String(data.get('reason') ?? '');
  const error = reason.trim() === '' ? t('refund.reasonRequired') : t('refund.reasonTooLong');
  return { step: 'fill', draft: { reason, returnStock: data.has('returnStock') }, error, notice: null };
}

const refused = (draft: RefundDraft, text: string): RefundState => ({
  ...{ step: 'fill', draft, error: null },
  notice: { tone: 'warn', text },
});

function shown(locale: Locale, draft: RefundDraft, preview: RefundPreview): RefundState {
  const t = translator('admin', locale);
  const amount = formatKrw(preview.plan.amountKrw, locale);
  const facts = [
    { name: t('refund.amount'), value: amount },
    { name: t('refund.balance'), value: formatKrw(preview.plan.balanceKrw, locale) },
    { name: 'imp_uid', value: preview.impUid },
    { name: 'merchant_uid', value: preview.merchantUid },
    { name: t('refund.reason'), value: draft.reason },
    { name: t('refund.stock'), value: draft.returnStock ? t('refund.stockYes') : t('refund.stockNo') },
  ];
  return { step: 'preview', draft, fingerprint: preview.fingerprint, facts, confirm: t('refund.confirm', { amount }) };
}
