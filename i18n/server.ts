// Words and formats for what is rendered on the server.

import { notFound } from 'next/navigation';
import { locale as rootLocale } from 'next/root-params';
import { createFormatter, createTranslator, type Messages, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core';
import { isLocale, type Locale, timeZone } from './config';
import en from './messages/en';
import ko from './messages/ko';

const messages: Record<Locale, Messages> = { ko, en };

/** The page's language. Server Components only: actions and route handlers have no root params and take it as an argument. */
export async function getLocale(): Promise<Locale> {
  const locale = await rootLocale();
  if (!isLocale(locale)) notFound();
  return locale;
}

/** Typed words of one namespace, e.g. `const t = await getT('cart')`. */
export async function getT<N extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(namespace: N, locale?: Locale) {
  return translator(namespace, locale ?? (await getLocale()));
}

/** The same where the language is already known. */
export const translator = <N extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(namespace: N, locale: Locale) =>
  createTranslator<Messages, N>({ locale, messages: messages[locale], namespace, timeZone });

/** Numbers, dates and sums as the language writes them, in Seoul's time. */
export const formatter = (locale: Locale) => createFormatter({ locale, timeZone });

/** One namespace's words for a client component's own translator. */
export const messagesOf = <N extends keyof Messages>(namespace: N, locale: Locale): Messages[N] =>
  messages[locale][namespace];
