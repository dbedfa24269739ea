// The last look before money moves: whether a payment that is about to be approved would become an order.

import { setTimeout as pause } from 'node:timers/promises';
import { now } from '../clock';
import { db } from '../db';
import { type Money, sameMoney, toMinor } from '../domain/money';
import { getPayment } from '../iamport/client';
import { log } from '../log';

export type ApprovalRefusal = 'unknown' | 'amount-differs' | 'paid-already' | 'ended' | 'no-answer';

/** What the provider says of the payment it wants to approve; nothing of it is believed that can be looked up. */
export type Approval = { impUid: string; merchantUid: string; amount: number };

/** The provider gives up after 5 s; a buyer's phone and our own way back need some of it. (PortOne V1 docs: confirm process) */
const DEADLINE_MS = 2_500;

/** From the approval to the settled order: as long as the goods are kept at least. */
const APPROVAL_MS = 10 * 60_000;

/**
 * Null when the payment may be approved, or why not. Its goods are then kept until it is settled. Answers within three seconds whatever
 * happens: what could not be checked is not approved, and nothing was charged.
 */
export async function mayApprove(approval: Approval): Promise<ApprovalRefusal | null> {
  const given = new AbortController();
  const deadline = pause(DEADLINE_MS, 'no-answer' as const, { signal: given.signal }).catch(() => 'no-answer' as const);
  try {
    return await Promise.race([judge(approval), deadline]);
  } catch (error) {
    log.warn({ err: error, impUid: approval.impUid }, 'not approved: it could not be checked');
    return 'no-answer';
  } finally {
    given.abort();
  }
}

async function judge({ impUid, merchantUid, amount }: Approval): Promise<ApprovalRefusal | null> {
  const attempt = await db.payment.findUnique({ where: { merchantUid }, include: { checkout: true } });
  if (!attempt) return 'unknown';
  const { currency, amountMinor, checkout } = attempt;
  const asked = { minor: amountMinor, currency };
  if (!isWorth(amount, asked)) return 'amount-differs';
  if (checkout.status === 'completed') return 'paid-already';
  // The question names no currency: the provider does.
  const answer = await getPayment(impUid);
  if (answer && !(answer.payment.merchantUid === merchantUid && sameMoney(answer.payment.money, asked))) {
    return 'amount-differs';
  }
  return (await keepGoods(checkout.id)) ? null : 'ended';
}

/** A number that is no sum of the currency is worth something else. */
function isWorth(amount: number, asked: Money): boolean {
  try {
    return toMinor(amount, asked.currency) === asked.minor;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Keeps the goods of a checkout that is still open until its payment is settled; false when they have gone back on the shelf. */
async function keepGoods(id: string): Promise<boolean> {
  const kept = await db.$executeRaw`
    UPDATE "Checkout" SET "expiresAt" = greatest("expiresAt", ${new Date(now().getTime() + APPROVAL_MS)}::timestamptz)
    WHERE id = ${id}::uuid AND status = 'open'`;
  return kept > 0;
}
