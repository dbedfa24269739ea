// Who looked at customers' data in a month, and what of it somebody should ask about. The law wants it looked through every month
// (개인정보의 안전성 확보조치 기준 제8조).

import { seoulClock, seoulDate } from './seoul';

/** One look at a customer's data, or one download of many. */
export type Access = {
  operatorId: string;
  at: Date;
  isDownload: boolean;
  /** Whose: an order's or a payment's number. */
  subject: string;
};

export type Oddity =
  /** Looks between ten in the evening and six in the morning. */
  | { kind: 'night'; count: number }
  /** Different customers on the busiest day. */
  | { kind: 'many'; count: number }
  /** How often the same customer. */
  | { kind: 'same'; count: number }
  | { kind: 'downloads'; count: number };

export type PersonAccess = {
  operatorId: string;
  looks: number;
  /** How many different customers. */
  customers: number;
  downloads: number;
  oddities: Oddity[];
};

/** From how many on something is odd. A shop's packers look at some dozens of addresses on a busy day. */
const ODD_FROM = { night: 1, many: 60, same: 5, downloads: 10 } as const;

/** Sums up a month, who looked most first. */
export function sumUpAccess(accesses: readonly Access[]): PersonAccess[] {
  const people = groupBy(accesses, ({ operatorId }) => operatorId);
  return [...people]
    .map(([operatorId, all]) => sumUpPerson(operatorId, all))
    .sort((a, b) => b.looks + b.downloads - a.looks - a.downloads);
}

function sumUpPerson(operatorId: string, all: readonly Access[]): PersonAccess {
  const looks = all.filter(({ isDownload }) => !isDownload);
  const days = groupBy(looks, ({ at }) => seoulDate(at));
  const counts = {
    night: all.filter(({ at }) => isNight(at)).length,
    many: most([...days.values()].map(countCustomers)),
    same: most([...groupBy(looks, ({ subject }) => subject).values()].map(({ length }) => length)),
    downloads: all.length - looks.length,
  };
  const kinds = ['night', 'many', 'same', 'downloads'] as const;
  const oddities = kinds
    .filter((kind) => counts[kind] >= ODD_FROM[kind])
    .map((kind) => ({ kind, count: counts[kind] }));
  return { operatorId, looks: looks.length, customers: countCustomers(looks), downloads: counts.downloads, oddities };
}

function isNight(at: Date): boolean {
  const hour = seoulClock(at).getUTCHours();
  return hour >= 22 || hour < 6;
}

const countCustomers = (looks: readonly Access[]): number => new Set(looks.map(({ subject }) => subject)).size;

const most = (counts: readonly number[]): number => Math.max(0, ...counts);

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    group.push(item);
    groups.set(keyOf(item), group);
  }
  return groups;
}
