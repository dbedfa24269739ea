// Whether somebody may use a coupon for these goods now, and what it takes off. What is free here may be gone a moment later: the
// limits are kept where the use is taken (hold-coupon.ts).

import { now } from '../clock';
import { db } from '../db';
import { couponWorthKrw } from '../domain/discount';
import { memberPerson } from './hold-coupon';

/** What keeps a coupon from being used, as a word the form has a sentence for. */
export type CouponFault =
  /** No such code, or one that was issued to others: the answer does not say which. */
  | 'coupon-unknown'
  | 'coupon-early'
  | 'coupon-over'
  | 'coupon-minimum'
  /** All of them are used, or kept for payments that are under way. */
  | 'coupon-used-up'
  /** This person has used theirs. */
  | 'coupon-used';

export type UsableCoupon = { id: number; code: string; name: string; krw: number };

type Wanted = {
  code: string;
  goodsKrw: number;
  /** Whose uses count; null while nobody can be told apart yet. */
  person: string | null;
  /** A checkout of the buyer's whose use is given up for this one. */
  ownCheckoutId?: string | null;
};

/** Codes as they are written: without spaces and dashes, in capitals. */
export const normalCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();

/** The coupon behind a code, or why it cannot be used. */
export async function findUsableCoupon({
  code,
  goodsKrw,
  person,
  ownCheckoutId,
}: Wanted): Promise<UsableCoupon | CouponFault> {
  const coupon = await db.coupon.findUnique({
    where: { code: normalCode(code) },
    include: { holders: { where: { person: person ?? '' } } },
  });
  const [holder] = coupon?.holders ?? [];
  if (!coupon || (coupon.isIssued && !holder)) return 'coupon-unknown';
  if (coupon.endedAt || coupon.validUntil <= now()) return 'coupon-over';
  if (coupon.validFrom > now()) return 'coupon-early';
  if (goodsKrw < coupon.minimumKrw) return 'coupon-minimum';
  const own = ownCheckoutId ? await heldBy(ownCheckoutId, coupon.id) : 0;
  if (holder && holder.uses - own >= holder.usesMax) return 'coupon-used';
  if (coupon.usesMax !== null && coupon.uses - own >= coupon.usesMax) return 'coupon-used-up';
  return { id: coupon.id, code: coupon.code, name: coupon.name, krw: couponWorthKrw(coupon, goodsKrw) };
}

/** How often an open checkout holds a coupon: 0 or 1. */
async function heldBy(checkoutId: string, couponId: number): Promise<number> {
  const { _sum } = await db.couponMove.aggregate({
    where: { checkoutId, couponId, checkout: { status: 'open' } },
    _sum: { delta: true },
  });
  return _sum.delta ?? 0;
}

/** A coupon a member may still use, for them to choose. */
export type OwnCoupon = {
  code: string;
  name: string;
  kind: 'percent' | 'fixed';
  value: number;
  capKrw: number | null;
  minimumKrw: number;
  validUntil: Date;
};

/** What was issued to a member and can be used now, what ends first on top. */
export async function listOwnCoupons(customerId: string): Promise<OwnCoupon[]> {
  const at = now();
  const held = await db.couponHolder.findMany({
    where: {
      person: memberPerson(customerId),
      issuedAt: { not: null },
      uses: { lt: db.couponHolder.fields.usesMax },
      coupon: { endedAt: null, validFrom: { lte: at }, validUntil: { gt: at } },
    },
    include: { coupon: true },
    orderBy: { coupon: { validUntil: 'asc' } },
  });
  return held
    .filter(({ coupon: { uses, usesMax } }) => usesMax === null || uses < usesMax)
    .map(({ coupon: { code, name, kind, value, capKrw, minimumKrw, validUntil } }) => ({
      ...{ code, name, kind, value, capKrw, minimumKrw, validUntil },
    }));
}
