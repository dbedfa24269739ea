'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { type ApprovalAnswer, approveRefund, declineRefund, takeBackRefund } from '@/lib/payment/refund-approval';

const Id = z.number().int().positive().max(2_147_483_647);
const Note = z.object({ note: z.string().trim().min(1).max(500) });

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
  const form = Note.safeParse(Object.fromEntries(data));
  if (!form.success) return { tone: 'warn', text: translator('safety', locale)('approval.noteRequired') };
  return told(locale, await declineRefund(Id.parse(id), form.data.note, operator));
}

/** Takes one's own back. */
export async function takeBack(locale: Locale, id: number): Promise<ActionMessage> {
  const operator = await requirePermission('refunds.request', locale);
  return told(locale, await takeBackRefund(Id.parse(id), operator));
}

function told(locale: Locale, answer: ApprovalAnswer): ActionMessage {
  refresh();
  const isDone = answer === 'approved' || answer === 'declined';
  return { tone: isDone ? 'ok' : 'warn', text: translator('safety', locale)(`approval.answers.${answer}`) };
}
