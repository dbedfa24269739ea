// Reads all the books there are and names what must not be. It changes nothing, and asks in one snapshot on a connection of its
// own: however long a large shop's books take, no buyer waits for it.

import pg from 'pg';
import { claimRules } from './claims';
import { discountRules } from './discounts';
import { orderRules } from './orders';
import { refundRules } from './refunds';
import type { Rule } from './rule';
import { stockRules } from './stock';
import { subscriptionRules } from './subscriptions';
import { workRules } from './work';

export const rules = {
  ...orderRules,
  ...discountRules,
  ...refundRules,
  ...claimRules,
  ...subscriptionRules,
  ...stockRules,
  ...workRules,
};

export type RuleName = keyof typeof rules;

export const ruleNames = Object.keys(rules) as RuleName[];

/** What a rule found: how many things break it, and some of them by name. */
export type Finding = { rule: RuleName; count: number; subjects: string[]; ms: number };

/** As many as somebody wants to look at; there may be more. */
const SUBJECTS_MAX = 20;

/** A scan of millions of rows takes seconds; one that takes this long has gone wrong. */
const RULE_TIMEOUT_MS = 120_000;

/** Checks every rule against a database. Throws when the database cannot be read. */
export async function checkBooks(url: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'gagae-verify' });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(`SET LOCAL statement_timeout = ${RULE_TIMEOUT_MS}`);
    return await checkRules(client);
  } finally {
    await client.end();
  }
}

/** The same inside a transaction of the caller's. */
export async function checkRules(client: pg.Client): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const rule of ruleNames) findings.push({ rule, ...(await check(client, rules[rule])) });
  return findings;
}

async function check(client: pg.Client, { sql }: Rule): Promise<Omit<Finding, 'rule'>> {
  const startedMs = performance.now();
  const { rows } = await client.query<{ subject: string; count: number }>(
    `SELECT subject, count(*) OVER ()::int AS count FROM (${sql}) AS violation ORDER BY subject LIMIT ${SUBJECTS_MAX}`,
  );
  const ms = Math.round(performance.now() - startedMs);
  return { count: rows[0]?.count ?? 0, subjects: rows.map(({ subject }) => subject), ms };
}
