'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import { href, type Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { askProvider } from '@/lib/operators/ask-provider';
import { requireOperator, requirePermission } from '@/lib/operators/require-permission';
import { endSession } from '@/lib/operators/sign-in';

/** Ends the session. */
export async function signOut(locale: Locale): Promise<void> {
  const operator = await requireOperator(locale);
  await endSession(operator);
  redirect(href(locale, '/admin/sign-in'));
}

const ImpUid = z.string().regex(/^[\w-]{1,64}$/);

/** Asks the provider about one payment again. */
export async function askAgain(locale: Locale, impUid: string): Promise<ActionMessage> {
  const operator = await requirePermission('payments.ask', locale);
  const heard = await askProvider(ImpUid.parse(impUid), operator);
  refresh();
  const isAnswer = heard !== 'unreachable' && heard !== 'not-found';
  return { tone: isAnswer ? 'ok' : 'warn', text: translator('admin', locale)(`ask.${heard}`) };
}
