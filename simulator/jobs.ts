// The outbox in memory: lib/jobs/queue.ts and worker.ts. A job is held by a lease, and whoever lost it changes nothing.

import type { World } from './world';

export type Job = {
  key: string;
  runAt: number;
  attempts: number;
  lockedUntil: number;
  token: number;
  isDone: boolean;
  isParked: boolean;
};

const LEASE_MS = 60_000;
const ATTEMPTS_MAX = 20;

export class Jobs {
  readonly byKey = new Map<string, Job>();
  /** What is still to be done. */
  readonly open = new Set<Job>();
  private tokens = 0;

  constructor(private readonly world: World) {}

  /** Two jobs with one key are one; a finished one is armed again. */
  add(key: string): void {
    const known = this.byKey.get(key);
    if (known && !known.isDone && !known.isParked) return;
    const runAt = this.world.now;
    const job: Job = { key, runAt, attempts: 0, lockedUntil: -1, token: 0, isDone: false, isParked: false };
    this.byKey.set(key, job);
    this.open.add(job);
  }

  claim(): { job: Job; token: number } | null {
    const { now } = this.world;
    let next: Job | null = null;
    for (const job of this.open) {
      if (job.runAt > now || job.lockedUntil >= now) continue;
      if (!next || job.runAt < next.runAt) next = job;
    }
    if (!next) return null;
    next.attempts++;
    next.lockedUntil = now + LEASE_MS;
    next.token = ++this.tokens;
    return { job: next, token: next.token };
  }

  finish(job: Job, token: number): void {
    if (job.token !== token) return;
    job.isDone = true;
    this.open.delete(job);
  }

  putOff(job: Job, token: number): void {
    if (job.token !== token) return;
    job.lockedUntil = -1;
    job.isParked = job.attempts >= ATTEMPTS_MAX;
    if (job.isParked) this.open.delete(job);
    job.runAt = this.world.now + backoffMs(job.attempts) * (0.75 + this.world.random.next() / 2);
  }
}

const backoffMs = (attempts: number): number => Math.min(1_000 * 2 ** (attempts - 1), 600_000);
