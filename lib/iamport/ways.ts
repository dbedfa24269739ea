// What a checkout may offer for a sum: one way for each thing people know, and why one is not possible. Pure.

import { chargeFor, type HundredthsKrw } from '../domain/exchange';
import type { Money } from '../domain/money';
import type { PayMethod, Wallet } from './channels';
import { allWays, type Contract, type Way } from './contracts';

/** Why a way cannot be used for a sum: the PG takes no less, or no more, than `limit`. */
export type WayObstacle = { code: 'too-small' | 'too-big'; limit: Money };

export type WayLabel = PayMethod | Wallet;

/** A way to pay as a page shows it. Plain values: safe to hand to any component. */
export type OfferedWay = {
  /** Name of the contract and method, as the API takes them. */
  pg: string;
  payMethod: PayMethod;
  /** What people know it as. */
  label: WayLabel;
  /** The PG's own name. */
  pgName: string;
  /** What is charged, when that is not the won of the total. */
  foreignCharge: Money | null;
  obstacle: WayObstacle | null;
};

/** What keeps a way from being used for a sum; null when nothing does. */
export function obstacleOf({ contract, payMethod }: Way, { minor, currency }: Money): WayObstacle | null {
  const { minimumMinor = 0, maximumMinor = null } = contract.channel.methods[payMethod] ?? {};
  if (minor < minimumMinor) return { code: 'too-small', limit: { minor: minimumMinor, currency } };
  if (maximumMinor !== null && minor > maximumMinor)
    return { code: 'too-big', limit: { minor: maximumMinor, currency } };
  return null;
}

/** What a way charges for an order's total. */
export const chargeOf = ({ contract }: Way, totalKrw: number, rate: HundredthsKrw): Money =>
  chargeFor(totalKrw, contract.channel.currency, rate);

const ORDER: readonly WayLabel[] = ['card', 'samsung', 'trans', 'vbank', 'phone', 'kakaopay', 'payco', 'paypal'];

/** One way for each label, methods first, then easy pays: the first contract that has it serves it. */
export function offerWays(contracts: readonly Contract[], totalKrw: number, rate: HundredthsKrw): OfferedWay[] {
  const ways = allWays(contracts).filter(({ contract }) => contract.channel.standing !== 'gone');
  return ORDER.flatMap((label) => {
    const way = ways.find((candidate) => labelOf(candidate) === label);
    return way ? [offeredWay(way, totalKrw, rate)] : [];
  });
}

/** Every contract with each of its methods, for whoever wants to try them all. */
export const offerEverything = (contracts: readonly Contract[], totalKrw: number, rate: HundredthsKrw): OfferedWay[] =>
  allWays(contracts).map((way) => offeredWay(way, totalKrw, rate));

/** A PG whose buyer chooses inside its window is known by its own name, everything else by its method. */
const labelOf = ({ contract, payMethod }: Way): WayLabel => contract.channel.wallet ?? payMethod;

function offeredWay(way: Way, totalKrw: number, rate: HundredthsKrw): OfferedWay {
  const charge = chargeOf(way, totalKrw, rate);
  return {
    pg: way.contract.name,
    payMethod: way.payMethod,
    label: labelOf(way),
    pgName: way.contract.channel.name,
    foreignCharge: charge.currency === 'KRW' ? null : charge,
    obstacle: obstacleOf(way, charge),
  };
}
