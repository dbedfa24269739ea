'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import { refusalText } from '@/components/admin/refund-refusal';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { actOnClaim, type ClaimActAnswer, type ClaimInput } from '@/lib/claims/act-on-claim';
import { requirePermission } from '@/lib/operators/require-permission';

const Id = z.number().int().positive().max(2_147_483_647);
const Words = z.string().trim().max(500);
const Parcel = { carrier: z.string().max(20), waybill: z.string().max(40) };

const Decision = z.discriminatedUnion('act', [
  z.object({ act: z.literal('approve'), advice: Words }),
  z.object({ act: z.literal('refuse'), refusal: Words.min(1) }),
  z.object({ act: z.literal('convert') }),
  z.object({ act: z.literal('withdraw') }),
]);

const Handling = z.discriminatedUnion('act', [
  z.object({ act: z.literal('collect'), ...Parcel }),
  z.object({ act: z.literal('receive') }),
  z.object({
    act: z.literal('inspect'),
    fault: z.enum(['buyer', 'shop']),
    inspection: z.string().trim().max(200),
    returnStock: z.literal('yes').optional().transform(Boolean),
  }),
  z.object({ act: z.literal('send'), ...Parcel }),
]);

type Deed = { id: number; act: string };

/** Approves, refuses, converts or withdraws a claim. */
export async function decide(
  locale: Locale,
  { id, act }: Deed,
  _previous: ActionMessage | null,
  form: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('claims.decide', locale);
  const input = Decision.safeParse({ ...Object.fromEntries(form), act });
  if (!input.success) return { tone: 'warn', text: translator('claims', locale)('desk.problem.words') };
  return perform(locale, id, input.data, operator);
}

/** Registers a pick-up, the arrival, the inspection or the parcel of an exchange. */
export async function handle(
  locale: Locale,
  { id, act }: Deed,
  _previous: ActionMessage | null,
  form: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('claims.handle', locale);
  const input = Handling.parse({ ...Object.fromEntries(form), act });
  return perform(locale, id, input, operator);
}

/** Gives the money of a return back: the sum that was chosen. */
export async function giveBack(
  locale: Locale,
  { id }: Deed,
  _previous: ActionMessage | null,
  form: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('refunds.request', locale);
  const [, postage, fingerprint] = /^(\d{1,9}):([\w-]{1,64})$/.exec(String(form.get('choice'))) ?? [];
  if (!postage || !fingerprint) return { tone: 'warn', text: translator('claims', locale)('desk.problem.choice') };
  return perform(locale, id, { act: 'refund', postageKrw: Number(postage), fingerprint }, operator);
}

async function perform(
  locale: Locale,
  id: number,
  input: ClaimInput,
  operator: { id: string; email: string },
): Promise<ActionMessage> {
  const answer = await actOnClaim(Id.parse(id), input, operator);
  refresh();
  return { tone: answer.kind === 'done' ? 'ok' : 'warn', text: textOf(answer, locale) };
}

function textOf(answer: ClaimActAnswer, locale: Locale): string {
  const t = translator('claims', locale);
  switch (answer.kind) {
    case 'done':
      return t('desk.done');
    case 'state':
      return t('desk.problem.state', { state: t(`state.${answer.state}`) });
    case 'refund':
      return refundText(answer.answer, locale);
    case 'not-found':
    case 'carrier':
    case 'waybill':
    case 'sold-out':
      return t(`desk.problem.${answer.kind}`);
  }
}

function refundText(answer: Extract<ClaimActAnswer, { kind: 'refund' }>['answer'], locale: Locale): string {
  const t = translator('claims', locale);
  if (answer.kind === 'changed' || answer.kind === 'second-person') return t(`desk.problem.${answer.kind}`);
  return refusalText(answer, locale);
}
