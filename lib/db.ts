// The shop's connection to PostgreSQL. Only lib imports it.

import { PrismaPg } from '@prisma/adapter-pg';
import { getEnv } from './env';
import { type Prisma, PrismaClient } from './generated/prisma/client';
import { log } from './log';

/** A transaction: what a function takes when it must be part of its caller's. */
export type Tx = Prisma.TransactionClient;

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
    { onPoolError: (error) => log.error({ err: error }, 'database connection lost') },
  );
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 10_000 } });
}

// Next loads modules more than once; the pool must be one per process. It connects at the first query, not here.
const shared = globalThis as typeof globalThis & { gagaeDb?: PrismaClient };
shared.gagaeDb ??= connect();

export const db = shared.gagaeDb;
