// How one knows that a service does its work.
import { setTimeout as sleep } from 'node:timers/promises';
import { hasEnded } from './children.mjs';

const READY_TIMEOUT_MS = 60_000;

/**
 * Waits until the address answers 2xx. Rejects when the child ends first or a minute passed, with what was answered.
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} url
 * @returns {Promise<void>}
 */
export async function answers(child, url) {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  let last = 'nothing';
  while (Date.now() < deadline) {
    if (hasEnded(child)) throw new Error(`it ended (${child.exitCode ?? child.signalCode})`);
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
      if (response.ok) return;
      last = `${response.status} ${await response.text()}`.slice(0, 2_000);
    } catch (error) {
      // Not listening yet, most often.
      last = error.cause?.message ?? error.message;
    }
    await sleep(50);
  }
  throw new Error(`${url} did not answer well in ${READY_TIMEOUT_MS / 1000} s; the last answer was: ${last}`);
}

/**
 * Waits until the child says 'ready' over IPC.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 */
export function saysReady(child) {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new Error(`it was not ready in ${READY_TIMEOUT_MS / 1000} s`));
    const timer = setTimeout(giveUp, READY_TIMEOUT_MS);
    child.on('message', (message) => {
      clearTimeout(timer);
      if (message === 'ready') resolve();
      else reject(new Error(`it said ${JSON.stringify(message)} in place of “ready”`));
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      reject(new Error(`it ended (${code ?? signal})`));
    });
  });
}
