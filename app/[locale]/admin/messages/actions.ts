'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import type { TemplateState } from '@/components/admin/template-form';
import { defaultLocale, type Locale, locales } from '@/i18n/config';
import { translator } from '@/i18n/server';
import {
  type LetterTemplate,
  LINE_LENGTH_MAX,
  noTemplate,
  SUBJECT_LENGTH_MAX,
  unknownNames,
} from '@/lib/domain/letter-template';
import { type MessageKind, messageKinds } from '@/lib/messages/kinds';
import { previewLetter, valueNames } from '@/lib/messages/sample-letters';
import { sendAgain } from '@/lib/messages/send-again';
import { setTemplate } from '@/lib/messages/templates';
import { requirePermission } from '@/lib/operators/require-permission';

/** Sends a message once more. */
export async function again(locale: Locale, messageId: number): Promise<ActionMessage> {
  const operator = await requirePermission('messages.send', locale);
  const answer = await sendAgain(z.int().positive().parse(messageId), operator);
  refresh();
  return {
    tone: answer === 'queued' ? 'ok' : 'warn',
    text: translator('settings', locale)(`messages.again.${answer}`),
  };
}

const Kind = z.enum(messageKinds as [MessageKind, ...MessageKind[]]);
const Letters = z.enum(locales).catch(defaultLocale);
const Seen = z.int().nonnegative();

/** A subject of two lines would be another header of the mail. */
const subject = z
  .string()
  .trim()
  .max(SUBJECT_LENGTH_MAX)
  .regex(/^[^\r\n]*$/);
const line = z.string().trim().max(LINE_LENGTH_MAX);
const Template = z.object({ subject, opening: line, closing: line });

/** Shows how a letter would read, or has it read so from now on. `seen` is the version the operator has changed. */
export async function saveTemplate(
  locale: Locale,
  kind: MessageKind,
  language: Locale,
  seen: number,
  _: TemplateState,
  data: FormData,
): Promise<TemplateState> {
  const operator = await requirePermission('settings.write', locale);
  const t = translator('settings', locale);
  const step = z.enum(['preview', 'save', 'reset']).parse(data.get('step'));
  const form = Template.safeParse(Object.fromEntries(data));
  const typed = typedIn(data);
  if (!form.success) {
    return told(typed, t('messages.malformed', { subject: SUBJECT_LENGTH_MAX, line: LINE_LENGTH_MAX }));
  }
  const [known, language_] = [Kind.parse(kind), Letters.parse(language)];
  const template = step === 'reset' ? noTemplate : form.data;
  const unknown = unknownNames(template, valueNames(known));
  if (unknown.length > 0) return told(typed, t('messages.unknownValues', { names: unknown.join(', ') }));
  const preview = await previewLetter(known, language_, template);
  if (step === 'preview') return { template, preview, message: null };
  const answer = await setTemplate(known, language_, template, Seen.parse(seen), operator);
  refresh();
  const message = { tone: answer === 'saved' ? 'ok' : 'warn', text: t(`messages.${answer}`) } as const;
  return { template, preview, message };
}

const typedIn = (data: FormData): LetterTemplate => {
  const read = (name: string): string => String(data.get(name) ?? '').slice(0, 2 * LINE_LENGTH_MAX);
  return { subject: read('subject'), opening: read('opening'), closing: read('closing') };
};

const told = (template: LetterTemplate, text: string): TemplateState => ({
  template,
  preview: null,
  message: { tone: 'warn', text },
});
