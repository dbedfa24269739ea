// Runs Vitest and counts its tests.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './root.mjs';
import { tallyTests } from './tally.mjs';
import { runTask } from './tasks.mjs';
import { countVitest } from './test-reports.mjs';

const TIMEOUT_MS = 10 * 60_000;

/**
 * @param {string} name what to call the tests
 * @param {string} logFolder
 * @param {string[]} [args] such as one project
 * @returns {Promise<void>}
 */
export async function tallyVitest(name, logFolder, args = []) {
  const report = path.join(logFolder, 'vitest.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  await tallyTests(name, report, countVitest, () =>
    runTask({
      name: 'vitest',
      file: inRoot('node_modules/vitest/vitest.mjs'),
      args: ['run', '--maxWorkers=2', ...reporters, ...args],
      env: { ...process.env, NO_COLOR: '1' },
      log: path.join(logFolder, 'vitest.log'),
      timeoutMs: TIMEOUT_MS,
    }),
  );
}
