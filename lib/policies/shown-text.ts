// A text as people read it: in their language, with the shop's own name, numbers and sums in the {braces}.

import type { Locale } from '@/i18n/config';
import { fill } from '@/i18n/fill';
import { formatKrw } from '@/i18n/won';
import { type PolicySection, type PolicyTexts, sectionsOf } from '../domain/policy';
import { FREE_SHIPPING_FROM_KRW, SHIPPING_FEE_KRW } from '../domain/pricing';
import { DEMO_SELLER, type Seller } from '../seller';

export type ShownText = {
  title: string;
  sections: PolicySection[];
  /** Korean where there is no English text. */
  lang: Locale;
};

/** A policy in a language, by a seller as they are or were. */
export function shownText(texts: PolicyTexts, locale: Locale, seller: Seller): ShownText {
  const lang = texts[locale] ? locale : 'ko';
  const { title, body } = texts[lang] ?? texts.ko;
  const values = policyValues(lang, seller);
  return { title: fill(title, values), sections: sectionsOf(fill(body, values)), lang };
}

/** What may stand in {braces}. */
function policyValues(locale: Locale, { isDemo: _, name, ...identity }: Seller) {
  return {
    seller: name,
    ...identity,
    fee: formatKrw(SHIPPING_FEE_KRW, locale),
    bothWays: formatKrw(2 * SHIPPING_FEE_KRW, locale),
    threshold: formatKrw(FREE_SHIPPING_FROM_KRW, locale),
  };
}

/** The names that may. */
export const policyValueNames: readonly string[] = Object.keys(policyValues('ko', DEMO_SELLER));

/** Names that stand in {braces} and mean nothing. */
export function unknownValues({ ko, en }: PolicyTexts): string[] {
  const texts = [ko, en].flatMap((text) => (text ? [text.title, text.body] : []));
  const named = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
  return [...new Set(named)].filter((name) => !policyValueNames.includes(name));
}
