// Runs jobs: at least once, one worker at a time. A worker holds a job by a lease that it renews while it works; one that dies
// loses it within a minute, and one that was only asleep finds its token gone and changes nothing.

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { now } from '../clock';
import { db } from '../db';
import type { Job as JobRow } from '../generated/prisma/client';
import type { JobLane } from '../generated/prisma/enums';
import { log } from '../log';

/** What a kind of job does. Throwing means "again later". It must be safe to run twice. */
export type Handlers = Readonly<Record<string, (payload: unknown) => Promise<void>>>;

type Job = Pick<JobRow, 'id' | 'kind' | 'key' | 'payload' | 'attempts'>;

const LEASE_MS = 60_000;
const IDLE_MS = 500;
const ATTEMPTS_MAX = 20;
const BACKOFF_MAX_MS = 600_000;

/** Works on one lane until `signal` is aborted; finishes the job in hand first. */
export async function work(lane: JobLane, handlers: Handlers, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const hadWork = await runNextJob(lane, handlers).catch((error: unknown) => {
      log.error({ err: error, lane }, 'worker cannot reach its queue');
      return false;
    });
    if (!hadWork) await pause(IDLE_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** Runs the job that has waited longest in a lane. Answers false when none is due. */
export async function runNextJob(lane: JobLane, handlers: Handlers): Promise<boolean> {
  const token = randomUUID();
  const job = await claim(lane, Object.keys(handlers), token);
  if (!job) return false;
  const renewal = setInterval(() => void renew(job, token), LEASE_MS / 3);
  try {
    await handlers[job.kind]?.(job.payload);
    await finish(job, token);
  } catch (error) {
    await putOff(job, token, error);
  } finally {
    clearInterval(renewal);
  }
  return true;
}

async function claim(lane: JobLane, kinds: string[], token: string): Promise<Job | undefined> {
  const at = now();
  const [job] = await db.$queryRaw<Job[]>`
    UPDATE "Job" SET attempts = attempts + 1, "lockToken" = ${token}::uuid, "lockedUntil" = ${new Date(at.getTime() + LEASE_MS)}
    WHERE id = (
      SELECT id FROM "Job"
      WHERE lane = ${lane}::"JobLane" AND kind = ANY(${kinds}) AND "doneAt" IS NULL AND "parkedAt" IS NULL
        AND "runAt" <= ${at} AND ("lockedUntil" IS NULL OR "lockedUntil" < ${at})
      ORDER BY "runAt", id LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING id, kind, key, payload, attempts`;
  return job;
}

async function renew(job: Job, lockToken: string): Promise<void> {
  const lockedUntil = new Date(now().getTime() + LEASE_MS);
  await db.job.updateMany({ where: { id: job.id, lockToken }, data: { lockedUntil } }).catch((error: unknown) => {
    log.warn({ err: error, job: job.key }, 'lease not renewed');
  });
}

const released = { lockToken: null, lockedUntil: null };

async function finish(job: Job, lockToken: string): Promise<void> {
  await db.job.updateMany({
    where: { id: job.id, lockToken },
    data: { ...released, doneAt: now(), lastError: null },
  });
}

/** Later each time, never at the same moment as the others; after the last try it waits for an operator. */
async function putOff(job: Job, lockToken: string, error: unknown): Promise<void> {
  const lastError =
    error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : String(error).slice(0, 500);
  log.warn({ err: error, job: job.key, attempts: job.attempts }, 'job put off');
  if (job.attempts >= ATTEMPTS_MAX) return giveUp(job, lockToken, lastError);
  const runAt = new Date(now().getTime() + backoffMs(job.attempts));
  await db.job.updateMany({ where: { id: job.id, lockToken }, data: { ...released, runAt, lastError } });
}

/** 1 s, 2 s, 4 s … 10 min, give or take a quarter. */
export const backoffMs = (attempts: number): number =>
  Math.min(1000 * 2 ** (attempts - 1), BACKOFF_MAX_MS) * (0.75 + Math.random() / 2);

async function giveUp(job: Job, lockToken: string, lastError: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.job.updateMany({
      where: { id: job.id, lockToken },
      data: { ...released, parkedAt: now(), lastError },
    });
    if (count === 0) return;
    const facts = { job: job.key, attempts: job.attempts, lastError };
    await tx.parkedItem.createMany({
      data: [{ key: `job-gave-up:${job.key}`, kind: 'job-gave-up', facts }],
      skipDuplicates: true,
    });
  });
}
