'use client';

import { createContext, type ReactNode, use } from 'react';
import { createTranslator, type Messages } from 'use-intl/core';
import { type Locale, timeZone } from '@/i18n/config';

const translate = (locale: Locale, checkout: Messages['checkout']) =>
  createTranslator<Pick<Messages, 'checkout'>, 'checkout'>({
    locale,
    messages: { checkout },
    namespace: 'checkout',
    timeZone,
  });

/** A sentence for each fault of a field. */
export type FaultWords = Messages['payment']['fields'];

type Words = { locale: Locale; t: ReturnType<typeof translate>; faultWords: FaultWords };

const WordsContext = createContext<Words | null>(null);

export type WordsSource = { locale: Locale; messages: Messages['checkout']; faultWords: FaultWords };

/** Gives the words of the checkout to everything in it. */
export function WordsProvider({ locale, messages, faultWords, children }: WordsSource & { children: ReactNode }) {
  return <WordsContext value={{ locale, t: translate(locale, messages), faultWords }}>{children}</WordsContext>;
}

/** The words of the checkout, and the language they are in. */
export function useWords(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error('useWords needs a WordsProvider around it');
  return words;
}
