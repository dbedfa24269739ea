// One PostgreSQL for a whole run of the integration tests, with a migrated database in it that others are copied from.
// TEST_DATABASE_URL uses a server that is there already; its user must be allowed to create databases.
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startPostgres, throwawaySettings } from '../../bin/lib/postgres.mjs';
import { makeThrowaway, removeThrowaway } from '../../bin/lib/throwaway.mjs';
import { quoteName, runAsAdmin, withDatabase } from '../../prisma/engine.mjs';
import { applyMigrations } from '../../prisma/migrate.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The migrated database; every copy's name starts with its name. */
    templateUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
  const template = `gagae_test_${process.pid}_${Date.now()}`;
  const templateUrl = withDatabase(server.url, template);
  await runAsAdmin(server.url, `CREATE DATABASE ${quoteName(template)}`);
  await applyMigrations(templateUrl);
  project.provide('templateUrl', templateUrl);
  return async () => {
    if (server.isOurs) await server.close();
    else await dropCopies(server.url, template);
  };
}

async function openServer(): Promise<{ url: string; isOurs: boolean; close: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, isOurs: false, close: async () => {} };
  const folder = await makeThrowaway();
  const server = await startPostgres({ folder: path.join(folder, 'postgres'), settings: throwawaySettings });
  const close = async () => {
    await server.stop('SIGQUIT');
    await removeThrowaway(folder);
  };
  return { url: server.url('postgres'), isOurs: true, close };
}

async function dropCopies(url: string, template: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const found = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [template],
    );
    for (const { datname } of found.rows) await client.query(`DROP DATABASE ${quoteName(datname)} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
