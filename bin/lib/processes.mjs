// What is asked of processes that are not our children: are they there, are they what we think, are they gone.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Whether a process with this id runs, whoever owns it.
 * @param {number} pid
 * @returns {boolean}
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Ended, but not collected by its parent: a container whose first process is not an init keeps such for ever. */
function isZombie(pid) {
  return process.platform === 'linux' && (statFields(pid)[0] ?? 'Z') === 'Z';
}

/**
 * The command line of a process, words separated by spaces; empty when it cannot be known.
 * @param {number} pid
 * @returns {string}
 */
export function commandLine(pid) {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      // Gone between the question and the answer.
      return '';
    }
  }
  if (process.platform === 'win32') return '';
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
}

/**
 * When a process started, in whatever form the system tells it: only good for comparing.
 * @param {number} pid
 * @returns {string}
 */
export function startTimeOf(pid) {
  if (process.platform === 'win32') return '';
  if (process.platform === 'linux') return statFields(pid)[19] ?? '';
  return spawnSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' }).stdout.trim();
}

/**
 * The parent of a process; 0 when it cannot be known.
 * @param {number} pid
 * @returns {number}
 */
export function parentOf(pid) {
  return Number(statFields(pid)[1] ?? 0);
}

/**
 * What Linux tells of a process in /proc/<pid>/stat, from its state on; empty when it is gone or elsewhere.
 * @param {number} pid
 * @returns {string[]}
 */
function statFields(pid) {
  if (process.platform !== 'linux') return [];
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before it may hold spaces and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    // Collected by its parent in the meantime.
    return [];
  }
}

/**
 * Sends a signal; false when there is no such process.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 * @returns {boolean}
 */
export function sendSignal(pid, signal) {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
}

/**
 * Waits until a process is gone; false when it is still there after `timeoutMs`.
 * @param {number} pid
 * @param {number} timeoutMs
 * @returns {Promise<boolean>}
 */
export async function waitUntilGone(pid, timeoutMs) {
  const deadline = Date.now() + timeoutMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}
