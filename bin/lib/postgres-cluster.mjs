// The files of one embedded PostgreSQL: made once, and what its pid file tells about a server on them.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { isAlive } from './processes.mjs';

/** A process id above what any system gives out. */
const NOBODYS_PID = 2_147_483_647;

/**
 * @typedef {object} Cluster
 * @property {string} data the data directory
 * @property {string} password of the user postgres
 */

/**
 * Opens the cluster in `folder`, making it first if there is none. Made aside and renamed, so that a start killed
 * midway leaves nothing half done.
 * @param {{ account: import('./postgres-account.mjs').Account, programs: import('./postgres-programs.mjs').PostgresPrograms, folder: string }} place
 * @param {boolean} durable false skips flushing to disk: for databases of tests
 * @returns {Cluster}
 */
export function openCluster(place, durable) {
  const data = path.join(place.folder, 'data');
  const passwordFile = path.join(data, 'gagae-password');
  if (!existsSync(passwordFile)) makeCluster(place, data, durable);
  place.account.own(data);
  return { data, password: readFileSync(passwordFile, 'utf8').trim() };
}

function makeCluster({ account, programs, folder }, data, durable) {
  removeAbandoned(folder);
  const aside = path.join(folder, `init-${process.pid}`);
  const fresh = path.join(aside, 'data');
  const passwordFile = path.join(aside, 'password');
  mkdirSync(aside, { mode: 0o700 });
  writeFileSync(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 });
  account.own(aside);
  const identity = ['-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile];
  const options = ['-E', 'UTF8', '--locale=C', '--no-instructions', ...(durable ? [] : ['--no-sync'])];
  const [file, args, spawnOptions] = account.command(programs.initdb, ['-D', fresh, ...identity, ...options]);
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  const result = spawnSync(file, args, { ...spawnOptions, cwd: aside, encoding: 'utf8', env });
  if (result.status !== 0) throw new Error(`initdb failed: ${result.stderr || result.error?.message}`);
  renameSync(passwordFile, path.join(fresh, 'gagae-password'));
  moveIntoPlace(fresh, data);
  rmSync(aside, { recursive: true });
}

function moveIntoPlace(fresh, data) {
  try {
    renameSync(fresh, data);
  } catch (error) {
    // Another start was faster; its cluster is as good.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  }
}

function removeAbandoned(folder) {
  for (const name of readdirSync(folder)) {
    const pid = Number(/^init-(\d+)$/.exec(name)?.[1]);
    if (pid && (pid === process.pid || !isAlive(pid))) rmSync(path.join(folder, name), { recursive: true });
  }
}

/**
 * What the pid file says about the server that runs or ran here.
 * @param {string} data
 * @returns {{ pid: number, port: number } | undefined}
 */
export function readPidFile(data) {
  const file = pidFileOf(data);
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/**
 * Takes a stranger's process id out of a stale pid file. PostgreSQL would take the stranger for a server of its own and
 * refuse to start. The file is not deleted: its other lines are how PostgreSQL finds out that a crashed server's
 * children still write.
 * @param {string} data
 * @returns {void}
 */
export function disownPidFile(data) {
  const file = pidFileOf(data);
  const lines = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [NOBODYS_PID, ...lines.slice(1)].join('\n'));
  chmodSync(file, 0o600);
}

function pidFileOf(data) {
  return path.join(data, 'postmaster.pid');
}
