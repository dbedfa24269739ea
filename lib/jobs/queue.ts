// The outbox: side effects as rows, written in the transaction that made them necessary, so that what is decided and what is
// done about it are stored together or not at all.

import { now } from '../clock';
import type { Tx } from '../db';
import type { Prisma } from '../generated/prisma/client';
import type { JobLane } from '../generated/prisma/enums';

export type NewJob = {
  lane: JobLane;
  kind: string;
  /** Two jobs with one key are one; a finished one is armed again. */
  key: string;
  payload: Prisma.InputJsonObject;
  /** Not before this instant; at once when it is not given. */
  runAt?: Date;
};

/** Adds a job to the transaction. */
export async function enqueue(tx: Tx, job: NewJob): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Job" (lane, kind, key, payload, "runAt")
    VALUES (${job.lane}::"JobLane", ${job.kind}, ${job.key}, ${JSON.stringify(job.payload)}::jsonb, ${job.runAt ?? now()})
    ON CONFLICT (key) DO UPDATE
      SET attempts = 0, "runAt" = excluded."runAt", "doneAt" = NULL, "parkedAt" = NULL, "lastError" = NULL
      WHERE "Job"."doneAt" IS NOT NULL OR "Job"."parkedAt" IS NOT NULL`;
}
