// Locks made of a file that names its holder. A holder that died holds nothing.
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, startTimeOf } from './processes.mjs';

/**
 * @typedef {object} Holder
 * @property {number} pid
 * @property {string} startTime tells a process from a later one with the same id
 */

/**
 * Takes the lock, or returns who has it.
 * @param {string} file
 * @returns {Holder | undefined}
 */
export function tryLock(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  for (;;) {
    if (claim(file)) return undefined;
    const holder = readHolder(file);
    if (holder) return holder;
    rmSync(file, { force: true });
  }
}

/** Written aside and linked, so that nobody ever reads a lock without its holder. */
function claim(file) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, startTime: startTimeOf(process.pid) }));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(own);
  }
}

/**
 * Gives the lock back, if it is still ours.
 * @param {string} file
 * @returns {void}
 */
export function unlock(file) {
  if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
}

/**
 * Does the work while nobody else does work under the same lock.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  while (tryLock(file)) await sleep(200);
  try {
    return await work();
  } finally {
    unlock(file);
  }
}

/** @returns {Holder | undefined} */
function readHolder(file) {
  let holder;
  try {
    holder = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Gone, or left empty by a machine that lost power.
    return undefined;
  }
  return isAlive(holder.pid) && startTimeOf(holder.pid) === holder.startTime ? holder : undefined;
}
