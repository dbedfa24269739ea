'use client';

import { useState } from 'react';
import { type PointRules, pointsMaxKrw } from '@/lib/domain/points';
import type { Goods } from '@/lib/orders/buyer-goods';
import type { FieldCode } from '@/lib/payment/checkout-request';
import { type AppliedCoupon, quoteCoupon } from './shop-api';

/** What a buyer can have taken off. */
export type DiscountOffer = {
  /** Coupons that were issued to this member. */
  coupons: readonly { code: string; name: string; terms: string }[];
  /** A member's points; null for a guest. */
  points: { balanceKrw: number; rules: PointRules } | null;
};

/** What is taken off, of goods at this price: another price makes it void. */
export type TakenOff = { coupon: AppliedCoupon | null; pointsKrw: number };

export type Discounting = TakenOff & {
  /** The same as the price and as the shop want it. */
  off: { couponKrw: number; pointsKrw: number };
  wish: { coupon: string | undefined; pointsKrw: number | undefined };
  isBusy: boolean;
  /** Why the code that was typed last cannot be used; `no-answer` when the shop could not be asked. */
  fault: FieldCode | 'no-answer' | null;
  /** The most points this order can be paid with; 0 when none. */
  pointsMaxKrw: number;
  apply: (code: string) => Promise<void>;
  remove: () => void;
  payPoints: (krw: number) => void;
};

/** Coupon and points of a checkout: what the shop said a coupon takes off, and how much is paid in points. */
export function useDiscounts(goods: Goods, { points }: DiscountOffer, initial: TakenOff): Discounting {
  const { goodsKrw } = goods;
  const [state, setState] = useState({ ...initial, goodsKrw, isBusy: false, fault: null as Discounting['fault'] });
  const isVoid = state.goodsKrw !== goodsKrw;
  const coupon = isVoid ? null : state.coupon;
  const maxKrw = points ? pointsMaxKrw(points.rules, points.balanceKrw, goodsKrw - (coupon?.krw ?? 0)) : 0;
  const limitKrw = points && maxKrw >= points.rules.minKrw ? maxKrw : 0;
  const pointsKrw = Math.min(isVoid ? 0 : state.pointsKrw, limitKrw);

  const apply = async (code: string) => {
    if (code.trim() === '' || state.isBusy) return;
    setState((current) => ({ ...current, isBusy: true, fault: null }));
    const lines = goods.lines.map(({ sku, quantity }) => ({ sku, quantity }));
    const answer = await quoteCoupon(lines, code);
    const found = typeof answer === 'object' ? answer : null;
    const fault = typeof answer === 'string' ? answer : found ? null : 'no-answer';
    setState({ coupon: found, pointsKrw, goodsKrw, isBusy: false, fault });
  };

  return {
    coupon,
    pointsKrw,
    off: { couponKrw: coupon?.krw ?? 0, pointsKrw },
    wish: { coupon: coupon?.code, pointsKrw: pointsKrw || undefined },
    isBusy: state.isBusy,
    fault: state.fault,
    pointsMaxKrw: limitKrw,
    apply,
    remove: () => setState({ coupon: null, pointsKrw, goodsKrw, isBusy: false, fault: null }),
    payPoints: (krw) => setState({ coupon, pointsKrw: krw, goodsKrw, isBusy: false, fault: null }),
  };
}
