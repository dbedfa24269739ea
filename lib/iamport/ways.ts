// What a checkout may offer for a sum: one way for each thing people know, and why one is not possible. Pure.

import { chargeFor, type HundredthsKrw } from '../domain/exchange';
import type { Money } from '../domain/money';
import { allWays, type Contract, type Way } from './contracts';
import {
  type OfferedWay,
  obstacleWithin,
  type WayLabel,
  type WayLimits,
  type WayObstacle,
  wayFor,
} from './offered-way';

/** What keeps a way from being used for a sum; null when nothing does. */
export const obstacleOf = (way: Way, charge: Money): WayObstacle | null => obstacleWithin(limitsOf(way), charge);

function limitsOf({ contract: { channel }, payMethod }: Way): WayLimits {
  const { minimumMinor = 0, maximumMinor = null } = channel.methods[payMethod] ?? {};
  return { currency: channel.currency, minimumMinor, maximumMinor };
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
  const { name, channel } = way.contract;
  const known = { pg: name, payMethod: way.payMethod, label: labelOf(way), pgName: channel.name };
  return wayFor({ ...known, limits: limitsOf(way) }, totalKrw, rate);
}
