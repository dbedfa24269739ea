'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import { planView } from '@/components/admin/refund-plan-words';
import type { Sending, SentView } from '@/components/admin/refund-planner';
import { refundPresets } from '@/components/admin/refund-reason';
import { refusalText } from '@/components/admin/refund-refusal';
import type { PlanView, Wanted } from '@/components/admin/use-refund-plan';
import { answerRefundAccount } from '@/components/orders/refund-account-answer';
import type { RefundAccountFormState } from '@/components/orders/refund-account-form';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { readRefundDesk } from '@/lib/orders/operator-refund-desk';
import type { RefundPreview } from '@/lib/payment/planned-refund';
import { askForRefundAccount, keepRefundAccount } from '@/lib/payment/refund-account';
import { previewRefund, requestRefund } from '@/lib/payment/request-refund';

const OrderNumber = z.string().regex(/^\d{8}-[0-9A-Z]{1,12}$/);

const Count = z.number().int().positive().max(2_147_483_647);

const Wish = z.strictObject({
  lines: z.array(z.strictObject({ lineId: Count, quantity: Count })).max(50),
  shipping: z.boolean(),
  extraKrw: z.number().int().nonnegative().max(2_147_483_647),
});

const Form = z.strictObject({
  wanted: Wish,
  fingerprint: z.string().min(1).max(64),
  preset: z.enum(refundPresets),
  detail: z.string().trim().max(80),
  returnStock: z.boolean(),
});

/** What a choice comes to now. Changes nothing. */
export async function previewPlan(locale: Locale, number: string, wanted: Wanted): Promise<PlanView> {
  await requirePermission('refunds.request', locale);
  const wish = Wish.safeParse(wanted);
  if (!wish.success) return none(translator('admin', locale)('refund.malformed'));
  const orderNumber = OrderNumber.parse(number);
  const preview = await previewRefund(orderNumber, wish.data);
  return preview.kind === 'refundable' ? shown(orderNumber, preview, locale) : none(refusalText(preview, locale));
}

/** Asks for the refund whose plan was agreed to; another plan by now is shown instead. */
export async function sendRefund(locale: Locale, number: string, sending: Sending): Promise<SentView> {
  const operator = await requirePermission('refunds.request', locale);
  const t = translator('admin', locale);
  const form = Form.safeParse(sending);
  if (!form.success) return { kind: 'refused', text: t('refund.malformed') };
  const { wanted: wish, fingerprint, preset, detail, returnStock } = form.data;
  if (preset === 'other' && detail === '') return { kind: 'refused', text: t('refund.reasonRequired') };
  const orderNumber = OrderNumber.parse(number);
  const reason = reasonOf(preset, detail);
  const answer = await requestRefund({ orderNumber, wish, fingerprint, reason, returnStock, operator });
  if (answer.kind === 'changed')
    return { kind: 'changed', text: t('refund.changed'), view: await shown(orderNumber, answer.preview, locale) };
  if (answer.kind !== 'requested' && answer.kind !== 'proposed')
    return { kind: 'refused', text: refusalText(answer, locale) };
  refresh();
  return { kind: 'sent', text: t(`refund.${answer.kind}`) };
}

const none = (text: string): PlanView => ({ kind: 'none', text });

async function shown(orderNumber: string, preview: RefundPreview, locale: Locale): Promise<PlanView> {
  const desk = await readRefundDesk(orderNumber);
  return planView(preview, new Map(desk?.lines.map(({ lineId, name }) => [lineId, name])), locale);
}

/** For the provider's console, which is Korean whatever the operator reads. */
function reasonOf(preset: (typeof refundPresets)[number], detail: string): string {
  if (preset === 'other') return detail;
  return [translator('admin', 'ko')(`refund.presets.${preset}`), detail].filter(Boolean).join(': ');
}

/** Keeps the account a buyer told on the phone. */
export async function keepAccount(
  locale: Locale,
  number: string,
  _previous: RefundAccountFormState,
  form: FormData,
): Promise<RefundAccountFormState> {
  const operator = await requirePermission('refunds.request', locale);
  const orderNumber = OrderNumber.parse(number);
  return answerRefundAccount(form, locale, (account) => keepRefundAccount(orderNumber, account, operator));
}

/** Has the buyer's page ask for the account. */
export async function askBuyerForAccount(locale: Locale, number: string): Promise<ActionMessage> {
  const operator = await requirePermission('refunds.request', locale);
  const t = translator('admin', locale);
  const answer = await askForRefundAccount(OrderNumber.parse(number), operator.id);
  refresh();
  return answer === 'asked'
    ? { tone: 'ok', text: t('refund.account.asked') }
    : { tone: 'warn', text: t(`refund.account.${answer}`) };
}
