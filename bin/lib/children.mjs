// Processes of our own: every one ends when this process does, in whatever way.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { sendSignal } from './processes.mjs';
import { root } from './root.mjs';

const LOG_BYTES_MAX = 10_000_000;
const STOP_TIMEOUT_MS = 8_000;
const dieWithParent = new URL('./die-with-parent.mjs', import.meta.url).href;

/**
 * @typedef {object} Program
 * @property {string} name
 * @property {string} file
 * @property {string[]} [args]
 * @property {string[]} [imports] modules to preload, such as tsx
 * @property {Record<string, string | undefined>} env
 * @property {string} [log] a file for its output; without one it prints where we print
 */

/**
 * @param {Program} program
 * @returns {import('node:child_process').ChildProcess}
 */
export function launch({ file, args = [], imports = [], env, log }) {
  const output = log ? openLog(log) : 'inherit';
  const child = fork(file, args, {
    cwd: root,
    env: { ...env, SUPERVISOR_PID: `${process.pid}` },
    execArgv: [dieWithParent, ...imports].flatMap((module) => ['--import', module]),
    stdio: ['ignore', output, output, 'ipc'],
    // A group of its own: a Ctrl-C in the terminal reaches us, who end everything in order, and its helpers end with it.
    detached: process.platform !== 'win32',
  });
  if (typeof output === 'number') closeSync(output);
  return child;
}

/**
 * Whether the child has ended.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {boolean}
 */
export function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

/**
 * Asks the child to end and sees to it that it does, with every process it started.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 */
export async function end(child) {
  if (hasEnded(child)) return;
  const gone = once(child, 'exit');
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), STOP_TIMEOUT_MS);
  await gone;
  clearTimeout(timer);
  signalGroup(child, 'SIGKILL');
}

function signalGroup(child, signal) {
  if (process.platform === 'win32') child.kill(signal);
  else if (child.pid) sendSignal(-child.pid, signal);
}

/**
 * The end of a log, for a message about what went wrong.
 * @param {string} file
 * @returns {string}
 */
export function tailOf(file) {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-60).join('\n');
}

function openLog(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  const fd = openSync(file, 'a');
  if (statSync(file).size < LOG_BYTES_MAX) return fd;
  closeSync(fd);
  renameSync(file, `${file}.old`);
  return openSync(file, 'a');
}
