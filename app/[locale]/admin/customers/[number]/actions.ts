'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import { NOTE_MAX, REASON_MAX } from '@/components/admin/customer-side';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { issueCoupon } from '@/lib/coupons/operator-coupons';
import {
  addCustomerNote,
  blockCustomer,
  type CustomerAct,
  emailOf,
  endCustomerSessions,
  unblockCustomer,
} from '@/lib/customers/customer-acts';
import { requirePermission } from '@/lib/operators/require-permission';
import { grantPoints } from '@/lib/points/grant-points';

const MemberNumber = z.int().positive().max(2_147_483_647);
const Words = (max: number) => z.string().trim().min(1).max(max);
const SessionId = z.string().min(1).max(64).nullable();

/** Lets a member sign in no more. */
export async function block(
  locale: Locale,
  number: number,
  _: ActionMessage | null,
  data: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('customers.block', locale);
  const reason = Words(REASON_MAX).safeParse(data.get('reason'));
  if (!reason.success) return { tone: 'warn', text: translator('customers', locale)('block.malformed') };
  return answer(locale, await blockCustomer(MemberNumber.parse(number), reason.data, operator), 'block.done');
}

/** Lets a member in again. */
export async function unblock(locale: Locale, number: number): Promise<ActionMessage> {
  const operator = await requirePermission('customers.block', locale);
  return answer(locale, await unblockCustomer(MemberNumber.parse(number), operator), 'block.undone');
}

/** Signs a member out of one browser, or of all. */
export async function endSessions(locale: Locale, number: number, sessionId: string | null): Promise<ActionMessage> {
  const operator = await requirePermission('customers.write', locale);
  const act = await endCustomerSessions(MemberNumber.parse(number), SessionId.parse(sessionId), operator);
  return answer(locale, act, 'ways.ended', 'ways.endedAlready');
}

/** Writes a note about a member. */
export async function addNote(
  locale: Locale,
  number: number,
  _: ActionMessage | null,
  data: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('customers.write', locale);
  const text = Words(NOTE_MAX).safeParse(data.get('text'));
  if (!text.success) return { tone: 'warn', text: translator('customers', locale)('notes.malformed') };
  return answer(locale, await addCustomerNote(MemberNumber.parse(number), text.data, operator), 'notes.added');
}

const DELTA_MAX = 10_000_000;
const Grant = z.object({
  delta: z.coerce
    .number()
    .int()
    .min(-DELTA_MAX)
    .max(DELTA_MAX)
    .refine((delta) => delta !== 0),
  note: Words(100),
});

/** Gives a member points, or takes some. */
export async function grant(
  locale: Locale,
  number: number,
  _: ActionMessage | null,
  data: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('points.write', locale);
  const t = translator('pricing', locale);
  const form = Grant.safeParse(Object.fromEntries(data));
  if (!form.success) return { tone: 'warn', text: t('points.grantMalformed') };
  const email = await emailOf(MemberNumber.parse(number));
  const answered = email === null ? 'no-member' : await grantPoints({ email, ...form.data }, operator);
  refresh();
  return { tone: answered === 'done' ? 'ok' : 'warn', text: t(`points.answers.${answered}`) };
}

const CouponId = z.coerce.number().int().positive();

/** Issues a coupon to a member. */
export async function issue(
  locale: Locale,
  number: number,
  _: ActionMessage | null,
  data: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('coupons.write', locale);
  const t = translator('customers', locale);
  const email = await emailOf(MemberNumber.parse(number));
  if (email === null) return { tone: 'warn', text: t('notFound') };
  const { issued } = await issueCoupon(CouponId.parse(data.get('coupon')), [email], operator);
  refresh();
  return issued > 0 ? { tone: 'ok', text: t('coupons.issued') } : { tone: 'warn', text: t('coupons.had') };
}

type Done = 'block.done' | 'block.undone' | 'ways.ended' | 'notes.added';

function answer(
  locale: Locale,
  act: CustomerAct,
  done: Done,
  already: 'block.already' | 'ways.endedAlready' = 'block.already',
): ActionMessage {
  refresh();
  const t = translator('customers', locale);
  if (act === 'done') return { tone: 'ok', text: t(done) };
  return { tone: 'warn', text: t(act === 'already' ? already : 'notFound') };
}
