// What the forms about goods share: how they read names, and what they say when they are done.

import { refresh, updateTag } from 'next/cache';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { SLUG, TEXT_MAX } from '@/lib/domain/product-line';

export const Id = z.number().int().positive().max(2_147_483_647);

export const Slug = z.string().regex(SLUG).max(TEXT_MAX.slug);

export const CodePrefix = z
  .string()
  .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/)
  .max(30)
  .transform((code) => code.toUpperCase());

type Answer =
  | ('saved' | 'malformed' | 'slug-taken' | 'not-found' | 'incomplete')
  | ('nothing-to-buy' | 'too-many' | 'other-choices' | 'code-taken' | 'changed-meanwhile' | 'ends-before');

/** What came of it; the shop's own pages show it at once. */
export function shown(locale: Locale, answer: Answer): ActionMessage {
  if (answer === 'saved') {
    updateTag('catalog');
    refresh();
  }
  return told(locale, answer);
}

export const told = (locale: Locale, answer: Answer): ActionMessage => ({
  tone: answer === 'saved' ? 'ok' : 'warn',
  text: translator('goods', locale)(`answers.${answer}`),
});
