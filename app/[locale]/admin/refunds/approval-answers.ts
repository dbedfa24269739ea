// What the decisions about what waits for a second person share.

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import type { ApprovalAnswer } from '@/lib/payment/refund-approval';

export const Id = z.number().int().positive().max(2_147_483_647);
const Note = z.object({ note: z.string().trim().min(1).max(500) });

/** Why something is sent back; without it, the words that ask for it. */
export function noteIn(locale: Locale, data: FormData): string | ActionMessage {
  const form = Note.safeParse(Object.fromEntries(data));
  if (form.success) return form.data.note;
  return { tone: 'warn', text: translator('safety', locale)('approval.noteRequired') };
}

/** What came of a decision, on a page that is up to date. */
export function told(locale: Locale, answer: ApprovalAnswer | 'unreachable'): ActionMessage {
  refresh();
  const isDone = answer === 'approved' || answer === 'declined';
  return { tone: isDone ? 'ok' : 'warn', text: translator('safety', locale)(`approval.answers.${answer}`) };
}
