// Before a stored card is charged: a checkout of its own with the month's price, its goods out of stock, and an attempt with a name.
// The checkout is named by the charge, so that one month has one checkout, and by that one order at most.

import { now } from '../clock';
import { db } from '../db';
import { priceLines } from '../domain/pricing';
import { renewalSums } from '../domain/subscription';
import { type Payment, Prisma } from '../generated/prisma/client';
import { newPayment } from '../payment/attempt';
import { freeze } from '../payment/freeze-checkout';
import type { Wish } from '../payment/open-checkout';
import { findGoods, type Goods, retakeStock } from '../payment/stock';
import { storeCheckout } from '../payment/store-checkout';

const withCard = {
  subscription: { include: { keys: { where: { status: 'active' } }, sku: { select: { code: true } } } },
} satisfies Prisma.SubscriptionChargeInclude;

/** A charge with what it takes to make it. */
export type ChargeToMake = Prisma.SubscriptionChargeGetPayload<{ include: typeof withCard }>;

export const readCharge = (id: number): Promise<ChargeToMake | null> =>
  db.subscriptionCharge.findUnique({ where: { id }, include: withCard, relationLoadStrategy: 'join' });

/** How long the goods are kept for a charge whose answer is not known. */
const KEPT_MS = 24 * 3_600_000;

const lastAttempt = { payments: { orderBy: { createdAt: 'desc' }, take: 1 } } satisfies Prisma.CheckoutInclude;

/**
 * The attempt that is to be made now: the last one while its answer is not known, a new one after a decline or with another card.
 * Answers `sold-out` when the goods are not there; then nothing is kept back.
 */
export async function openAttempt(charge: ChargeToMake): Promise<Opening> {
  const checkout = await db.checkout.findUnique({ where: { id: charge.checkoutId }, include: lastAttempt });
  const attempt = checkout?.payments[0];
  if (!checkout || !attempt) return openFirst(charge);
  if (checkout.status === 'completed') return 'paid';
  const isFresh = checkout.status === 'open' && attempt.status === 'open' && attempt.customerUid === cardOf(charge);
  return charge.askedAt || isFresh ? attempt : openAgain(charge);
}

/** `paid`: an earlier attempt of the month has made the order after all. */
type Opening = Payment | 'sold-out' | 'paid';

const cardOf = ({ subscription }: ChargeToMake): string | null => subscription.keys[0]?.customerUid ?? null;

/** How it is paid: by the card, whose PG is known. */
function wayOf({ subscription }: ChargeToMake) {
  const [key] = subscription.keys;
  if (!key) throw new Error(`subscription ${subscription.id} has no card`);
  return { pg: key.pg, payMethod: 'card' as const };
}

async function openFirst(charge: ChargeToMake): Promise<Opening> {
  const { subscription, checkoutId } = charge;
  const [goods] = await findGoods([subscription.sku.code]);
  if (!goods || goods.stock < subscription.quantity) return 'sold-out';
  const frozen = freezeMonth(charge, goods);
  try {
    return (await storeCheckout(frozen)) ? frozen.payment : 'sold-out';
  } catch (error) {
    // Another worker was faster: its attempt is the attempt.
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || !error.message.includes('Checkout_pkey'))
      throw error;
    return db.payment.findFirstOrThrow({ where: { checkoutId }, orderBy: { createdAt: 'desc' } });
  }
}

/** What a buyer would have frozen by opening a checkout today, at the price that was agreed to. */
function freezeMonth(charge: ChargeToMake, goods: Goods) {
  const { subscription, checkoutId } = charge;
  const { quantity } = subscription;
  // No surcharge wherever it goes: what a month costs was agreed to before the address was known.
  const today = { unitPriceKrw: goods.unitPriceKrw, ...priceLines([{ ...goods, quantity }]) };
  const { unitPriceKrw, ...sums } = renewalSums(subscription, today);
  const line = { ...goods, sku: subscription.sku.code, quantity, unitPriceKrw };
  const name = { key: null, fingerprint: `subscription ${subscription.id} ${charge.period}` };
  const expiresAt = new Date(now().getTime() + KEPT_MS);
  const agreedTo = { totals: priceLines([line]), coupon: null, agreed: [], expiresAt };
  const frozen = freeze(wishOf(charge), [line], agreedTo, name);
  const checkout = {
    ...frozen.checkout,
    ...sums,
    id: checkoutId,
    consents: subscription.consents,
  };
  return { ...frozen, checkout, payment: { ...newPayment(checkout, wayOf(charge)), customerUid: cardOf(charge) } };
}

function wishOf(charge: ChargeToMake): Wish {
  const { subscription } = charge;
  const { postcode, address1, address2, memo } = subscription;
  return {
    lines: [{ sku: subscription.sku.code, quantity: subscription.quantity }],
    buyer: { name: subscription.buyerName, tel: subscription.buyerTel, email: subscription.buyerEmail },
    shipping: { postcode, address1, address2, memo },
    payment: wayOf(charge),
    consents: [],
    locale: subscription.locale === 'en' ? 'en' : 'ko',
  };
}

/** Another attempt at the same checkout, whose goods are taken again if they went back. */
function openAgain(charge: ChargeToMake): Promise<Opening> {
  const { checkoutId } = charge;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Checkout" WHERE id = ${checkoutId}::uuid FOR UPDATE`;
    const checkout = await tx.checkout.findUniqueOrThrow({ where: { id: checkoutId } });
    if (checkout.status === 'completed') return 'paid';
    if (checkout.status !== 'open' && !(await retakeStock(tx, checkoutId))) return 'sold-out';
    const expiresAt = new Date(now().getTime() + KEPT_MS);
    await tx.checkout.update({ where: { id: checkoutId }, data: { status: 'open', endedAt: null, expiresAt } });
    const data = { ...newPayment(checkout, wayOf(charge)), customerUid: cardOf(charge) };
    return tx.payment.create({ data });
  });
}
