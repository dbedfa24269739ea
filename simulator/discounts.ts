// What a checkout takes beside goods: a use of a coupon, and a member's points (lib/payment/discounts.ts, in memory). Kept with the
// checkout, spent with the order, given back by rule: a coupon once nothing of the order is left, points in proportion to the money.

import type { Checkout, Held, Order, Purse } from './rows';
import type { World } from './world';

/** What one buyer in three pays with; whose coupon or points are gone by then buys without. */
export function chooseDiscounts({ discounts: random, books }: World): Held[] {
  const coupons = books.purses.filter(({ kind }) => kind === 'coupon');
  const members = books.purses.filter(({ kind }) => kind === 'points');
  const pick = (purses: readonly Purse[]): Purse | undefined => purses[random.between(0, purses.length - 1)];
  const [coupon, member] = [random.chance(0.25) && pick(coupons), random.chance(0.25) && pick(members)];
  return [
    ...(coupon ? [{ purse: coupon, amount: 1, back: 0 }] : []),
    ...(member ? [{ purse: member, amount: random.between(1, 30) * 100, back: 0 }] : []),
  ];
}

/** Takes all of it, or nothing. */
export function takeDiscounts(world: World, held: readonly Held[], seen?: readonly number[]): boolean {
  const isBySight = seen !== undefined && world.isBroken('read-then-write-points');
  if (!isBySight && held.some(({ purse, amount }) => purse.left < amount)) return false;
  for (const [index, { purse, amount }] of held.entries()) {
    purse.left = (isBySight ? (seen[index] ?? 0) : purse.left) - amount;
    purse.moved -= amount;
  }
  return true;
}

/** A checkout ended without an order, or its order was never paid: everything is back. */
export function releaseDiscounts(world: World, { discounts }: Checkout): void {
  if (world.isBroken('keeps-discounts')) return;
  for (const { purse, amount } of discounts) move(purse, amount);
}

/** Money of an order went back: what beside money had paid for it follows. */
export function returnDiscounts(world: World, { attempt, totalKrw, refundedKrw }: Order): void {
  for (const held of attempt.checkout.discounts) {
    const owed = owedBack(held, refundedKrw, totalKrw);
    const delta = world.isBroken('returns-points-each-time') ? owed : owed - held.back;
    move(held.purse, delta);
    held.back += delta;
  }
}

/** How much of it is back by rule once so much of the money is. */
export function owedBack({ purse, amount }: Held, refundedKrw: number, totalKrw: number): number {
  if (refundedKrw >= totalKrw) return amount;
  return purse.kind === 'coupon' ? 0 : Math.floor((amount * refundedKrw) / totalKrw);
}

function move(purse: Purse, delta: number): void {
  purse.left += delta;
  purse.moved += delta;
}
