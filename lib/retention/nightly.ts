// The night's run of the retention rules, and what the last ones did.

import { now } from '../clock';
import { db } from '../db';
import { type RetentionName, retentionNames } from '../domain/retention';
import { claimNight } from '../jobs/nightly';
import { log } from '../log';
import { letGo } from './retention';

/** An hour after the books were read: they are read with everything still there. */
const NIGHT_HOUR = 5;

/** Lets go what is due once a night, whichever worker comes first; at once in a shop that never has. */
export async function letGoNightly(): Promise<void> {
  const day = await claimNight('RetentionRun', NIGHT_HOUR);
  if (!day) return;
  const erased = await letGo();
  if (erased > 0) log.info({ erased }, 'let go of what has been kept long enough');
  await db.retentionRun.update({ where: { day }, data: { finishedAt: now(), erased } });
}

export type Proof = { id: number; at: Date; rule: RetentionName; before: Date; count: number; digest: string };

/** When the last night's run ended, and the newest proofs. */
export async function readProofs(): Promise<{ lastRunAt: Date | null; proofs: Proof[] }> {
  const [run, rows] = await Promise.all([
    db.retentionRun.findFirst({ where: { finishedAt: { not: null } }, orderBy: { day: 'desc' } }),
    db.retentionProof.findMany({ orderBy: { id: 'desc' }, take: 30 }),
  ]);
  // A rule of an earlier version of the shop has no words any more.
  const proofs = rows.flatMap(({ rule: name, ...rest }) => {
    const rule = retentionNames.find((known) => known === name);
    return rule ? [{ ...rest, rule }] : [];
  });
  return { lastRunAt: run?.finishedAt ?? null, proofs };
}
