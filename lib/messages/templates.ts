// The merchant's words in the shop's letters, by kind and language, in versions like everything a merchant writes.

import type { Locale } from '@/i18n/config';
import { audit } from '../audit';
import { db } from '../db';
import { type LetterTemplate, noTemplate } from '../domain/letter-template';
import {
  addEdition,
  EditionOutdated,
  editionInForce,
  editionsUnder,
  forgetEditions,
  listEditions,
} from '../editions/ledger';
import type { MessageKind } from './kinds';

const PREFIX = 'letter.';
const keyOf = (kind: MessageKind, locale: Locale): string => `${PREFIX}${kind}.${locale}`;

/** The template in force, and the number of its version; 0 when there never was one. */
export async function readTemplate(
  kind: MessageKind,
  locale: Locale,
): Promise<{ template: LetterTemplate; number: number }> {
  const edition = await editionInForce(keyOf(kind, locale));
  return {
    template: (edition?.value as LetterTemplate | null | undefined) ?? noTemplate,
    number: edition?.number ?? 0,
  };
}

/** The kinds in which the merchant says something, in any language. */
export async function listTemplated(): Promise<Set<string>> {
  const editions = await editionsUnder(PREFIX);
  return new Set(editions.filter(({ value }) => value !== null).map(({ key }) => key.split('.')[1] ?? ''));
}

/** Puts a template into force; an empty one leaves the letter to the shop. `after` is the version the operator has seen. */
export async function setTemplate(
  kind: MessageKind,
  locale: Locale,
  template: LetterTemplate,
  after: number,
  operator: { id: string },
): Promise<'saved' | 'outdated'> {
  const key = keyOf(kind, locale);
  const isEmpty = Object.values(template).every((text) => text === '');
  try {
    await db.$transaction(async (tx) => {
      await addEdition(tx, { key, value: isEmpty ? null : template, appliesAt: null, reason: '', after }, operator.id);
      await audit(tx, operator.id, 'message.template', `${kind} ${locale}`, { number: after + 1, isEmpty });
    });
  } catch (error) {
    if (error instanceof EditionOutdated) return 'outdated';
    throw error;
  }
  forgetEditions();
  return 'saved';
}

export type TemplateMove = { number: number; template: LetterTemplate | null; at: Date; by: string | null };

/** Every version of a template, the latest first. */
export async function listTemplateMoves(kind: MessageKind, locale: Locale): Promise<TemplateMove[]> {
  const editions = await listEditions(keyOf(kind, locale));
  return editions.map(({ number, value, at, by }) => ({ number, template: value as LetterTemplate | null, at, by }));
}
