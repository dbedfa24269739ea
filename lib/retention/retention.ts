// Lets go of what has been kept for as long as it may be, every night, in small steps. Each step writes down what went by which rule,
// in the transaction that lets it go; the same can be looked at before, without anything going.

import { createHash } from 'node:crypto';
import { now } from '../clock';
import { db, type Tx } from '../db';
import { goesBefore, type RetentionName, retentionNames, retentionRules } from '../domain/retention';
import { Prisma } from '../generated/prisma/client';
import { removePhotos } from '../reviews/photos';
import { targets } from './targets';

/** As many go in one transaction: no buyer waits for it. */
const STEP = 200;
/** As many of the oldest are shown. */
const SHOWN = 5;

export type Due = {
  rule: RetentionName;
  /** What ended before has had its time. */
  before: Date;
  /** How many would go. */
  count: number;
  /** How many would, were they not argued about. */
  held: number;
  /** Those that ended first. */
  oldest: { subject: string; at: Date }[];
};

/** What would go now, rule by rule; nothing does. */
export async function readDue(): Promise<Due[]> {
  const due: Due[] = [];
  for (const rule of retentionNames) due.push(await readDueOf(rule));
  return due;
}

async function readDueOf(rule: RetentionName): Promise<Due> {
  const before = goesBefore(retentionRules[rule].keep, now());
  const found = targets[rule].due(before);
  const [counts] = await db.$queryRaw<{ count: number; held: number }[]>`
    SELECT count(*) FILTER (WHERE NOT "isHeld")::int AS count, count(*) FILTER (WHERE "isHeld")::int AS held FROM (${found}) due`;
  const oldest = await db.$queryRaw<Due['oldest']>`
    SELECT subject, at FROM (${found}) due WHERE NOT "isHeld" ORDER BY at LIMIT ${SHOWN}`;
  return { rule, before, count: counts?.count ?? 0, held: counts?.held ?? 0, oldest };
}

/** Lets everything go that is due by every rule. Answers how many things went. */
export async function letGo(): Promise<number> {
  let gone = 0;
  for (const rule of retentionNames) for (let step = STEP; step === STEP; gone += step) step = await letSomeGo(rule);
  return gone;
}

/** One step of one rule. Answers how many things went. */
async function letSomeGo(rule: RetentionName): Promise<number> {
  const at = now();
  const before = goesBefore(retentionRules[rule].keep, at);
  const { photos, erase, due } = targets[rule];
  const { ids, files } = await db.$transaction(async (tx) => {
    await lockRetention(tx);
    const found = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM (${due(before)}) due WHERE NOT "isHeld" ORDER BY at, id LIMIT ${STEP}`;
    const ids = found.map(({ id }) => id);
    if (ids.length === 0) return { ids, files: [] };
    const files = photos ? await tx.$queryRaw<{ file: string }[]>(photos(ids)) : [];
    for (const statement of erase(ids, at)) await tx.$executeRaw(statement);
    await writeProof(tx, { rule, before, at, ids });
    return { ids, files };
  });
  await removePhotos(files.map(({ file }) => file));
  return ids.length;
}

/** One at a time lets go, or holds: whoever puts an order on hold knows afterwards that nothing of it goes. */
export const lockRetention = (tx: Tx): Promise<unknown> =>
  tx.$queryRaw(Prisma.sql`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('retention'))) locked`);

type Went = { rule: RetentionName; before: Date; at: Date; ids: string[] };

async function writeProof(tx: Tx, { rule, before, at, ids }: Went): Promise<void> {
  const last = await tx.retentionProof.findFirst({ orderBy: { id: 'desc' }, select: { digest: true } });
  const previousDigest = last?.digest ?? '0'.repeat(64);
  const digest = digestOf({ rule, before, ids }, previousDigest);
  await tx.retentionProof.create({ data: { at, rule, before, count: ids.length, previousDigest, digest } });
}

/** What a proof says of what went: whoever knows the names can make it again. */
export const digestOf = ({ rule, before, ids }: Omit<Went, 'at'>, previousDigest: string): string =>
  createHash('sha256')
    .update(JSON.stringify([previousDigest, rule, before.toISOString(), ids.toSorted()]))
    .digest('hex');
