// What a message about money that waits for an operator says, read when it leaves.

import { href, type Locale } from '@/i18n/config';
import { formatMoney } from '@/i18n/money';
import { db } from '../db';
import type { Money } from '../domain/money';
import { parkReasons } from '../domain/payment';
import { getEnv } from '../env';
import { checkoutPath, orderPath } from '../payment/access';
import type { Addressed } from './addressed';
import type { ParkedLetter } from './kinds';
import { parkedEn, parkedKo } from './parked-letters';

const languages: Record<Locale, ParkedLetter> = { ko: parkedKo, en: parkedEn };

/** Writes the letter; null when an operator has decided by then. */
export async function composeParked(itemId: number): Promise<Addressed | null> {
  const item = await db.parkedItem.findFirst({
    where: { id: itemId, resolvedAt: null },
    include: { payment: { include: { checkout: { include: { order: true } } } } },
  });
  const reason = parkReasons.find((known) => known === item?.kind);
  if (!item?.payment || !reason) return null;
  const { checkout } = item.payment;
  const { order } = checkout;
  const locale = checkout.locale === 'en' ? 'en' : 'ko';
  const amount = formatMoney(moneyOf(item.facts), locale);
  const path = order ? orderPath(order.number, checkout.id) : checkoutPath(checkout.id);
  const { buyerEmail: email, buyerTel: tel } = order ?? checkout;
  const link = `${getEnv().SHOP_URL}${href(locale, path)}`;
  const facts = { amount, reason };
  return { letter: languages[locale](facts), facts, locale, email, tel, link };
}

function moneyOf(facts: unknown): Money {
  const { minor = 0, currency = 'KRW' } = facts as Partial<Money>;
  return { minor, currency };
}
