// What no rule may judge, and machines that gave up. Both wait for a person, who writes down what they found.

import { audit } from '../audit';
import { db } from '../db';
import { actionsOf, type ParkedAction, parkedActions } from '../domain/parked';
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
  /** The ways out, the best first. */
  actions: readonly ParkedAction[];
  /** Whether the money goes back only to an account somebody has to name. */
  needsAccount: boolean;
  /** Whether a way out waits for a second person: nothing else is done meanwhile. */
  isWaitingForAnother: boolean;
  resolution: { at: Date; by: string; note: string; action: ParkedAction } | null;
};

const forRow = {
  order: { select: { number: true } },
  payment: { select: { merchantUid: true } },
  approvals: { where: { status: 'waiting' }, select: { id: true } },
} satisfies Prisma.ParkedItemInclude;

type Parked = Prisma.ParkedItemGetPayload<object> & {
  order?: { number: string } | null;
  payment?: { merchantUid: string } | null;
  approvals?: { id: number }[];
};

export function parkedRowOf(item: Parked): ParkedRow {
  const { id, kind, impUid, createdAt, resolvedAt, resolvedBy, resolution } = item;
  const facts = item.facts as Record<string, unknown>;
  const action = parkedActions.find((known) => known === item.resolvedWith) ?? 'ignore';
  return {
    ...{ id, kind, impUid, createdAt },
    merchantUid: item.payment?.merchantUid ?? null,
    orderNumber: item.order?.number ?? null,
    facts,
    actions: actionsOf(kind),
    needsAccount: facts.payMethod === 'vbank',
    isWaitingForAnother: (item.approvals ?? []).length > 0,
    resolution: resolvedAt && { at: resolvedAt, by: resolvedBy ?? '', note: resolution ?? '', action },
  };
}

/** A page of what is parked: what still waits, or what was resolved. */
export async function listParked(state: 'waiting' | 'resolved', position: Position): Promise<Page<ParkedRow>> {
  const where: Prisma.ParkedItemWhereInput = { resolvedAt: state === 'waiting' ? null : { not: null } };
  const found = await db.parkedItem.findMany({ ...pageQuery(where, position), include: forRow });
  return pageOf(found.map(parkedRowOf), position);
}

export const countParked = (): Promise<number> => db.parkedItem.count({ where: { resolvedAt: null } });

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
