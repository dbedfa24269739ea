import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from './test-reports.mjs';

test('a test file that cannot be loaded counts as one failure', () => {
  const unloaded = { status: 'failed', assertionResults: [] };
  const loaded = { status: 'failed', assertionResults: [{}] };
  const report = { numPassedTests: 5, numFailedTests: 1, testResults: [unloaded, loaded] };
  expect(countVitest(report)).toEqual({ passed: 5, failed: 2 });
});

test('a browser test that passes only at the second try counts as failed', () => {
  const report = { stats: { expected: 7, unexpected: 1, flaky: 1 }, errors: [] };
  expect(countPlaywright(report)).toEqual({ passed: 7, failed: 2 });
});

test('a browser spec that cannot be loaded counts as failed', () => {
  const report = { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] };
  expect(countPlaywright(report)).toEqual({ passed: 0, failed: 1 });
});
