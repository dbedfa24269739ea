// Programs that run to their end, such as a build. They stay silent; what they printed is shown when they fail.
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { end, launch, tailOf } from './children.mjs';
import { Refusal } from './say.mjs';

/** sysexits.h EX_CONFIG: a setting is wrong, and trying again is in vain. */
export const CONFIGURATION_ERROR = 78;

/** Longer than any of them takes on a slow machine. */
const TASK_TIMEOUT_MS = 15 * 60_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let stopping = false;

/**
 * Runs a program to its end. Throws a Refusal with the end of its output when it fails, or hangs.
 * @param {import('./children.mjs').Program & { log: string, timeoutMs?: number }} program
 * @returns {Promise<void>}
 */
export async function runTask(program) {
  if (stopping) throw new Refusal(`${program.name} was not started: we are stopping.`);
  rmSync(program.log, { force: true });
  const child = launch(program);
  running.add(child);
  const timeoutMs = program.timeoutMs ?? TASK_TIMEOUT_MS;
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    void end(child);
  }, timeoutMs);
  const [code, signal] = await once(child, 'exit');
  clearTimeout(timer);
  running.delete(child);
  if (code === 0) return;
  if (code === CONFIGURATION_ERROR) throw new Refusal(tailOf(program.log));
  const where = path.relative(process.cwd(), program.log);
  const how = isLate ? `was ended because it took longer than ${timeoutMs / 1000} s` : `failed (${code ?? signal})`;
  throw new Refusal(`${tailOf(program.log)}\n\n${program.name} ${how}. All of its output: ${where}`);
}

/**
 * Ends every task that runs; none is started after this.
 * @returns {Promise<void>}
 */
export async function endTasks() {
  stopping = true;
  await Promise.all([...running].map(end));
}
