// Coupons and points for integration tests.

import { createCoupon, type NewCoupon } from '../coupons/operator-coupons';
import { db } from '../db';
import { settlePayment } from '../payment/settle-payment';
import { grantPoints } from '../points/grant-points';
import { anOperator } from './bought';
import { join } from './member';
import { provider } from './provider';
import type { open } from './shop';

/** A coupon that takes 1,000 won off anything, from yesterday until tomorrow. Answers its code. */
export async function aCoupon(change: Partial<NewCoupon> = {}): Promise<string> {
  const terms = { kind: 'fixed' as const, value: 1_000, capKrw: null, minimumKrw: 0 };
  const validity = { validFrom: new Date(Date.now() - 86_400_000), validUntil: new Date(Date.now() + 86_400_000) };
  const limits = { usesMax: null, usesPerPerson: 1, isIssued: false };
  const made = await createCoupon(
    { code: '', name: '시험 쿠폰', ...terms, ...validity, ...limits, ...change },
    await anOperator(),
  );
  if (made === 'taken') throw new Error('taken');
  return made.code;
}

export const couponOf = (code: string) => db.coupon.findUniqueOrThrow({ where: { code } });

/** A member with so many points. */
export async function memberWith(pointsKrw: number) {
  const member = await join();
  if (pointsKrw > 0) await grantPoints({ email: member.email, delta: pointsKrw, note: '시험' }, await anOperator());
  return member;
}

export const pointsOf = async (customerId: string): Promise<number> =>
  (await db.customer.findUniqueOrThrow({ where: { id: customerId } })).pointsKrw;

/** Pays a checkout and answers its order. */
export async function payFor({ requestPay, amountKrw, checkoutId }: Awaited<ReturnType<typeof open>>) {
  const impUid = await provider.pay({ merchant_uid: requestPay.merchant_uid, amount: amountKrw });
  const settlement = await settlePayment(impUid, 'callback');
  const order = await db.order.findUnique({
    where: { checkoutId },
    include: { checkout: { include: { lines: true } } },
  });
  return { order, settlement, impUid };
}

/** Rows that must not exist: sums of coupons and points that are not the sums of their moves. */
export const discountFaults = (): Promise<unknown[]> => db.$queryRaw`
  SELECT coupon.code AS subject FROM "Coupon" coupon LEFT JOIN "CouponMove" move ON move."couponId" = coupon.id
  GROUP BY coupon.id HAVING coupon.uses <> coalesce(sum(move.delta), 0)
  UNION ALL
  SELECT holder.person FROM "CouponHolder" holder
  LEFT JOIN "CouponMove" move ON (move."couponId", move.person) = (holder."couponId", holder.person)
  GROUP BY holder."couponId", holder.person HAVING holder.uses <> coalesce(sum(move.delta), 0)
  UNION ALL
  SELECT customer.id FROM "Customer" customer LEFT JOIN "PointMove" move ON move."customerId" = customer.id
  GROUP BY customer.id HAVING customer."pointsKrw" <> coalesce(sum(move.delta), 0)`;
