// Every night the shop reads its own books. What it finds is kept and stands on the operators' first page.

import { z } from 'zod';
import { now } from '../clock';
import { db } from '../db';
import { getEnv } from '../env';
import { claimNight } from '../jobs/nightly';
import { log } from '../log';
import { keepProof, newestSeal } from '../operators/audit-ledger';
import { checkBooks, type RuleName, ruleNames, rules } from './check-books';
import type { Rule } from './rule';

/** The quietest hour in Seoul; a night belongs to the day that begins after it. */
const NIGHT_HOUR = 4;

/** Reads the books once a night, whichever worker comes first; at once in a shop that never has. */
export async function verifyNightly(): Promise<void> {
  const day = await claimNight('InvariantRun', NIGHT_HOUR);
  if (!day) return;
  const seal = await newestSeal();
  const findings = await checkBooks(getEnv().DATABASE_URL);
  const broken = findings
    .filter(({ count }) => count > 0)
    .map(({ rule, count, subjects }) => ({ rule, count, subjects }));
  if (seal && !broken.some(({ rule }) => rule === 'records-are-as-written')) await keepProof(seal);
  if (broken.length > 0) log.error({ broken }, 'the books break their own rules');
  await db.invariantRun.update({ where: { day }, data: { finishedAt: now(), rules: findings.length, broken } });
}

const Broken = z.array(
  z
    .object({ rule: z.enum(ruleNames), count: z.number(), subjects: z.array(z.string()) })
    .nullable()
    .catch(null),
);

export type BooksReport = {
  finishedAt: Date;
  /** How many rules were checked. */
  rules: number;
  broken: { rule: RuleName; about: Rule['about']; count: number; subjects: string[] }[];
};

/** What the last night's reading found; null before the first one. */
export async function lastReading(): Promise<BooksReport | null> {
  const run = await db.invariantRun.findFirst({ where: { finishedAt: { not: null } }, orderBy: { day: 'desc' } });
  if (!run?.finishedAt) return null;
  // A rule of an earlier version of the shop has no words any more.
  const broken = Broken.parse(run.broken).filter((found) => found !== null);
  return {
    finishedAt: run.finishedAt,
    rules: run.rules,
    broken: broken.map((found) => ({ ...found, about: rules[found.rule].about })),
  };
}
