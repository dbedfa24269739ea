// The monthly look through who saw customers' data.

import { audit } from '../audit';
import { now } from '../clock';
import { db } from '../db';
import { type PersonAccess, sumUpAccess } from '../domain/access';
import { atSeoul, seoulDate } from '../domain/seoul';
import { ACCESS } from './audit-ledger';

/** A month as an address has it: 2026-11. */
export const isMonth = (value: unknown): value is string =>
  typeof value === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(value);

export type AccessMonth = {
  month: string;
  before: string;
  /** The month after; null when this one has not ended. */
  after: string | null;
  people: (PersonAccess & { name: string; email: string })[];
  review: { by: string; at: Date; note: string } | null;
};

/** The month of Seoul that goes on now. */
const thisMonth = (): string => seoulDate(now()).slice(0, 7);

/** The month so many months later. */
function later(month: string, months: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months)).toISOString().slice(0, 7);
}

function rangeOf(month: string): { gte: Date; lt: Date } {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return { gte: atSeoul(year, number - 1, 1), lt: atSeoul(year, number, 1) };
}

const keyOf = (month: string): Date => new Date(`${month}-01T00:00:00Z`);

const looksOf = (month: string) => ({ action: { in: [...ACCESS] }, at: rangeOf(month) });

/** A month's looks, person by person; without one, the month that goes on. */
export async function readAccessMonth(asked: unknown): Promise<AccessMonth> {
  const month = isMonth(asked) && asked <= thisMonth() ? asked : thisMonth();
  const [entries, staff, review] = await Promise.all([
    db.auditEntry.findMany({
      where: looksOf(month),
      select: { operatorId: true, at: true, action: true, subject: true },
    }),
    db.operator.findMany({ select: { id: true, name: true, email: true } }),
    db.accessReview.findUnique({ where: { month: keyOf(month) }, include: { operator: { select: { email: true } } } }),
  ]);
  const sums = sumUpAccess(
    entries.map(({ action, ...entry }) => ({
      ...entry,
      isDownload: action === 'orders.export' || action === 'breach.export',
    })),
  );
  const people = sums.map((sum) => {
    const { name = '', email = '' } = staff.find(({ id }) => id === sum.operatorId) ?? {};
    return { ...sum, name, email };
  });
  return {
    month,
    before: later(month, -1),
    after: month < thisMonth() ? later(month, 1) : null,
    people,
    review: review && { by: review.operator.email, at: review.at, note: review.note },
  };
}

/** Keeps that a month was looked through. Only one that is over can be, and only once. */
export async function reviewMonth(
  month: string,
  note: string,
  by: { id: string },
): Promise<'reviewed' | 'not-over' | 'already'> {
  if (month >= thisMonth()) return 'not-over';
  return db.$transaction(async (tx) => {
    const entries = await tx.auditEntry.count({ where: looksOf(month) });
    const review = { month: keyOf(month), operatorId: by.id, at: now(), entries, note };
    const { count } = await tx.accessReview.createMany({ data: [review], skipDuplicates: true });
    if (count === 0) return 'already';
    await audit(tx, by.id, 'access.review', month, { entries });
    return 'reviewed';
  });
}

/** The last month that is over, when somebody saw customers' data in it and nobody has looked that through yet. */
export async function findUnreviewedMonth(): Promise<string | null> {
  const month = later(thisMonth(), -1);
  const [review, looks] = await Promise.all([
    db.accessReview.count({ where: { month: keyOf(month) } }),
    db.auditEntry.count({ where: looksOf(month) }),
  ]);
  return looks > 0 && review === 0 ? month : null;
}
