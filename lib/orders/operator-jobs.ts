// What the shop's own machines do, or did, about one order.

import { db } from '../db';
import type { Job } from '../generated/prisma/client';

export type JobRow = {
  id: string;
  kind: string;
  state: 'waiting' | 'done' | 'stopped';
  attempts: number;
  createdAt: Date;
  /** When it is tried, again or for the first time; null once it is over. */
  nextAt: Date | null;
  doneAt: Date | null;
  /** Why the last try did not succeed. */
  lastError: string | null;
};

/** Whose jobs are asked for. */
export type JobSubjects = { refundIds: number[]; impUids: string[]; shipmentIds: number[] };

/** The jobs about some refunds, payments and parcels, oldest first; those that are done are kept for a while. */
export async function listJobs({ refundIds, impUids, shipmentIds }: JobSubjects): Promise<JobRow[]> {
  const keys = [
    ...refundIds.map((id) => `refund:${id}`),
    ...impUids.map((impUid) => `revoke-account:${impUid}`),
    ...shipmentIds.map((id) => `register-delivery:${id}`),
  ];
  const jobs = await db.job.findMany({ where: { key: { in: keys } }, orderBy: { id: 'asc' } });
  return jobs.map(rowOf);
}

function rowOf({ id, kind, attempts, createdAt, runAt, doneAt, parkedAt, lastError }: Job): JobRow {
  const state = doneAt ? 'done' : parkedAt ? 'stopped' : 'waiting';
  return {
    ...{ id: String(id), kind, state, attempts, createdAt, doneAt },
    nextAt: state === 'waiting' ? runAt : null,
    lastError: state === 'done' ? null : lastError,
  };
}
