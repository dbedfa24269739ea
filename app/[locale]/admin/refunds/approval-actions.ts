'use server';

import type { ActionMessage } from '@/components/admin/action-button';
import type { Locale } from '@/i18n/config';
import { requirePermission } from '@/lib/operators/require-permission';
import { approveRefund, declineRefund, takeBackRefund } from '@/lib/payment/refund-approval';
import { Id, noteIn, told } from './approval-answers';

/** Agrees to a refund somebody else asked for. */
export async function approve(locale: Locale, id: number): Promise<ActionMessage> {
  const operator = await requirePermission('refunds.approve', locale);
  return told(locale, await approveRefund(Id.parse(id), operator));
}

/** Sends a refund back to who asked for it, with the reason. */
export async function decline(
  locale: Locale,
  id: number,
  _: ActionMessage | null,
  data: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('refunds.approve', locale);
  const note = noteIn(locale, data);
  return typeof note === 'string' ? told(locale, await declineRefund(Id.parse(id), note, operator)) : note;
}

/** Takes one's own back. */
export async function takeBack(locale: Locale, id: number): Promise<ActionMessage> {
  const operator = await requirePermission('refunds.request', locale);
  return told(locale, await takeBackRefund(Id.parse(id), operator));
}
