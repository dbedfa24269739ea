// The shop's connection to PostgreSQL. Only lib imports it.

import { PrismaPg } from '@prisma/adapter-pg';
import { getEnv } from './env';
import { type Prisma, PrismaClient } from './generated/prisma/client';
import { log } from './log';

/** A transaction: what a function takes when it must be part of its caller's. */
export type Tx = Prisma.TransactionClient;

const NAMED_STATEMENTS_MAX = 500;
const statementNames = new Map<string, string>();

/** Whatever columns a table has: kept by a connection, it would fail for good once a migration has added one. */
const ANY_COLUMNS = /\b(SELECT|RETURNING) \*(?!\/)/i;

/** Stands in front of a statement whose best plan depends on what it looks for: a beginning that all names have, or one. */
const PLANNED_ANEW = /^\s*\/\* planned anew \*\//;

/**
 * The name under which a connection keeps a statement parsed and planned: both together cost more than running most of ours.
 * Lists make statements without end, so beyond a number they stay nameless.
 */
function nameStatement(sql: string): string {
  const known = statementNames.get(sql);
  if (known !== undefined) return known;
  if (statementNames.size >= NAMED_STATEMENTS_MAX || ANY_COLUMNS.test(sql) || PLANNED_ANEW.test(sql)) return '';
  const name = `s${statementNames.size}`;
  statementNames.set(sql, name);
  return name;
}

function connect(): PrismaClient {
  const env = getEnv();
  const adapter = new PrismaPg(
    {
      connectionString: env.DATABASE_URL,
      max: env.DATABASE_POOL,
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 5_000,
      application_name: 'gagae',
      statement_timeout: 15_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 15_000,
    },
    {
      onPoolError: (error) => log.error({ err: error }, 'database connection lost'),
      statementNameGenerator: ({ sql }) => nameStatement(sql),
    },
  );
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 10_000 } });
}

// Next loads modules more than once; the pool must be one per process. It connects at the first query, not here.
const shared = globalThis as typeof globalThis & { gagaeDb?: PrismaClient };
shared.gagaeDb ??= connect();

export const db = shared.gagaeDb;
