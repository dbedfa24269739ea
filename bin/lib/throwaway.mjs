// Folders that live as long as the process that made them. What a killed process left, a server in it too, is cleared
// away by the next one.
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readPidFile } from './postgres-cluster.mjs';
import { commandLine, isAlive, sendSignal, waitUntilGone } from './processes.mjs';

const PREFIX = 'gagae-test-';
const STOP_TIMEOUT_MS = 5_000;

/**
 * Makes an empty folder. PostgreSQL may run in it under another account, so everybody may walk through.
 * @returns {Promise<string>}
 */
export async function makeThrowaway() {
  await sweepThrowaways();
  const folder = mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(folder, 0o755);
  return folder;
}

/**
 * Removes the folders whose makers are gone.
 * @returns {Promise<void>}
 */
export async function sweepThrowaways() {
  for (const name of readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const maker = Number(name.slice(PREFIX.length).split('-')[0]);
    if (maker && !isAlive(maker)) await removeThrowaway(path.join(os.tmpdir(), name));
  }
}

/**
 * @param {string} folder
 * @returns {Promise<void>}
 */
export async function removeThrowaway(folder) {
  for (const data of [path.join(folder, 'postgres/data'), path.join(folder, 'data/postgres/data')]) {
    const pid = readPidFile(data)?.pid;
    if (!pid || !commandLine(pid).includes(data)) continue;
    sendSignal(pid, 'SIGQUIT');
    await waitUntilGone(pid, STOP_TIMEOUT_MS);
  }
  rmSync(folder, { recursive: true, force: true });
}
