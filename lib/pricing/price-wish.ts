// What somebody pays for these goods, sent there, with what they want taken off: everything a total is made of, from our own books.

import { personOf } from '../coupons/hold-coupon';
import { type CouponFault, findUsableCoupon, type UsableCoupon } from '../coupons/usable-coupon';
import { PAID_MIN_KRW } from '../domain/discount';
import { type PointFault, pointFault } from '../domain/points';
import { type PricedLine, priceLines, type Totals } from '../domain/pricing';
import { spendableKrw } from '../points/read-points';
import { readPointRules, surchargeTo } from './price-rules';

export type PriceWish = {
  postcode: string;
  /** A coupon's code as it was typed. */
  coupon?: string | undefined;
  /** Won to be paid in points. */
  pointsKrw?: number | undefined;
  customerId: string | null;
  /** Digits; null while it is not typed yet. */
  tel: string | null;
  /** A checkout of this buyer's that makes way for the new one. */
  ownCheckoutId?: string | null;
};

export type DiscountFault = CouponFault | PointFault | 'total-too-small';

export type Priced = { kind: 'priced'; totals: Totals; coupon: UsableCoupon | null };

/** What was to be taken off cannot be. */
export type DiscountRefused = { kind: 'discount-refused'; path: 'coupon' | 'pointsKrw'; code: DiscountFault };

/** Prices goods. Asks the books nothing where nothing is taken off and nothing added. */
export async function priceWish(lines: readonly PricedLine[], wish: PriceWish): Promise<Priced | DiscountRefused> {
  const surchargeKrw = await surchargeTo(wish.postcode);
  const { goodsKrw } = priceLines(lines);
  const coupon = wish.coupon ? await couponFor(wish.coupon, goodsKrw, wish) : null;
  if (typeof coupon === 'string') return refused('coupon', coupon);
  const couponKrw = coupon?.krw ?? 0;
  const { pointsKrw = 0 } = wish;
  const fault = pointsKrw > 0 ? await pointFaultOf(pointsKrw, goodsKrw - couponKrw, wish) : null;
  if (fault) return refused('pointsKrw', fault);
  const totals = priceLines(lines, { surchargeKrw, couponKrw, pointsKrw });
  // An order that costs nothing would have no payment the provider could vouch for: it is refused, not given away unseen.
  const isTooSmall = couponKrw + pointsKrw > 0 && totals.totalKrw < PAID_MIN_KRW;
  return isTooSmall
    ? refused(pointsKrw > 0 ? 'pointsKrw' : 'coupon', 'total-too-small')
    : { kind: 'priced', totals, coupon };
}

function couponFor(code: string, goodsKrw: number, wish: PriceWish): Promise<UsableCoupon | CouponFault> {
  const { customerId, tel, ownCheckoutId = null } = wish;
  const person = customerId || tel ? personOf({ customerId, tel: tel ?? '' }) : null;
  return findUsableCoupon({ code, goodsKrw, person, ownCheckoutId });
}

async function pointFaultOf(pointsKrw: number, goodsKrw: number, { customerId, ownCheckoutId }: PriceWish) {
  if (!customerId) return 'points-sign-in';
  const [rules, balanceKrw] = await Promise.all([readPointRules(), spendableKrw(customerId, ownCheckoutId)]);
  return pointFault(rules, { pointsKrw, balanceKrw, goodsKrw });
}

const refused = (path: DiscountRefused['path'], code: DiscountFault): DiscountRefused => ({
  kind: 'discount-refused',
  path,
  code,
});
