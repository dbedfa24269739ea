// What no rule may judge, and machines that gave up. Both wait for a person, who writes down what they found.

import { audit } from '../audit';
import { now } from '../clock';
import { db } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { enqueue } from '../jobs/queue';
import { type Page, type Position, pageOf, pageQuery } from './operator-page';

export type ParkedRow = {
  id: number;
  kind: string;
  impUid: string | null;
  merchantUid: string | null;
  orderNumber: string | null;
  facts: Record<string, unknown>;
  createdAt: Date;
  resolution: { at: Date; by: string; note: string } | null;
};

const forRow = {
  order: { select: { number: true } },
  payment: { select: { merchantUid: true } },
} satisfies Prisma.ParkedItemInclude;

type Parked = Prisma.ParkedItemGetPayload<object> & {
  order?: { number: string } | null;
  payment?: { merchantUid: string } | null;
};

export function parkedRowOf(item: Parked): ParkedRow {
  const { id, kind, impUid, createdAt, resolvedAt, resolvedBy, resolution } = item;
  return {
    ...{ id, kind, impUid, createdAt },
    merchantUid: item.payment?.merchantUid ?? null,
    orderNumber: item.order?.number ?? null,
    facts: item.facts as Record<string, unknown>,
    resolution: resolvedAt && { at: resolvedAt, by: resolvedBy ?? '', note: resolution ?? '' },
  };
}

/** A page of what is parked: what still waits, or what was resolved. */
export async function listParked(state: 'waiting' | 'resolved', position: Position): Promise<Page<ParkedRow>> {
  const where: Prisma.ParkedItemWhereInput = { resolvedAt: state === 'waiting' ? null : { not: null } };
  const found = await db.parkedItem.findMany({ ...pageQuery(where, position), include: forRow });
  return pageOf(found.map(parkedRowOf), position);
}

export const countParked = (): Promise<number> => db.parkedItem.count({ where: { resolvedAt: null } });

/** Closes a parked item with what the operator found and did. Only the first to do so is written down. */
export function resolveParked(
  id: number,
  note: string,
  operator: { id: string; email: string },
): Promise<'resolved' | 'not-waiting'> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.parkedItem.updateMany({
      where: { id, resolvedAt: null },
      data: { resolvedAt: now(), resolution: note, resolvedBy: operator.email },
    });
    if (count === 0) return 'not-waiting';
    await audit(tx, operator.id, 'parked.resolve', String(id), { note });
    return 'resolved';
  });
}

export type StuckJob = {
  id: string;
  kind: string;
  payload: unknown;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  parkedAt: Date;
};

const isStuck = { doneAt: null, parkedAt: { not: null } } satisfies Prisma.JobWhereInput;

/** Jobs that gave up, newest first, at most 100. */
export async function listStuckJobs(): Promise<StuckJob[]> {
  const jobs = await db.job.findMany({ where: isStuck, orderBy: { parkedAt: 'desc' }, take: 100 });
  return jobs.flatMap(({ id, kind, payload, attempts, lastError, createdAt, parkedAt }) =>
    parkedAt ? [{ id: String(id), kind, payload, attempts, lastError, createdAt, parkedAt }] : [],
  );
}

export const countStuckJobs = (): Promise<number> => db.job.count({ where: isStuck });

/** Gives a job that gave up its tries back. */
export function retryJob(id: bigint, operatorId: string): Promise<'armed' | 'not-stuck'> {
  return db.$transaction(async (tx) => {
    const job = await tx.job.findFirst({ where: { id, ...isStuck } });
    if (!job) return 'not-stuck';
    const { lane, kind, key } = job;
    await enqueue(tx, { lane, kind, key, payload: job.payload as Prisma.InputJsonObject });
    await audit(tx, operatorId, 'job.retry', key, { kind, attempts: job.attempts });
    return 'armed';
  });
}
