// Work that is done once a night, by whichever worker comes first; at once in a shop that never has.

import { now } from '../clock';
import { db } from '../db';
import { seoulDate } from '../domain/seoul';
import { Prisma } from '../generated/prisma/client';

/** A worker that began so long ago and has not finished was killed. */
const ABANDONED_MS = 3_600_000;

/** Takes this night's run from an hour of Seoul's clock on. Answers the day it belongs to; null when somebody has it. */
export async function claimNight(runs: 'InvariantRun' | 'RetentionRun', hour: number): Promise<Date | null> {
  const at = now();
  const day = new Date(seoulDate(new Date(at.getTime() - hour * 3_600_000)));
  const abandoned = new Date(at.getTime() - ABANDONED_MS);
  const claimed = await db.$executeRaw`
    INSERT INTO ${Prisma.raw(`"${runs}"`)} AS run (day, "startedAt") VALUES (${day}::date, ${at})
    ON CONFLICT (day) DO UPDATE SET "startedAt" = excluded."startedAt"
      WHERE run."finishedAt" IS NULL AND run."startedAt" < ${abandoned}`;
  return claimed > 0 ? day : null;
}
