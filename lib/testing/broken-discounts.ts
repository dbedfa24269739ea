// Coupons and points in the books of a shop, and how each rule about them is broken by somebody who has taken the guards away.

import { db } from '../db';
import type { discountRules } from '../invariants/discounts';
import { closeCheckout } from '../payment/close-checkout';
import { requestRefund } from '../payment/request-refund';
import { earnPoints } from '../points/earn-points';
import { aCoupon, memberWith } from './discounts';
import { workRefunds } from './refund-all';
import { open } from './shop';

type Shop = {
  sku: string;
  buy: (payment: Record<string, never>, wish: object) => Promise<{ number: string; checkoutId: string }>;
  operator: { id: string; email: string };
};

/** Orders with a coupon and points: one confirmed, one given back in part, one whose checkout came to nothing. */
export async function buyWithDiscounts({ sku, buy, operator }: Shop): Promise<void> {
  const member = await memberWith(9_000);
  const coupon = await aCoupon({ usesPerPerson: 9 });
  const discounted = { customerId: member.id, coupon, pointsKrw: 2_000 };
  const earned = await buy({}, discounted);
  const { id: earnedId } = await db.order.findUniqueOrThrow({ where: { number: earned.number } });
  await db.$transaction((tx) => earnPoints(tx, earnedId));
  const regretted = await buy({}, discounted);
  const { id: lineId } = await db.checkoutLine.findFirstOrThrow({ where: { checkoutId: regretted.checkoutId } });
  const onePiece = { lines: [{ lineId, quantity: 1 }], shipping: false, extraKrw: 0 };
  const regret = { orderNumber: regretted.number, reason: '단순 변심', returnStock: true, operator };
  await requestRefund({ ...regret, wish: onePiece });
  await workRefunds();
  await closeCheckout((await open([{ sku, quantity: 1 }], discounted)).checkoutId);
}

export const discountMutations: Record<keyof typeof discountRules, string[]> = {
  'discounts-are-their-shares': [`UPDATE "CheckoutLine" SET "couponKrw" = 1 WHERE "couponKrw" = 0`],
  'tax-free-is-what-was-paid': [`UPDATE "CheckoutLine" SET "isTaxFree" = true WHERE "couponKrw" > 0`],
  'no-coupon-is-used-too-often': [
    'ALTER TABLE "CouponHolder" DROP CONSTRAINT "CouponHolder_never_overspent"',
    'UPDATE "CouponHolder" SET uses = "usesMax" + 1',
  ],
  'uses-are-the-sum-of-their-moves': ['UPDATE "Coupon" SET uses = uses + 1'],
  'coupons-are-where-they-belong': [
    `INSERT INTO "CouponMove" ("couponId", person, "checkoutId", delta, reason) SELECT "couponId", person, "checkoutId", -1, 'release' FROM "CouponMove" JOIN "Order" o USING ("checkoutId") LIMIT 1`,
  ],
  'no-points-below-nothing': [
    'ALTER TABLE "Customer" DROP CONSTRAINT "Customer_points_never_negative"',
    'UPDATE "Customer" SET "pointsKrw" = -1',
  ],
  'points-are-the-sum-of-their-moves': ['UPDATE "Customer" SET "pointsKrw" = "pointsKrw" + 1'],
  'points-are-where-they-belong': [
    `INSERT INTO "PointMove" ("customerId", delta, reason, "checkoutId", at) SELECT move."customerId", 1, 'release', "checkoutId", now() FROM "PointMove" move JOIN "Order" o USING ("checkoutId") LIMIT 1`,
  ],
  'points-are-earned-once-by-a-purchase': [
    'DROP INDEX "PointMove_earned_once"',
    `INSERT INTO "PointMove" ("customerId", delta, reason, "checkoutId", "expiresAt", at) SELECT "customerId", delta, reason, "checkoutId", "expiresAt", at FROM "PointMove" WHERE reason = 'earn'`,
  ],
};
