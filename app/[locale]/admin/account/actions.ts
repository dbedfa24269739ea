'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import type { CodeState } from '@/components/admin/code-form';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { changePassword as replacePassword } from '@/lib/operators/change-password';
import { checkPassword } from '@/lib/operators/check-password';
import { PASSWORD_LENGTH_MIN } from '@/lib/operators/password';
import { requireOperator } from '@/lib/operators/require-permission';
import * as factor from '@/lib/operators/second-factor';
import * as sessions from '@/lib/operators/sessions';

const PAGE = '/admin/account';

/** Shows what an app is to read, to somebody who knows the password. */
export async function beginFactor(locale: Locale, _: ActionMessage | null, data: FormData): Promise<ActionMessage> {
  const operator = await requireOperator(locale, PAGE);
  const t = translator('safety', locale);
  const answer = await checkPassword(operator.id, textIn(data, 'password'));
  if (answer !== 'right') return { tone: 'danger', text: t(`password.${answer}`) };
  await factor.beginFactor(operator);
  refresh();
  return { tone: 'ok', text: t('factor.begun') };
}

/** Switches the second factor on. The page is not shown anew before the recovery codes were written down. */
export async function confirmFactor(locale: Locale, _: CodeState, data: FormData): Promise<CodeState> {
  const operator = await requireOperator(locale, PAGE);
  return withCodes(locale, await factor.confirmFactor(operator, textIn(data, 'code')));
}

/** Makes new recovery codes. */
export async function renewCodes(locale: Locale, _: CodeState, data: FormData): Promise<CodeState> {
  const operator = await requireOperator(locale, PAGE);
  return withCodes(locale, await factor.renewCodes(operator, textIn(data, 'code')));
}

/** Switches the second factor off. */
export async function removeFactor(locale: Locale, _: CodeState, data: FormData): Promise<CodeState> {
  const operator = await requireOperator(locale, PAGE);
  const answer = await factor.removeFactor(operator, textIn(data, 'code'));
  if (answer !== 'removed') return withCodes(locale, answer);
  refresh();
  return { tone: 'ok', text: translator('safety', locale)('factor.removed') };
}

const Passwords = z.object({ password: z.string().max(128), wanted: z.string().min(PASSWORD_LENGTH_MIN).max(128) });

/** Gives oneself a new password. */
export async function changePassword(locale: Locale, _: ActionMessage | null, data: FormData): Promise<ActionMessage> {
  const operator = await requireOperator(locale, PAGE);
  const t = translator('safety', locale);
  const form = Passwords.safeParse(Object.fromEntries(data));
  if (!form.success) return { tone: 'danger', text: t('password.tooShort', { length: PASSWORD_LENGTH_MIN }) };
  const { password: current, wanted } = form.data;
  const answer = await replacePassword(operator, { current, wanted });
  if (answer === 'changed') refresh();
  return { tone: answer === 'changed' ? 'ok' : 'danger', text: t(`password.${answer}`) };
}

/** Signs one of one's own browsers out. */
export async function endSession(locale: Locale, id: string): Promise<ActionMessage> {
  const operator = await requireOperator(locale, PAGE);
  await sessions.endSessions(operator, z.string().max(64).parse(id));
  return ended(locale);
}

/** Signs all but the asking browser out. */
export async function endOthers(locale: Locale): Promise<ActionMessage> {
  const operator = await requireOperator(locale, PAGE);
  await sessions.endSessions(operator);
  return ended(locale);
}

const textIn = (data: FormData, name: string): string => String(data.get(name) ?? '').slice(0, 128);

function withCodes(locale: Locale, answer: { codes: string[] } | factor.CodeRefusal): CodeState {
  const t = translator('safety', locale);
  if (typeof answer === 'string') return { tone: 'danger', text: t(`code.${answer}`) };
  return { tone: 'ok', text: '', codes: answer.codes };
}

function ended(locale: Locale): ActionMessage {
  refresh();
  return { tone: 'ok', text: translator('safety', locale)('sessions.ended') };
}
