// Applies the migrations of prisma/migrations in process: no Prisma CLI, no native engine.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openEngine } from './engine.mjs';

/**
 * Brings a database to the newest migration and returns the names it applied, oldest first. Safe to call from several
 * processes at once (the engine holds an advisory lock). A migration that fails is named in the error, keeps its place
 * as failed and must be resolved by hand (`npm run prisma -- migrate resolve`).
 * @param {string} url
 * @param {string} [folder] holds schema.prisma and migrations/
 * @returns {Promise<string[]>}
 */
export async function applyMigrations(url, folder = import.meta.dirname) {
  const schema = readFileSync(path.join(folder, 'schema.prisma'), 'utf8');
  try {
    const { engine, close } = await openEngine(url, [['schema.prisma', schema]]);
    try {
      const result = await engine.applyMigrations({
        migrationsList: readMigrations(path.join(folder, 'migrations')),
        filters: { externalTables: [], externalEnums: [] },
      });
      return result.appliedMigrationNames;
    } finally {
      await close();
    }
  } catch (error) {
    throw new Error(`The database could not be migrated. ${messageOf(error)}`, { cause: error });
  }
}

/** @param {string} folder */
function readMigrations(folder) {
  const lock = path.join(folder, 'migration_lock.toml');
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lock) ? readFileSync(lock, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: readMigration(path.join(folder, name, 'migration.sql')) },
    })),
  };
}

/**
 * @param {string} file
 * @returns {{ tag: 'ok', value: string }}
 */
function readMigration(file) {
  return { tag: 'ok', value: readFileSync(file, 'utf8') };
}

/** The engine throws its own JSON; what a person can act on is the `message` in it. */
function messageOf(error) {
  const text = error instanceof Error ? error.message : String(error);
  if (!text.startsWith('{')) return text;
  return JSON.parse(text).message ?? text;
}
