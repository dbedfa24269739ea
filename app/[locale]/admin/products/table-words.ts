// What the columns and words of a table of goods are called. A table is read in any language of the shop, whoever uploads it.

import type { Locale } from '@/i18n/config';
import { messagesOf } from '@/i18n/server';
import { noticeKinds } from '@/lib/domain/product-notice';
import { tableColumns, type Vocabulary } from '@/lib/domain/product-table';

/** Words in every language, those of `locale` first: that one is written. */
export function tableWords(locale: Locale): Vocabulary {
  const languages = (locale === 'ko' ? ['ko', 'en'] : ['en', 'ko']) as Locale[];
  const words = languages.map((each) => ({
    ...messagesOf('imports', each),
    kinds: messagesOf('goods', each).noticeKinds,
  }));
  return {
    columns: named(tableColumns, (column) => words.map(({ columns }) => columns[column])),
    states: named(['offered', 'hidden'], (state) => words.map(({ states }) => states[state])),
    kinds: named(noticeKinds, (kind) => words.map(({ kinds }) => kinds[kind])),
  };
}

const named = <Key extends string>(keys: readonly Key[], namesOf: (key: Key) => string[]) =>
  Object.fromEntries(keys.map((key) => [key, namesOf(key)])) as Record<Key, string[]>;
