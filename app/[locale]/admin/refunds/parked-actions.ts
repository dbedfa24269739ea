'use server';

import type { ActionMessage } from '@/components/admin/action-button';
import type { Locale } from '@/i18n/config';
import { requirePermission } from '@/lib/operators/require-permission';
import { approveParked, declineParked, takeBackParked } from '@/lib/payment/approve-parked';
import { Id, noteIn, told } from './approval-answers';

/** Agrees to a way out of parked money that somebody else chose. */
export async function approveMoney(locale: Locale, id: number): Promise<ActionMessage> {
  const operator = await requirePermission('refunds.approve', locale);
  return told(locale, await approveParked(Id.parse(id), operator));
}

/** Sends it back to who chose it, with the reason. */
export async function declineMoney(
  locale: Locale,
  id: number,
  _: ActionMessage | null,
  data: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('refunds.approve', locale);
  const note = noteIn(locale, data);
  return typeof note === 'string' ? told(locale, await declineParked(Id.parse(id), note, operator)) : note;
}

/** Takes one's own back. */
export async function takeBackMoney(locale: Locale, id: number): Promise<ActionMessage> {
  const operator = await requirePermission('parked.resolve', locale);
  return told(locale, await takeBackParked(Id.parse(id), operator));
}
