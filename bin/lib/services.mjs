// Programs that are kept running: started again, with growing pauses, whenever they end.
import { setTimeout as sleep } from 'node:timers/promises';
import { end, hasEnded, launch, tailOf } from './children.mjs';
import { Refusal, say } from './say.mjs';
import { CONFIGURATION_ERROR } from './tasks.mjs';

const FIRST_STARTS_MAX = 3;
const FIRST_PAUSE_MS = 250;
const PAUSE_MAX_MS = 30_000;
/** A program that ran this long was well; its end is a new story. */
const WELL_AFTER_MS = 30_000;

/**
 * @typedef {import('./children.mjs').Program & { ready: (child: import('node:child_process').ChildProcess) => Promise<void> }} Service
 *   `ready` resolves when it does its work, and rejects when it ended or takes too long
 */

/** @type {Map<string, import('node:child_process').ChildProcess>} */
const running = new Map();
let stopping = false;

/**
 * Starts a service, resolves when it is ready, and keeps it running from then on.
 * @param {Service} service
 * @param {(error: Error) => void} onHopeless it ended with a configuration error: trying again is in vain
 * @returns {Promise<void>}
 */
export async function keep(service, onHopeless) {
  for (let start = 1; !stopping; start++) {
    const startedAt = Date.now();
    const child = await tryStart(service);
    if (!(child instanceof Error)) return watch(service, child, { startedAt, shortLives: 0, onHopeless });
    if (child instanceof Refusal || start === FIRST_STARTS_MAX) throw child;
  }
}

/**
 * Ends the named services and lets them rest.
 * @param {string[]} names
 * @returns {Promise<void>}
 */
export async function endServices(names) {
  stopping = true;
  const children = names.map((name) => running.get(name)).filter((child) => child !== undefined);
  await Promise.all(children.map(end));
}

/** @returns {Promise<import('node:child_process').ChildProcess | Error>} */
async function tryStart(service) {
  const child = launch(service);
  running.set(service.name, child);
  try {
    await service.ready(child);
    return child;
  } catch (error) {
    await end(child);
    return explain(service, child, error);
  }
}

function explain(service, child, error) {
  const output = service.log ? tailOf(service.log) : '';
  if (child.exitCode === CONFIGURATION_ERROR) return new Refusal(output || `${service.name}: a setting is wrong.`);
  return new Error(`${service.name} did not start: ${error.message}\n${output}`, { cause: error });
}

function watch(service, child, story) {
  const whenEnded = () => {
    if (!stopping) void revive(service, child, story);
  };
  if (hasEnded(child)) whenEnded();
  else child.once('exit', whenEnded);
}

async function revive(service, ended, { startedAt, shortLives, onHopeless }) {
  let failures = Date.now() - startedAt > WELL_AFTER_MS ? 0 : shortLives + 1;
  let how = ended.exitCode ?? ended.signalCode;
  for (;;) {
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** failures, PAUSE_MAX_MS);
    say(`${service.name} ended (${how}); starting it again in ${pauseMs} ms`);
    await sleep(pauseMs);
    if (stopping) return;
    const restartedAt = Date.now();
    const child = await tryStart(service);
    if (stopping) return;
    if (child instanceof Refusal) return onHopeless(child);
    if (!(child instanceof Error)) {
      say(`${service.name} is back`);
      return watch(service, child, { startedAt: restartedAt, shortLives: failures, onHopeless });
    }
    failures++;
    how = child.message.split('\n')[0];
  }
}
