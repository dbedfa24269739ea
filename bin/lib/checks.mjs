// The checks that need no running shop. Each is one program that is silent or says what is wrong.
import { nextCli } from './build.mjs';
import { findNpm } from './install.mjs';
import { inRoot } from './root.mjs';
import { runTask } from './tasks.mjs';

/** @typedef {{ name: string, run: (logFolder: string) => Promise<void> }} Check */

/** @type {Check[]} */
export const checks = [
  check('lint', [inRoot('node_modules/@biomejs/biome/bin/biome'), 'ci', '--colors=off']),
  check('types', [nextCli, 'typegen'], [inRoot('node_modules/typescript/bin/tsc'), '--noEmit']),
  check('dead code', [inRoot('node_modules/knip/bin/knip.js'), '--no-progress']),
];

/**
 * npm refuses a lock file that lacks the programs of other platforms, and tells only who installs afresh.
 * @type {Check}
 */
export const lockFileCheck = {
  name: 'lock file',
  run: (logFolder) => check('lock file', [findNpm(), 'ci', '--dry-run', '--no-audit', '--no-fund']).run(logFolder),
};

/**
 * @param {string} name
 * @param {...string[]} commands
 * @returns {Check}
 */
function check(name, ...commands) {
  const run = async (logFolder) => {
    for (const [index, [file = '', ...args]] of commands.entries()) {
      const log = `${logFolder}/${name.replaceAll(' ', '-')}-${index}.log`;
      await runTask({ name, file, args, env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }, log });
    }
  };
  return { name, run };
}
