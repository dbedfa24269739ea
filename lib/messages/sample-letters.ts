// How a letter would read: the same letters with facts of nobody.

import type { Locale } from '@/i18n/config';
import { dateText, dateTimeText } from '@/i18n/when';
import { formatKrw } from '@/i18n/won';
import { type LetterTemplate, valuesOf, withTemplate } from '../domain/letter-template';
import { getSeller } from '../seller';
import { shopAddress } from '../shop-address';
import { chargeLettersEn } from './charge-letters-en';
import { chargeLettersKo } from './charge-letters-ko';
import { claimLettersEn } from './claim-letters-en';
import { claimLettersKo } from './claim-letters-ko';
import {
  type ChargeFacts,
  type ChargeKind,
  type ClaimFacts,
  type ClaimLetterKind,
  chargeKinds,
  claimKinds,
  type Letter,
  type MessageKind,
  orderKinds,
  parcelKinds,
  refundKinds,
} from './kinds';
import { layOut } from './layout';
import { lettersEn } from './letters-en';
import { lettersKo } from './letters-ko';
import { parkedEn, parkedKo } from './parked-letters';

const books = {
  ko: { letters: lettersKo, charges: chargeLettersKo, claims: claimLettersKo, parked: parkedKo },
  en: { letters: lettersEn, charges: chargeLettersEn, claims: claimLettersEn, parked: parkedEn },
};

/** The names a template of this kind may put in {braces}. */
export const valueNames = (kind: MessageKind): string[] => Object.keys(valuesOf(sample(kind, 'ko').facts));

/** A letter's mail as plain text, with the merchant's words in it. */
export async function previewLetter(
  kind: MessageKind,
  locale: Locale,
  template: LetterTemplate,
): Promise<{ subject: string; text: string }> {
  const { letter, facts } = sample(kind, locale);
  const { subject, text } = layOut(
    withTemplate(letter, template, valuesOf(facts)),
    shopAddress('/orders'),
    locale,
    await getSeller(),
  );
  return { subject, text };
}

function sample(kind: MessageKind, locale: Locale): { letter: Letter; facts: object } {
  const { letters, charges, claims, parked } = books[locale];
  const facts = sampleFacts(locale);
  const order = orderKinds.find((known) => known === kind);
  if (order) return { letter: letters[order](facts.order), facts: facts.order };
  const refund = refundKinds.find((known) => known === kind);
  if (refund) return { letter: letters[refund](facts.refund), facts: facts.refund };
  const parcel = parcelKinds.find((known) => known === kind);
  if (parcel) return { letter: letters[parcel](facts.parcel), facts: facts.parcel };
  const charge = chargeKinds.find((known): known is ChargeKind => known === kind);
  if (charge) return { letter: charges[charge](facts.charge), facts: facts.charge };
  const claim = claimKinds.find((known): known is ClaimLetterKind => known === kind);
  if (claim) return { letter: claims[claim](facts.claim), facts: facts.claim };
  return { letter: parked(facts.parked), facts: facts.parked };
}

function sampleFacts(locale: Locale) {
  const day = new Date('2026-12-01T09:00:00+09:00');
  const orderNumber = '20261201-SAMPLE7';
  const name = locale === 'ko' ? '보기 상품 / 크림' : 'Sample goods / cream';
  const carrier = locale === 'ko' ? '보기 택배' : 'Sample carrier';
  const goods = [{ name, quantity: 2, amount: formatKrw(28_000, locale) }];
  const shop = { bank: locale === 'ko' ? '보기은행' : 'Sample Bank', number: '000-0000-0000', holder: '가게' };
  return {
    order: {
      ...{ orderNumber, goods, shipping: formatKrw(3_000, locale), total: formatKrw(31_000, locale) },
      ...{ surcharge: null, coupon: null, points: null },
      account: { ...shop, due: dateTimeText(day, locale) },
    },
    refund: {
      ...{ orderNumber, amount: formatKrw(31_000, locale), reason: 'paid-twice' as const },
      ...{ isEverything: true, isStray: false },
    },
    parcel: { orderNumber, goods, carrier, waybill: '000000000000', tracking: null, isPart: false },
    charge: {
      ...{ goods: name, amount: formatKrw(31_000, locale), day: dateText(day, locale) },
      ...{ nextDay: dateText(day, locale), reason: null },
    } satisfies ChargeFacts,
    claim: {
      ...{ orderNumber, kind: 'return' as const, goods, postage: formatKrw(3_000, locale), words: null },
      ...{ due: dateText(day, locale), parcel: { carrier, waybill: '000000000000', tracking: null } },
    } satisfies ClaimFacts,
    parked: { amount: formatKrw(31_000, locale), reason: 'deposit-short' as const },
  };
}
