// The embedded PostgreSQL: starts it, finds one that is already running on the same files, stops it.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findFreePort, isPortFree } from './ports.mjs';
import { chooseAccount } from './postgres-account.mjs';
import { disownPidFile, openCluster, readPidFile } from './postgres-cluster.mjs';
import { findPrograms } from './postgres-programs.mjs';
import { commandLine, isAlive, sendSignal, waitUntilGone } from './processes.mjs';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 10_000;
const LOG_BYTES_MAX = 20_000_000;

/** Settings for databases that are thrown away: nothing survives a crash, everything is faster. */
export const throwawaySettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

/**
 * @typedef {object} PostgresOptions
 * @property {string} folder
 * @property {number} [port] a wish; another one is taken when it is busy
 * @property {Record<string, string>} [settings] of postgresql.conf
 * @property {(how: string) => void} [onExit] it ended without being asked to
 */

/**
 * @typedef {object} Postgres
 * @property {number} port
 * @property {number} pid
 * @property {string} account who runs it, for the log
 * @property {boolean} adopted it was running already
 * @property {(database: string) => string} url
 * @property {(signal?: NodeJS.Signals) => Promise<void>} stop
 */

/**
 * A running server on the files in `folder`, which are made when there are none. A server that already runs on them is
 * adopted. It outlives this process unless `stop` is called.
 * @param {PostgresOptions} options
 * @returns {Promise<Postgres>}
 */
export async function startPostgres(options) {
  const folder = path.resolve(options.folder);
  mkdirSync(folder, { recursive: true });
  const place = chooseAccount(await findPrograms(), folder);
  const cluster = openCluster(place, options.settings?.fsync !== 'off');
  const urlAt = (port, database) =>
    `postgresql://postgres:${cluster.password}@127.0.0.1:${port}/${database}?sslmode=disable`;
  const server = await adoptOrLaunch(place, cluster, (port) => urlAt(port, 'postgres'), options);
  let stopping = false;
  server.whenGone((how) => {
    if (!stopping) options.onExit?.(how);
  });
  return {
    port: server.port,
    pid: server.pid,
    account: place.account.label,
    adopted: server.adopted,
    url: (database) => urlAt(server.port, database),
    stop: (signal = 'SIGINT') => {
      stopping = true;
      return stopServer(server.pid, signal);
    },
  };
}

/**
 * Creates a database unless there is one of that name.
 * @param {Postgres} server
 * @param {string} name
 * @returns {Promise<void>}
 */
export async function ensureDatabase(server, name) {
  const client = new pg.Client(server.url('postgres'));
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

async function adoptOrLaunch(place, cluster, adminUrlAt, options) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const server = await adopt(cluster, adminUrlAt);
    if (server) return server;
    try {
      return await launch(place, cluster, adminUrlAt, options);
    } catch (error) {
      // A second start in the same moment, or children of a killed server that have not noticed yet: both pass.
      const passes = /postmaster\.pid" already exists|pre-existing shared memory block/.test(error.message);
      if (!passes || Date.now() > deadline) throw error;
      await sleep(200);
    }
  }
}

async function adopt(cluster, adminUrlAt) {
  const found = readPidFile(cluster.data);
  if (!found || !isAlive(found.pid)) return undefined;
  const isOurs = commandLine(found.pid).includes(cluster.data) || process.platform === 'win32';
  if (!isOurs) {
    disownPidFile(cluster.data);
    return undefined;
  }
  try {
    await untilAnswering(adminUrlAt(found.port), 8_000);
    return { ...found, adopted: true, whenGone: (tell) => watch(found.pid, tell) };
  } catch {
    // It is ours and does not answer: replace it.
    await stopServer(found.pid, 'SIGQUIT');
    return undefined;
  }
}

async function launch({ account, programs, folder }, cluster, adminUrlAt, options) {
  const port = options.port && (await isPortFree(options.port, '127.0.0.1')) ? options.port : await findFreePort();
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', ...options.settings };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [file, args, spawnOptions] = account.command(programs.postgres, [
    '-D',
    cluster.data,
    '-p',
    `${port}`,
    ...flags,
  ]);
  const log = openLog(path.join(folder, 'postgres.log'));
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  // Detached: a Ctrl-C in the terminal reaches us, not the server, which must end after those who use it.
  const child = spawn(file, args, {
    ...spawnOptions,
    cwd: folder,
    stdio: ['ignore', log.fd, log.fd],
    env,
    detached: true,
  });
  closeSync(log.fd);
  const ended = new AbortController();
  child.once('error', (error) => ended.abort(error));
  child.once('exit', (code, signal) => {
    ended.abort(new Error(`PostgreSQL ended (${code ?? signal}):\n${log.tail()}`));
  });
  await untilAnswering(adminUrlAt(port), START_TIMEOUT_MS, ended.signal);
  const whenGone = (tell) => {
    if (ended.signal.aborted) tell('at once');
    else child.once('exit', (code, signal) => tell(`${code ?? signal}`));
  };
  return { pid: child.pid ?? 0, port, adopted: false, whenGone };
}

function openLog(file) {
  const isLarge = existsSync(file) && statSync(file).size > LOG_BYTES_MAX;
  const fd = openSync(file, isLarge ? 'w' : 'a', 0o600);
  const from = isLarge || !existsSync(file) ? 0 : statSync(file).size;
  // A throwaway server's folder may be removed before its end is noticed.
  const read = () => (existsSync(file) ? readFileSync(file).subarray(from).toString('utf8') : '');
  return { fd, tail: () => read().slice(-4_000) };
}

/** @param {AbortSignal} [ended] its reason is thrown once there is nobody left who could answer */
async function untilAnswering(url, timeoutMs, ended) {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    ended?.throwIfAborted();
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(50);
    }
  }
}

/** Someone else's child sends us no exit event, so it is looked at twice a second. */
function watch(pid, tell) {
  const timer = setInterval(() => {
    if (isAlive(pid)) return;
    clearInterval(timer);
    tell('gone');
  }, 500).unref();
}

async function stopServer(pid, signal) {
  // The last is for one that hangs; PostgreSQL recovers from it as from a power cut.
  for (const next of /** @type {const} */ ([signal, 'SIGQUIT', 'SIGKILL'])) {
    if (!sendSignal(pid, next) || (await waitUntilGone(pid, STOP_TIMEOUT_MS))) return;
  }
}
