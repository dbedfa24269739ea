// One supervisor for each data folder: a new start ends the one that is there.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tryLock, unlock } from './lock.mjs';
import { isPortFree } from './ports.mjs';
import { sendSignal, waitUntilGone } from './processes.mjs';
import { Refusal, say } from './say.mjs';

const STOP_TIMEOUT_MS = 30_000;
/** Children of a killed supervisor notice it and end within three seconds. */
const PORT_TIMEOUT_MS = 6_000;

const lockFile = (dataFolder) => path.join(dataFolder, 'supervisor.lock');

/**
 * Makes this process the data folder's supervisor.
 * @param {string} dataFolder
 * @returns {Promise<void>}
 */
export async function takeOver(dataFolder) {
  for (;;) {
    const holder = tryLock(lockFile(dataFolder));
    if (!holder) return;
    say(`이미 실행 중인 가게를 이어받습니다 · taking over from the shop that runs (process ${holder.pid})`);
    sendSignal(holder.pid, 'SIGTERM');
    if (!(await waitUntilGone(holder.pid, STOP_TIMEOUT_MS))) sendSignal(holder.pid, 'SIGKILL');
    await waitUntilGone(holder.pid, STOP_TIMEOUT_MS);
  }
}

/**
 * Lets another process supervise the data folder.
 * @param {string} dataFolder
 * @returns {void}
 */
export function letGo(dataFolder) {
  unlock(lockFile(dataFolder));
}

/**
 * Throws a Refusal naming the variable when somebody else listens on the port.
 * @param {string} variable
 * @param {number} port
 * @returns {Promise<void>}
 */
export async function requirePort(variable, port) {
  const deadline = Date.now() + PORT_TIMEOUT_MS;
  while (!(await isPortFree(port))) {
    if (Date.now() > deadline) {
      throw new Refusal(
        `${port}번 포트를 다른 프로그램이 쓰고 있습니다. ${variable}에 다른 번호를 지정해 주세요. 예: ${variable}=${port + 1} npm start\n` +
          `Port ${port} is in use by another program. Set ${variable} to a free one, for example: ${variable}=${port + 1} npm start`,
      );
    }
    await sleep(100);
  }
}
