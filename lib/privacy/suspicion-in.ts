// What is suspected, as an address or a form says it. Days are Seoul's; the last one counts whole.

import { z } from 'zod';
import { atSeoul } from '../domain/seoul';
import { isOrderNumber } from '../orders/buyer-order';
import type { Suspicion } from './concerned';

const NUMBERS_MAX = 500;

const Day = z.string().regex(/^20\d\d-\d\d-\d\d$/);

export type Asked = { who?: unknown; from?: unknown; to?: unknown; orders?: unknown };

/** Null when it says neither an operator with a span of time nor orders. */
export function readSuspicion({ who, from, to, orders }: Asked): Suspicion | null {
  const numbers = typeof orders === 'string' ? numbersIn(orders) : [];
  if (numbers.length > 0) return { kind: 'orders', numbers };
  const [first, last] = [Day.safeParse(from), Day.safeParse(to)];
  if (typeof who !== 'string' || !/^[\w-]{1,64}$/.test(who) || !first.success || !last.success) return null;
  const span = { from: startOf(first.data, 0), to: startOf(last.data, 1) };
  return span.from < span.to ? { kind: 'operator', operatorId: who, ...span } : null;
}

const numbersIn = (text: string): string[] =>
  [...new Set(text.toUpperCase().split(/[\s,;]+/))].filter(isOrderNumber).slice(0, NUMBERS_MAX);

function startOf(day: string, daysLater: number): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return atSeoul(year, month - 1, date + daysLater);
}
