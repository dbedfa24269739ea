'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import { address } from '@/components/admin/addresses';
import type { ResolveState } from '@/components/admin/resolve-form';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { requireOperator } from '@/lib/operators/require-operator';
import { resolveParked, retryJob } from '@/lib/orders/operator-parked';

const Id = z.number().int().positive().max(2_147_483_647);
const NOTE_LENGTH_MAX = 500;

/** Closes a parked item with a note; the page then says so. */
export async function resolve(
  locale: Locale,
  id: number,
  _previous: ResolveState,
  data: FormData,
): Promise<ResolveState> {
  const operator = await requireOperator(locale);
  const t = translator('admin', locale);
  const note = String(data.get('note') ?? '').trim();
  if (note === '') return { error: t('parked.noteRequired'), note };
  if (note.length > NOTE_LENGTH_MAX) return { error: t('parked.noteTooLong'), note };
  const itemId = Id.parse(id);
  const result = await resolveParked(itemId, note, operator);
  if (result === 'not-waiting') return { error: t('parked.notWaiting'), note };
  redirect(address(locale, '/admin/parked', { done: String(itemId) }));
}

const JobId = z.string().regex(/^\d{1,18}$/);

/** Gives a job that gave up its tries back. */
export async function retry(locale: Locale, id: string): Promise<ActionMessage> {
  const operator = await requireOperator(locale);
  const t = translator('admin', locale);
  const result = await retryJob(BigInt(JobId.parse(id)), operator.id);
  if (result === 'not-stuck') return { tone: 'warn', text: t('parked.notStuck') };
  refresh();
  return { tone: 'ok', text: t('parked.retried') };
}
