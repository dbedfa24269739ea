'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import { address } from '@/components/admin/addresses';
import type { ResolveState } from '@/components/admin/resolve-form';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { type ParkedAction, parkedActions } from '@/lib/domain/parked';
import { requirePermission } from '@/lib/operators/require-permission';
import { retryJob } from '@/lib/orders/operator-parked';
import { RefundAccountInput } from '@/lib/payment/refund-account';
import { resolveParked } from '@/lib/payment/resolve-parked';

const Id = z.number().int().positive().max(2_147_483_647);
const Way = z.enum(parkedActions);

const Form = z.object({
  note: z.string().trim().max(500),
  target: z.string().trim().max(40).optional(),
  holder: z.string().optional(),
  bank: z.string().optional(),
  number: z.string().optional(),
});

/** Takes one way out of a parked item; the page then says so. */
export async function resolve(
  locale: Locale,
  id: number,
  way: ParkedAction,
  _previous: ResolveState,
  data: FormData,
): Promise<ResolveState> {
  const operator = await requirePermission('parked.resolve', locale);
  const t = translator('admin', locale);
  const form = Form.safeParse(Object.fromEntries(data));
  if (!form.success) return { error: t('parked.noteTooLong'), field: 'note', note: String(data.get('note') ?? '') };
  const { note, target, ...typed } = form.data;
  if (way === 'ignore' && note === '') return { error: t('parked.noteRequired'), field: 'note', note };
  if (way === 'link' && !target) return { error: t('parked.targetRequired'), field: 'target', note };
  const account = typed.number === undefined ? undefined : RefundAccountInput.safeParse(typed);
  if (account && !account.success) return { error: t('parked.account.faulty'), field: 'account', note };
  const itemId = Id.parse(id);
  const resolution = { action: Way.parse(way), note, target, account: account?.data };
  const answer = await resolveParked(itemId, resolution, operator);
  if (answer === 'proposed') redirect(address(locale, '/admin/parked', { proposed: String(itemId) }));
  if (answer !== 'resolved') return { error: t(`parked.answers.${answer}`), field: null, note };
  redirect(address(locale, '/admin/parked', { done: String(itemId) }));
}

const JobId = z.string().regex(/^\d{1,18}$/);

/** Gives a job that gave up its tries back. */
export async function retry(locale: Locale, id: string): Promise<ActionMessage> {
  const operator = await requirePermission('parked.resolve', locale);
  const t = translator('admin', locale);
  const result = await retryJob(BigInt(JobId.parse(id)), operator.id);
  if (result === 'not-stuck') return { tone: 'warn', text: t('parked.notStuck') };
  refresh();
  return { tone: 'ok', text: t('parked.retried') };
}
