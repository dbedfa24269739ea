// A backup of the test's own database, put back later as an operator would: what was written in between is gone.

import { databaseOf, quoteName, runAsAdmin } from '../../prisma/engine.mjs';
import { db } from '../db';

/** Copies the whole database as it stands. Answers the act that puts the copy in its place. */
export async function takeBackup(): Promise<() => Promise<void>> {
  const url = process.env.DATABASE_URL ?? '';
  const name = databaseOf(url);
  const copy = `${name}_backup`;
  await alone(url, name);
  await runAsAdmin(url, `CREATE DATABASE ${quoteName(copy)} TEMPLATE ${quoteName(name)}`);
  return async () => {
    await alone(url, name);
    await runAsAdmin(url, `DROP DATABASE ${quoteName(name)} WITH (FORCE)`);
    await runAsAdmin(url, `ALTER DATABASE ${quoteName(copy)} RENAME TO ${quoteName(name)}`);
  };
}

/** A database is copied only while nobody is connected to it; whoever asks next connects anew. */
async function alone(url: string, name: string): Promise<void> {
  await db.$disconnect();
  await runAsAdmin(url, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
}
