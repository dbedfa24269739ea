// Counts what passed and failed: every test of its own, and one for every check.
import { existsSync, readFileSync } from 'node:fs';
import { say, sayError } from './say.mjs';

let passed = 0;
let failed = 0;

/**
 * Runs one check. A failing check is told and counted, and hides nothing that comes after it.
 * @param {string} name
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether it passed
 */
export async function tally(name, work) {
  const startedAt = performance.now();
  const lasted = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  say(`… ${name}`);
  try {
    await work();
    passed++;
    say(`✓ ${name}: passed in ${lasted()}`);
    return true;
  } catch (error) {
    failed++;
    sayError(error);
    say(`✗ ${name}: FAILED in ${lasted()}`);
    return false;
  }
}

/**
 * Runs a test program and counts its tests by the report it writes. A program that fails without a failing test to show
 * for it counts as one failure.
 * @param {string} name
 * @param {string} report file the program writes
 * @param {(report: any) => { passed: number, failed: number }} count
 * @param {() => Promise<void>} work
 * @returns {Promise<void>}
 */
export async function tallyTests(name, report, count, work) {
  const startedAt = performance.now();
  say(`… ${name}`);
  /** @type {unknown} */
  let trouble;
  try {
    await work();
  } catch (error) {
    trouble = error;
    sayError(error);
  }
  const counted = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 };
  const failures = trouble && counted.failed === 0 ? 1 : counted.failed;
  passed += counted.passed;
  failed += failures;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  say(`${failures > 0 ? '✗' : '✓'} ${name}: ${counted.passed} passed, ${failures} failed in ${seconds} s`);
}

/**
 * A check that could not be made at all counts as failed.
 * @param {string} name
 * @param {string} why
 * @returns {void}
 */
export function tallyMissed(name, why) {
  failed++;
  say(`✗ ${name}: not run, ${why}`);
}

/**
 * Prints the last line and returns the exit code.
 * @returns {number}
 */
export function finish() {
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
}
