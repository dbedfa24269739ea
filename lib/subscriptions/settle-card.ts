// What became of a window that stores a card. Nothing the browser says is believed: the provider is asked for the window's payment,
// which must say that it only issued a key, and for the card under our own name. Such a payment is never paid for goods.

import { now } from '../clock';
import { db, type Tx } from '../db';
import type { ProviderPayment } from '../domain/payment';
import { getEnv } from '../env';
import type { BillingKey, Subscription } from '../generated/prisma/client';
import type { SignalSource } from '../generated/prisma/enums';
import { getStoredCard } from '../iamport/billing';
import type { Answer } from '../iamport/client';
import { park, recordEvent, recordStranger } from '../payment/store-verdict';
import { enqueueDeletion, retireCards } from './cards';
import { lockSubscription } from './held-subscription';
import { planFirst, planNext } from './plan-charge';

export type CardState = {
  subscriptionId: string;
  /** The language to speak to the buyer. */
  locale: string;
  /** Whether this window's card is there; false while it is not known, and when there is none. */
  isStored: boolean;
};

type Verdict = 'card-stored' | 'no-card' | 'park: billing-payment' | 'park: test-money';

/** Settles what the provider has just said of such a window. Null when it is none of ours. Throws IamportUnreachable. */
export async function settleCard(answer: Answer, source: SignalSource): Promise<CardState | null> {
  const { payment } = answer;
  const key = await db.billingKey.findUnique({
    where: { merchantUid: payment.merchantUid },
    include: { subscription: true },
  });
  if (!key) {
    await db.$transaction((tx) => recordStranger(tx, answer, source));
    return null;
  }
  const card = isIssue(payment) ? await getStoredCard(key.customerUid) : null;
  const verdict = judge(payment, card);
  await db.$transaction(async (tx) => {
    if (verdict === 'card-stored' && card) await storeCard(tx, key, payment, card.label);
    if (verdict === 'park: billing-payment') await park(tx, 'billing-payment', payment, NOBODY);
    if (verdict === 'park: test-money') await park(tx, 'test-money', payment, NOBODY);
    await recordEvent(tx, answer, source, verdict, null);
  });
  const { subscriptionId, subscription } = key;
  return { subscriptionId, locale: subscription.locale, isStored: verdict === 'card-stored' };
}

const NOBODY = { paymentId: null, orderId: null };

const isIssue = (payment: ProviderPayment): boolean => payment.status === 'paid' && payment.billingUsage === 'issue';

function judge(payment: ProviderPayment, card: { isTest: boolean } | null): Verdict {
  // Money moved in a window that was to move none: somebody has changed its argument.
  if (payment.paidAt && !isIssue(payment)) return 'park: billing-payment';
  if (!card) return 'no-card';
  const isTest = payment.isTest || card.isTest;
  return isTest && getEnv().SHOP_MODE === 'live' ? 'park: test-money' : 'card-stored';
}

/** The card becomes the one that is charged, in place of an earlier one; a card that comes too late is deleted again. */
async function storeCard(tx: Tx, { id }: BillingKey, payment: ProviderPayment, cardLabel: string): Promise<void> {
  const { subscriptionId } = await tx.billingKey.findUniqueOrThrow({ where: { id } });
  const subscription = await lockSubscription(tx, subscriptionId);
  const isOver = subscription.status === 'cancelled';
  const issued = { impUid: payment.impUid, cardLabel, issuedAt: now() };
  const { count } = await tx.billingKey.updateMany({
    where: { id, status: 'open' },
    data: { status: 'retired', ...issued },
  });
  if (count === 0) return;
  if (isOver) return enqueueDeletion(tx, id);
  await retireCards(tx, subscriptionId);
  await tx.billingKey.update({ where: { id }, data: { status: 'active' } });
  await goOn(tx, subscription);
}

/** The first card starts a subscription; a later one makes up for what the earlier could not pay. */
async function goOn(tx: Tx, subscription: Subscription): Promise<void> {
  const { id } = subscription;
  const startedAt = subscription.startedAt ?? now();
  await tx.subscription.update({ where: { id }, data: { status: 'active', startedAt } });
  if (subscription.status === 'pending') return void (await planFirst(tx, { id, startedAt }));
  const last = await tx.subscriptionCharge.findFirst({ where: { subscriptionId: id }, orderBy: { period: 'desc' } });
  if (!last) return void (await planFirst(tx, { id, startedAt }));
  const isOwed = last.status === 'failed' || (last.status === 'planned' && last.declines > 0);
  if (isOwed) {
    const again = { status: 'planned', declines: 0, nextTryAt: now() } as const;
    await tx.subscriptionCharge.update({ where: { id: last.id }, data: again });
  } else if (last.status !== 'planned') {
    await planNext(tx, { id, startedAt }, last.period);
  }
}

/** Those of the provider's names that belong to windows whose card is known. */
export async function knownCardWindows(impUids: string[]): Promise<string[]> {
  const known = await db.billingKey.findMany({ where: { impUid: { in: impUids } }, select: { impUid: true } });
  return known.flatMap(({ impUid }) => impUid ?? []);
}
