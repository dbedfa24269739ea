// What every command needs before it can do anything: the packages and what is generated from the schema.
import { generateClient, isClientCurrent } from './build.mjs';
import { install, isInstalled } from './install.mjs';
import { withLock } from './lock.mjs';
import { inRoot } from './root.mjs';
import { step } from './say.mjs';

/** Held by whoever changes node_modules, lib/generated or .next; all commands on this checkout share it. */
export const sourcesLock = inRoot('.data/sources.lock');

/**
 * @param {string} logFolder
 * @returns {Promise<void>}
 */
export function prepareSources(logFolder) {
  return withLock(sourcesLock, async () => {
    if (!isInstalled()) await step('패키지 설치 · packages', () => install(logFolder));
    if (!isClientCurrent()) await step('데이터베이스 코드 · database client', () => generateClient(logFolder));
  });
}
