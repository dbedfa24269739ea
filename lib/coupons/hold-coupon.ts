// Uses of a coupon that are promised to a checkout, the way stock is: taken with it, put back when it ends without an order, and
// given back with the order. Coupon.uses and CouponHolder.uses are the sums of the moves, and a CHECK keeps both within their limits.
// Whoever changes either locks the coupon first, in id order, so that two of them can wait for each other but never deadlock.

import { createHmac } from 'node:crypto';
import type { Tx } from '../db';
import { getEnv } from '../env';
import type { HoldReason } from '../generated/prisma/enums';

/** Whose uses are counted: a member's by their account, a guest's by their telephone, which is not written down here. */
export const personOf = ({ customerId, tel }: { customerId: string | null; tel: string }): string =>
  customerId
    ? memberPerson(customerId)
    : `guest:${createHmac('sha256', getEnv().SHOP_SECRET).update(tel).digest('hex')}`;

export const memberPerson = (customerId: string): string => `member:${customerId}`;

type Use = { couponId: number; person: string; checkoutId: string };

/** Takes one use for a checkout that is just being stored. Answers whether there was one left, of the coupon and of the person's. */
export async function reserveCoupon(tx: Tx, use: Use): Promise<boolean> {
  // An issued coupon's holders are there already; anybody else's may be new.
  await tx.$executeRaw`
    INSERT INTO "CouponHolder" ("couponId", person, "usesMax")
    SELECT id, ${use.person}, "usesPerPerson" FROM "Coupon" WHERE id = ${use.couponId} AND NOT "isIssued"
    ON CONFLICT DO NOTHING`;
  return takeUse(tx, use, 'reserve');
}

/** Takes it again for a checkout that had ended, whatever the day: its buyer has paid the price that was agreed. */
export async function retakeCoupon(tx: Tx, checkoutId: string): Promise<boolean> {
  const [use] = await tx.$queryRaw<Use[]>`
    SELECT "couponId", person, "checkoutId" FROM "CouponMove" WHERE "checkoutId" = ${checkoutId}::uuid AND reason = 'reserve'`;
  return !use || takeUse(tx, use, 'retake');
}

async function takeUse(tx: Tx, { couponId, person, checkoutId }: Use, reason: HoldReason): Promise<boolean> {
  const moves = await tx.$executeRaw`
    WITH coupon AS (
      SELECT id, uses, "usesMax" FROM "Coupon" WHERE id = ${couponId} FOR NO KEY UPDATE
    ), holder AS (
      SELECT holder.person, holder.uses, holder."usesMax"
      FROM coupon JOIN "CouponHolder" holder ON holder."couponId" = coupon.id AND holder.person = ${person}
      FOR NO KEY UPDATE OF holder
    ), enough AS (
      SELECT coupon.id, holder.person FROM coupon, holder
      WHERE holder.uses < holder."usesMax" AND (coupon."usesMax" IS NULL OR coupon.uses < coupon."usesMax")
    ), of_coupon AS (
      UPDATE "Coupon" coupon SET uses = coupon.uses + 1 FROM enough WHERE coupon.id = enough.id
    ), of_holder AS (
      UPDATE "CouponHolder" holder SET uses = holder.uses + 1 FROM enough
      WHERE holder."couponId" = enough.id AND holder.person = enough.person
    )
    INSERT INTO "CouponMove" ("couponId", person, "checkoutId", delta, reason)
    SELECT id, person, ${checkoutId}::uuid, 1, ${reason}::"HoldReason" FROM enough`;
  return moves > 0;
}

/** Puts back what these checkouts hold; nothing where they hold none. Their rows are locked by the caller. */
export async function putBackCoupons(
  tx: Tx,
  checkoutIds: readonly string[],
  reason: 'release' | 'return',
): Promise<void> {
  await tx.$executeRaw`
    WITH held AS (
      SELECT "couponId", person, "checkoutId" FROM "CouponMove" WHERE "checkoutId" = ANY(${checkoutIds}::uuid[])
      GROUP BY 1, 2, 3 HAVING sum(delta) > 0
    ), coupon AS (
      SELECT coupon.id FROM "Coupon" coupon WHERE coupon.id IN (SELECT "couponId" FROM held) ORDER BY coupon.id FOR NO KEY UPDATE
    ), of_coupon AS (
      UPDATE "Coupon" SET uses = uses - back.count
      FROM (SELECT held."couponId", count(*)::int AS count FROM held JOIN coupon ON coupon.id = held."couponId" GROUP BY 1) back
      WHERE id = back."couponId"
    ), of_holder AS (
      UPDATE "CouponHolder" holder SET uses = uses - back.count
      FROM (
        SELECT held."couponId", held.person, count(*)::int AS count FROM held JOIN coupon ON coupon.id = held."couponId" GROUP BY 1, 2
      ) back
      WHERE holder."couponId" = back."couponId" AND holder.person = back.person
    )
    INSERT INTO "CouponMove" ("couponId", person, "checkoutId", delta, reason)
    SELECT "couponId", person, "checkoutId", -1, ${reason}::"HoldReason" FROM held`;
}
