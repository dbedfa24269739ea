// Money that was paid under our name without an attempt we know of, e.g. because its checkout went with an older backup. Nothing is
// decided about it by itself; what an operator has sent back is booked here, as no checkout is there to be locked.

import type { Tx } from '../db';
import { isTransfer } from '../domain/decide-payment';
import type { ProviderPayment } from '../domain/payment';
import { planBookings } from '../domain/refund';
import type { Refund } from '../generated/prisma/client';
import { seal, unseal } from '../seal';
import { isOurs } from './names';
import type { Decision, Obstacle } from './parked-acts';
import { type RefundAccount, RefundAccountInput } from './refund-account';
import { demandRefund, finishRefund } from './refund-ledger';

/** Everything that is left of lost money goes back: beyond doubt it came to us, as the name it was paid under is ours. */
export async function refundLost(
  tx: Tx,
  payment: ProviderPayment,
  { account, note, by, agree }: Decision,
): Promise<Obstacle | null> {
  const { impUid, money, cancelledMinor } = payment;
  const amountMinor = money.minor - cancelledMinor;
  if (!isOurs(payment.merchantUid) || !payment.paidAt || amountMinor <= 0) return 'not-possible';
  const requested = { impUid, status: 'requested' } as const;
  if ((await tx.refund.count({ where: requested })) > 0) return 'in-flight';
  if (isTransfer(payment) && !account) return 'needs-account';
  // Of foreign money no rate is known at which somebody agreed to it.
  const worthKrw = (minor: number): number => (money.currency === 'KRW' ? minor : 0);
  const sum = { currency: money.currency, amountMinor, amountKrw: worthKrw(amountMinor) };
  const obstacle = await agree({ ...sum, refundedKrw: worthKrw(cancelledMinor) });
  if (obstacle) return obstacle;
  const { id, tag } = await demandRefund(tx, {
    impUid,
    source: 'operator',
    reason: note.slice(0, 100) || '주문서가 없는 결제 환불',
    ...sum,
    requestedBy: by,
  });
  if (account) await tx.refund.update({ where: { id }, data: { accountSealed: seal(JSON.stringify(account), tag) } });
  return null;
}

/** Where lost money goes back to; null when it goes back the way it came. */
export function readLostAccount({ accountSealed, tag }: Refund): RefundAccount | null {
  const text = accountSealed === null ? null : unseal(accountSealed, tag);
  return text === null ? null : RefundAccountInput.parse(JSON.parse(text));
}

/** Books what the provider gave back of lost money that an operator has sent back, each cancel once. */
export async function bookLost(tx: Tx, { impUid, cancels }: ProviderPayment): Promise<void> {
  if (cancels.length === 0) return;
  const refunds = await tx.$queryRaw<Refund[]>`
    SELECT * FROM "Refund" WHERE "impUid" = ${impUid} AND "paymentId" IS NULL ORDER BY id FOR UPDATE`;
  const { done } = planBookings(cancels, refunds);
  for (const { refundId, cancel } of done) await finishRefund(tx, refundId, cancel);
}

/** Lost money that did not go back after all waits for a person again. */
export async function parkLostAgain(tx: Tx, impUid: string): Promise<void> {
  const waiting = { resolvedAt: null, resolvedBy: null, resolvedWith: null, resolution: null };
  await tx.parkedItem.updateMany({ where: { key: `no-such-checkout:${impUid}` }, data: waiting });
}
