// Sums of what PGs owe and when they pay it out. Pure: what moved comes from the books, already counted by day, PG and method.

import { endOfBusinessDays } from './business-days';
import { seoulDate } from './seoul';

/** What moved on one day through one PG by one method, in one currency. Minor units; what went back is positive. */
export type SettlementGroup = {
  /** 2026-11-24 in Seoul. */
  day: string;
  pg: string;
  payMethod: string;
  currency: string;
  payments: number;
  paidMinor: number;
  refunds: number;
  refundedMinor: number;
  /** Of moves whose rate is known. */
  feeKrw: number;
  vatKrw: number;
  /** Moves no rate is known for. */
  unknown: number;
  /** Business days until the payout; null when not known. */
  depositDays: number | null;
};

export type SettlementSum = Omit<SettlementGroup, 'day' | 'pg' | 'payMethod' | 'currency' | 'depositDays'>;

const NOTHING: SettlementSum = {
  ...{ payments: 0, paidMinor: 0, refunds: 0, refundedMinor: 0 },
  ...{ feeKrw: 0, vatKrw: 0, unknown: 0 },
};

/** The sum of groups of one currency. */
export const sumUp = (groups: readonly SettlementGroup[]): SettlementSum =>
  groups.reduce(
    (sum, group) => ({
      payments: sum.payments + group.payments,
      paidMinor: sum.paidMinor + group.paidMinor,
      refunds: sum.refunds + group.refunds,
      refundedMinor: sum.refundedMinor + group.refundedMinor,
      feeKrw: sum.feeKrw + group.feeKrw,
      vatKrw: sum.vatKrw + group.vatKrw,
      unknown: sum.unknown + group.unknown,
    }),
    NOTHING,
  );

export const netMinor = ({ paidMinor, refundedMinor }: SettlementSum): number => paidMinor - refundedMinor;

/** What is paid out of it: the net without the fee and its tax; null while a fee is not known. */
export const payoutKrw = (sum: SettlementSum): number | null =>
  sum.unknown > 0 ? null : netMinor(sum) - sum.feeKrw - sum.vatKrw;

/** Groups that have something in common, in the order they came in. */
export function groupBy<T, K extends string>(items: readonly T[], keyOf: (item: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups];
}

/** The day a PG pays out what moved on a day, so many business days later (영업일 기준 D+n). */
export function depositDay(day: string, businessDays: number): string {
  const noon = new Date(`${day}T12:00:00+09:00`);
  return seoulDate(new Date(endOfBusinessDays(noon, businessDays).getTime() - 1));
}

export type Deposit = { day: string; payoutKrw: number };

/** What is paid out on which day, as far as rates and days are known; what is not known is left out. */
export function depositsOf(groups: readonly SettlementGroup[]): Deposit[] {
  const known = groups.flatMap((group) => {
    const sumKrw = group.currency === 'KRW' ? payoutKrw(group) : null;
    if (sumKrw === null || group.depositDays === null) return [];
    return [{ day: depositDay(group.day, group.depositDays), payoutKrw: sumKrw }];
  });
  return groupBy(known, ({ day }) => day)
    .map(([day, parts]) => ({ day, payoutKrw: parts.reduce((sum, part) => sum + part.payoutKrw, 0) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
