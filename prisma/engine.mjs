// Prisma's schema engine as WebAssembly over node-postgres: migrations need no download and no native program.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const CATALOG_CHAR_OID = 18;
const BPCHAR_OID = 1042;

/** @typedef {import('@prisma/schema-engine-wasm').SchemaEngine} SchemaEngine */

/**
 * The same server and options with another database named. A URL, because pg lets a connection string win over a
 * separate `database` option.
 * @param {string} url
 * @param {string} database
 * @returns {string}
 */
export function withDatabase(url, database) {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/**
 * The database a connection string names.
 * @param {string} url
 * @returns {string}
 */
export function databaseOf(url) {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

/**
 * An SQL identifier in quotes.
 * @param {string} name
 * @returns {string}
 */
export function quoteName(name) {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * Runs statements one by one on the server's maintenance database, where databases are created and dropped.
 * @param {string} url any database of the server
 * @param {...string} statements
 * @returns {Promise<void>}
 */
export async function runAsAdmin(url, ...statements) {
  const client = new pg.Client(withDatabase(url, 'postgres'));
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * Opens the engine on a database. Call `close` when done: connections stay open until then.
 * @param {string} url
 * @param {[path: string, content: string][] | undefined} datamodels
 * @param {(line: string) => void} [log]
 * @returns {Promise<{ engine: SchemaEngine, close: () => Promise<void> }>}
 */
export async function openEngine(url, datamodels, log = () => {}) {
  await instantiated();
  const factory = new SchemaPg(url);
  const engine = await bindings.SchemaEngine.new({ datamodels }, log, bindMigrationAwareSqlAdapterFactory(factory));
  const close = async () => {
    engine.free();
    await factory.closeAll();
  };
  return { engine, close };
}

/** @type {Promise<void> | undefined} */
let instance;

function instantiated() {
  instance ??= instantiate();
  return instance;
}

async function instantiate() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => process.stderr.write(`${message}\n`) };
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = readFileSync(path.join(path.dirname(entry), 'schema_engine_bg.wasm'));
  const module = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': importsThatLetGo() });
  bindings.__wbg_set_wasm(module.instance.exports);
  module.instance.exports.__wbindgen_start();
}

/** The engine arms a 10 s timer for its advisory lock and never disarms it: it must not hold the process open. */
function importsThatLetGo() {
  const setTimeoutUnref = (callback, ms) => setTimeout(callback, ms >>> 0).unref();
  return Object.fromEntries(
    Object.entries(bindings).map(([name, value]) => [
      name,
      name.startsWith('__wbg_setTimeout') ? setTimeoutUnref : value,
    ]),
  );
}

/** The adapter the engine works through, with three defects of adapter-pg 7.10 put right. */
class SchemaPg extends PrismaPg {
  #url;
  #open = new Set();

  /** @param {string} url */
  constructor(url) {
    super({ connectionString: url, max: 4, allowExitOnIdle: true });
    this.#url = url;
  }

  /** @override */
  async connect() {
    const adapter = readingCatalogChar(await super.connect());
    // Its own version cuts scripts at every semicolon, also inside function bodies.
    adapter.executeScript = async (script) => void (await adapter.client.query(script));
    this.#open.add(adapter);
    return adapter;
  }

  /**
   * The adapter's own version connects to the main database again: its connection string wins over the new name.
   * @override
   */
  async connectToShadowDb() {
    const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    await runAsAdmin(this.#url, `CREATE DATABASE ${quoteName(name)}`);
    const adapter = await new SchemaPg(withDatabase(this.#url, name)).connect();
    const dispose = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await dispose();
      await runAsAdmin(this.#url, `DROP DATABASE IF EXISTS ${quoteName(name)} WITH (FORCE)`);
    };
    return adapter;
  }

  async closeAll() {
    await Promise.allSettled([...this.#open].map((adapter) => adapter.dispose()));
    this.#open.clear();
  }
}

/** The catalogue's type "char" is unknown to the adapter; the engine expects it as a character. */
function readingCatalogChar(adapter) {
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  /** @type {boolean[]} */
  let isCatalogChar = [];
  adapter.performIO = async (query) => {
    const result = await performIO(query);
    const fields = result.fields ?? [];
    isCatalogChar = fields.map((field) => field.dataTypeID === CATALOG_CHAR_OID);
    for (const [index, field] of fields.entries()) if (isCatalogChar[index]) field.dataTypeID = BPCHAR_OID;
    return result;
  };
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of result.columnTypes.keys()) {
      if (isCatalogChar[index]) result.columnTypes[index] = ColumnTypeEnum.Character;
    }
    return result;
  };
  return adapter;
}
