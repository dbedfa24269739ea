// Programs that are meant to be killed: started again after a moment, always.
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { end, hasEnded, launch } from '../children.mjs';
import { sendSignal } from '../processes.mjs';

/**
 * @typedef {object} Machine
 * @property {string} name
 * @property {() => Promise<void>} untilReady
 * @property {() => Promise<void>} kill kill −9; resolves when it is gone
 * @property {() => Promise<void>} restart SIGTERM, as a new version is rolled out
 * @property {(ms: number) => Promise<void>} sleep SIGSTOP, then SIGCONT
 * @property {() => Promise<void>} stop for good
 */

/**
 * Starts a program and keeps it running until `stop`.
 * @param {import('../services.mjs').Service} service
 * @returns {Promise<Machine>}
 */
export async function startMachine(service) {
  let stopping = false;
  let child = launch(service);
  let ready = service.ready(child);
  ready.catch(() => {});
  const rise = async () => {
    while (!stopping) {
      if (hasEnded(child)) {
        child = launch(service);
        ready = service.ready(child);
        ready.catch(() => {});
      }
      await once(child, 'exit').catch(() => {});
      if (!stopping) await sleep(300);
    }
  };
  await ready;
  const risen = rise();
  const signal = (name) => !hasEnded(child) && child.pid && sendSignal(-child.pid, name);
  return {
    name: service.name,
    untilReady: async () => {
      for (;;) {
        const ended = await ready.then(() => false).catch(() => true);
        if (!ended && !hasEnded(child)) return;
        await sleep(200);
      }
    },
    kill: async () => {
      if (hasEnded(child)) return;
      const gone = once(child, 'exit');
      signal('SIGKILL');
      await gone;
    },
    restart: () => end(child),
    sleep: async (ms) => {
      signal('SIGSTOP');
      await sleep(ms);
      signal('SIGCONT');
    },
    stop: async () => {
      stopping = true;
      signal('SIGCONT');
      await end(child);
      await risen;
    },
  };
}
