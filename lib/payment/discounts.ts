// What a checkout is paid with beside money, together with the checkout: both are kept, or neither is.

import { personOf, putBackCoupons, reserveCoupon, retakeCoupon } from '../coupons/hold-coupon';
import { db, type Tx } from '../db';
import type { Checkout } from '../generated/prisma/client';
import { reverseEarned } from '../points/earn-points';
import { releasePoints, reservePoints, retakePoints, returnAllPoints, returnPoints } from '../points/hold-points';
import { releaseStock, retakeStock } from './stock';
import { type FrozenCheckout, storeCheckout } from './store-checkout';

/** What was not there any more. */
type Gone = 'goods' | 'coupon' | 'points';

/**
 * Stores a checkout with everything it holds, or answers what somebody else took since it was priced; then nothing is stored. A checkout
 * without discounts is one statement, outside any transaction.
 */
export async function storeWithDiscounts(frozen: FrozenCheckout): Promise<'stored' | Gone> {
  const { checkout } = frozen;
  if (!hasCoupon(checkout) && !hasPoints(checkout)) return (await storeCheckout(frozen)) ? 'stored' : 'goods';
  try {
    await db.$transaction(async (tx) => {
      if (!(await storeCheckout(frozen, tx))) throw new Undo('goods');
      if (!(await holdCoupon(tx, checkout))) throw new Undo('coupon');
      if (!(await holdPoints(tx, checkout))) throw new Undo('points');
    });
    return 'stored';
  } catch (error) {
    if (error instanceof Undo) return error.gone;
    throw error;
  }
}

/** Takes the transaction back. */
class Undo extends Error {
  override readonly name = 'Undo';
  constructor(readonly gone: Gone) {
    super(gone);
  }
}

async function holdCoupon(tx: Tx, { id, couponId, customerId, buyerTel: tel }: Checkout): Promise<boolean> {
  return couponId === null || reserveCoupon(tx, { couponId, person: personOf({ customerId, tel }), checkoutId: id });
}

async function holdPoints(tx: Tx, { id, customerId, pointsKrw: krw }: Checkout): Promise<boolean> {
  return krw === 0 || (customerId !== null && reservePoints(tx, { customerId, checkoutId: id, krw }));
}

/** What of a checkout says whether it holds anything beside goods: most do not, and nothing is asked for those. */
type Holding = Pick<Checkout, 'id' | 'couponId' | 'pointsKrw'>;

const idsOf = (checkouts: readonly Holding[]): string[] => checkouts.map(({ id }) => id);

/** Puts back everything ended checkouts hold. Stock comes first everywhere, so that nobody waits in a circle. */
export async function releaseHolds(tx: Tx, checkouts: readonly Holding[]): Promise<void> {
  await releaseStock(tx, idsOf(checkouts));
  const [withCoupon, withPoints] = [checkouts.filter(hasCoupon), checkouts.filter(hasPoints)];
  if (withCoupon.length > 0) await putBackCoupons(tx, idsOf(withCoupon), 'release');
  if (withPoints.length > 0) await releasePoints(tx, idsOf(withPoints));
}

const hasCoupon = ({ couponId }: Holding): boolean => couponId !== null;
const hasPoints = ({ pointsKrw }: Holding): boolean => pointsKrw > 0;

/** Takes everything an ended checkout held again, or answers what is not there any more; then nothing is taken. */
export async function retakeHolds(tx: Tx, checkout: Holding): Promise<Gone | null> {
  if (!(await retakeStock(tx, checkout.id))) return 'goods';
  const gone = await retakeDiscounts(tx, checkout);
  if (gone) await releaseHolds(tx, [checkout]);
  return gone;
}

async function retakeDiscounts(tx: Tx, checkout: Holding): Promise<Gone | null> {
  if (hasCoupon(checkout) && !(await retakeCoupon(tx, checkout.id))) return 'coupon';
  return hasPoints(checkout) && !(await retakePoints(tx, checkout.id)) ? 'points' : null;
}

/**
 * Gives back what beside money paid for what refunds gave back: the points of their pieces, and what the money had earned goes. Once the
 * order came to nothing all of its points are back, and its coupon can be used again for as long as it lasts. Whose fault it was makes
 * no difference.
 */
export async function returnDiscounts(
  tx: Tx,
  order: { checkoutId: string; totalKrw: number; refundedKrw: number },
  { refundIds, isAll }: { refundIds: readonly number[]; isAll: boolean },
): Promise<void> {
  const checkout = await tx.checkout.findUniqueOrThrow({ where: { id: order.checkoutId } });
  if (hasCoupon(checkout) && isAll) await putBackCoupons(tx, [checkout.id], 'return');
  if (hasPoints(checkout)) for (const refundId of refundIds) await returnPoints(tx, refundId);
  if (hasPoints(checkout) && isAll) await returnAllPoints(tx, checkout.id);
  if (checkout.customerId !== null) await reverseEarned(tx, order);
}
