// What a message about a subscription says and to whom.

import { href, type Locale } from '@/i18n/config';
import { dateText } from '@/i18n/when';
import { formatKrw } from '@/i18n/won';
import { db } from '../db';
import { getEnv } from '../env';
import type { Prisma } from '../generated/prisma/client';
import { subscriptionPath } from '../subscriptions/access';
import { chargeLettersEn } from './charge-letters-en';
import { chargeLettersKo } from './charge-letters-ko';
import type { ChargeFacts, ChargeKind } from './kinds';

const forCharge = {
  subscription: {
    include: {
      sku: { select: { optionValues: true, product: { select: { name: true } } } },
      charges: { where: { status: 'planned' } },
    },
  },
} satisfies Prisma.SubscriptionChargeInclude;

type ChargeRow = Prisma.SubscriptionChargeGetPayload<{ include: typeof forCharge }>;

/** Writes the letter about a charge; null when there is nothing to tell any more. */
export async function composeCharge(kind: ChargeKind, chargeId: number) {
  const charge = await db.subscriptionCharge.findUnique({ where: { id: chargeId }, include: forCharge });
  const isOver = charge?.status !== 'planned' || charge.subscription.status !== 'active';
  if (!charge || (kind === 'charge-upcoming' && isOver)) return null;
  const { subscription } = charge;
  const locale: Locale = subscription.locale === 'en' ? 'en' : 'ko';
  const letters = locale === 'en' ? chargeLettersEn : chargeLettersKo;
  const link = `${getEnv().SHOP_URL}${href(locale, subscriptionPath(subscription.id))}`;
  const facts = await factsOf(charge, locale);
  return {
    letter: letters[kind](facts),
    facts,
    locale,
    email: subscription.buyerEmail,
    tel: subscription.buyerTel,
    link,
  };
}

async function factsOf(charge: ChargeRow, locale: Locale): Promise<ChargeFacts> {
  const { sku, goodsKrw, shippingKrw, charges } = charge.subscription;
  const checkout = await db.checkout.findUnique({ where: { id: charge.checkoutId }, select: { totalKrw: true } });
  const nextAt = charges[0]?.nextTryAt;
  return {
    goods: [sku.product.name, ...sku.optionValues].join(' / '),
    amount: formatKrw(checkout?.totalKrw ?? goodsKrw + shippingKrw, locale),
    day: dateText(charge.dueAt, locale),
    nextDay: nextAt ? dateText(nextAt, locale) : null,
    reason: charge.failReason,
  };
}
