'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import type { EndState } from '@/components/admin/end-refund-form';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { askAgain, endRefund } from '@/lib/payment/refused-refund';

const Id = z.number().int().positive().max(2_147_483_647);
const NOTE_LENGTH_MAX = 500;

/** Sends a refund the provider refused again. */
export async function askRefundAgain(locale: Locale, id: number): Promise<ActionMessage> {
  const operator = await requirePermission('refunds.request', locale);
  const answer = await askAgain(Id.parse(id), operator);
  refresh();
  return { tone: answer === 'asked' ? 'ok' : 'warn', text: translator('admin', locale)(`refunds.again.${answer}`) };
}

/** Ends a refund the provider does not make, with a note of what happened instead. */
export async function finishRefund(locale: Locale, id: number, _previous: EndState, form: FormData): Promise<EndState> {
  const operator = await requirePermission('refunds.request', locale);
  const t = translator('admin', locale);
  const note = String(form.get('note') ?? '').trim();
  const how = z.enum(['handed-over', 'dropped']).safeParse(form.get('how'));
  if (!how.success) return { error: null, text: t('refunds.end.howRequired'), note };
  if (note === '' || note.length > NOTE_LENGTH_MAX)
    return { error: t(note === '' ? 'parked.noteRequired' : 'parked.noteTooLong'), text: null, note };
  const answer = await endRefund({ refundId: Id.parse(id), how: how.data, note }, operator);
  refresh();
  return answer === 'ended' ? null : { error: null, text: t('refunds.again.not-refused'), note };
}
