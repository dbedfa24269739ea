// Another way to pay an order that waits for its deposit: a new attempt of its checkout. Until that is paid, or has an account of its
// own, the order goes on waiting for the account it has.

import { db } from '../db';
import { getEnv } from '../env';
import type { PayMethod } from '../iamport/channels';
import { findWay } from '../iamport/contracts';
import { countTry } from '../rate-limit';
import { readSettings } from '../settings/read-settings';
import { opens } from './access';
import { attemptBy, attemptOf, type OpenedAttempt, obstacleFor, registerAmount, type Terms } from './attempt';

export type PayOrderOutcome =
  | { kind: 'opened'; attempt: OpenedAttempt }
  /** No such order, or another's token: the answer does not say which. */
  | { kind: 'not-found' }
  | { kind: 'unsupported' }
  /** It is paid or cancelled by now. */
  | { kind: 'not-waiting' }
  | { kind: 'too-many' };

const HOUR_MS = 60 * 60_000;

/** Opens an attempt for an order, for whoever holds its token. */
export async function payOrder(
  number: string,
  token: string,
  asked: { pg: string; payMethod: PayMethod },
): Promise<PayOrderOutcome> {
  const order = await db.order.findUnique({ where: { number }, select: { checkoutId: true, totalKrw: true } });
  if (!order || !opens(token, order.checkoutId)) return { kind: 'not-found' };
  const way = findWay(getEnv().IAMPORT_CHANNELS, asked.pg, asked.payMethod);
  if (!way) return { kind: 'unsupported' };
  const terms = { way, settings: await readSettings() };
  if (obstacleFor(order.totalKrw, terms)) return { kind: 'unsupported' };
  const limit = { name: 'order-attempt', subject: order.checkoutId, max: 20, windowMs: HOUR_MS };
  if (!(await countTry(limit))) return { kind: 'too-many' };
  const attempt = await addOrderAttempt(order.checkoutId, terms);
  if (!attempt) return { kind: 'not-waiting' };
  await registerAmount(attempt.requestPay);
  return { kind: 'opened', attempt };
}

function addOrderAttempt(checkoutId: string, terms: Terms): Promise<OpenedAttempt | null> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Checkout" WHERE id = ${checkoutId}::uuid FOR UPDATE`;
    const checkout = await tx.checkout.findUniqueOrThrow({
      where: { id: checkoutId },
      include: { order: true, lines: { orderBy: { position: 'asc' } } },
    });
    if (checkout.order?.status !== 'awaiting_deposit') return null;
    const payment = await tx.payment.create({ data: { ...attemptBy(checkout, terms), isForOrder: true } });
    return attemptOf({ checkout, lines: checkout.lines, payment }, terms.settings);
  });
}
