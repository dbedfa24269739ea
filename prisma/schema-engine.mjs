#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which would be a download: the same engine as WebAssembly behind the
// JSON-RPC (one message a line on stdin and stdout) that the Prisma CLI speaks. bin/prisma.mjs points the CLI here.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { databaseOf, openEngine, quoteName, runAsAdmin } from './engine.mjs';

const ENGINE_ERROR = 4466;
const DUPLICATE_DATABASE = '42P04';
const NO_SUCH_DATABASE = '3D000';

const argv = process.argv.slice(2);
const valuesOf = (name) => argv.flatMap((word, index) => (word === name ? [argv[index + 1]] : []));
const url = JSON.parse(valuesOf('--datasource')[0] ?? '{}').url ?? process.env.DATABASE_URL;
const datamodels = valuesOf('--datamodels').map((file) => [file, readFileSync(file, 'utf8')]);

if (argv.includes('--version')) process.stdout.write('schema-engine-wasm\n');
else if (argv.includes('can-connect-to-database')) await canConnect();
else if (argv.includes('create-database')) await createDatabase();
else if (argv.includes('drop-database')) await dropDatabase();
else serve();

async function canConnect() {
  const client = new pg.Client(url);
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    const code = error.code === NO_SUCH_DATABASE ? 'P1003' : 'P1001';
    const fields = { message: error.message || String(error), is_panic: false, error_code: code };
    // The CLI drops the first line and parses every other one, so nothing may follow the last.
    process.stderr.write(`failed\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}`);
    process.exitCode = 1;
  }
}

async function createDatabase() {
  const databaseName = databaseOf(url);
  try {
    await runAsAdmin(url, `CREATE DATABASE ${quoteName(databaseName)}`);
  } catch (error) {
    if (error.code !== DUPLICATE_DATABASE) throw error;
  }
  return { databaseName };
}

async function dropDatabase() {
  await runAsAdmin(url, `DROP DATABASE IF EXISTS ${quoteName(databaseOf(url))} WITH (FORCE)`);
}

function serve() {
  /** @type {ReturnType<typeof openEngine> | undefined} */
  let opened;
  const engine = async () => {
    opened ??= openEngine(url, datamodels.length > 0 ? datamodels : undefined, logLine);
    return (await opened).engine;
  };
  let queue = Promise.resolve();
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on('line', (line) => {
    const { id, method, params } = JSON.parse(line);
    // Without a method it is the CLI's answer to a print.
    if (method) queue = queue.then(() => answer(id, method, params, engine));
  });
  lines.on('close', () => queue.finally(() => process.exit(0)));
}

async function answer(id, method, params, engine) {
  try {
    const result = await call(method, params, engine);
    if (method === 'diff' && result?.stdout) send({ id: 1, method: 'print', params: { content: result.stdout } });
    send({ id, result: result ?? {} });
  } catch (error) {
    send({ id, error: { code: ENGINE_ERROR, message: 'The schema engine refused.', data: dataOf(error) } });
  }
}

async function call(method, params, engine) {
  if (method === 'createDatabase') return createDatabase();
  if (method === 'getDatabaseVersion') return (await engine()).version();
  if (method === 'introspectSql') throw new Error('typedSql needs the native engine, which is not used here.');
  return (await engine())[method](params);
}

/** The engine throws its errors as JSON text; other errors are sentences. */
function dataOf(error) {
  const message = error?.message ?? String(error);
  return { is_panic: false, message, ...(message.startsWith('{') ? JSON.parse(message) : {}) };
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

function logLine(line) {
  process.stderr.write(`${typeof line === 'string' ? line : JSON.stringify(line)}\n`);
}
