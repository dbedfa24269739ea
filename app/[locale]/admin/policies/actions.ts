'use server';

import { refresh, updateTag } from 'next/cache';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { dateText } from '@/i18n/when';
import { BODY_LENGTH_MAX, noticeKinds, type PolicyKind, policyKinds, TITLE_LENGTH_MAX } from '@/lib/domain/policy';
import { requirePermission } from '@/lib/operators/require-permission';
import { dropDraft, publish, saveDraft } from '@/lib/policies/operator-policies';
import { POLICIES_TAG } from '@/lib/policies/policy-page';
import { unknownValues } from '@/lib/policies/shown-text';

const Kind = z.enum(policyKinds);

const title = z.string().trim().max(TITLE_LENGTH_MAX);
const body = z
  .string()
  .transform((text) => text.replaceAll('\r\n', '\n').trim())
  .pipe(z.string().max(BODY_LENGTH_MAX));

const Texts = z.object({ koTitle: title.min(1), koBody: body, enTitle: title, enBody: body });

/** What is only said by its title needs no text: 만 14세 이상이에요. */
const isHalf = ({ enTitle, enBody }: z.infer<typeof Texts>): boolean => enTitle === '' && enBody !== '';

/** Keeps a draft. */
export async function keep(
  locale: Locale,
  policy: PolicyKind,
  seenAt: Date | null,
  _: ActionMessage | null,
  data: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('settings.write', locale);
  const t = translator('settings', locale);
  const kind = Kind.parse(policy);
  const form = Texts.safeParse(Object.fromEntries(data));
  if (!form.success) {
    return { tone: 'warn', text: t('policies.malformed', { title: TITLE_LENGTH_MAX, body: BODY_LENGTH_MAX }) };
  }
  if (isHalf(form.data)) return { tone: 'warn', text: t('policies.enMalformed') };
  const { koTitle, koBody, enTitle, enBody } = form.data;
  const texts = {
    ko: { title: koTitle, body: koBody },
    en: enTitle === '' ? null : { title: enTitle, body: enBody },
  };
  const unknown = unknownValues(texts);
  if (unknown.length > 0) return { tone: 'warn', text: t('policies.unknownValues', { names: unknown.join(', ') }) };
  const { kind: answer } = await saveDraft(kind, texts, z.date().nullable().parse(seenAt), operator);
  if (answer === 'saved') refresh();
  return { tone: answer === 'saved' ? 'ok' : 'warn', text: t(`policies.${answer}`) };
}

/** Throws a draft away. */
export async function discard(locale: Locale, policy: PolicyKind): Promise<ActionMessage> {
  await requirePermission('settings.write', locale);
  await dropDraft(Kind.parse(policy));
  refresh();
  return { tone: 'ok', text: translator('settings', locale)('policies.dropped') };
}

/** The first instant of a day of Seoul's; an empty field is the earliest. */
const firstDay = z.union([
  z.literal('').transform(() => null),
  z.iso.date().transform((day) => new Date(`${day}T00:00:00+09:00`)),
]);

const Publish = z.object({ notice: z.enum(noticeKinds), from: firstDay, reason: z.string().trim().min(1).max(500) });

/** Publishes the draft the operator has seen. */
export async function announce(
  locale: Locale,
  policy: PolicyKind,
  draftAt: Date | null,
  _: ActionMessage | null,
  data: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('settings.write', locale);
  const t = translator('settings', locale);
  if (!draftAt) return { tone: 'warn', text: t('policies.nothingToPublish') };
  const form = Publish.safeParse(Object.fromEntries(data));
  if (!form.success) return { tone: 'warn', text: t('policies.publishMalformed') };
  const outcome = await publish(Kind.parse(policy), { ...form.data, draftAt: z.date().parse(draftAt) }, operator);
  switch (outcome.kind) {
    case 'outdated':
      return { tone: 'warn', text: t('policies.outdated') };
    case 'too-early':
      return { tone: 'warn', text: t('policies.tooEarly', { date: dateText(outcome.earliest, locale) }) };
    case 'published': {
      updateTag(POLICIES_TAG);
      refresh();
      const { number, appliesAt } = outcome;
      return { tone: 'ok', text: t('policies.published', { number, date: dateText(appliesAt, locale) }) };
    }
  }
}
