import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tryLock, unlock } from './lock.mjs';
import { startTimeOf } from './processes.mjs';

const NOBODYS_PID = 2_147_483_647;
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gagae-lock-'));
  file = path.join(folder, 'supervisor.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the first start of a data folder finds nobody to take over from', () => {
  expect(tryLock(file)).toBeUndefined();
});

test('a second start learns who runs the shop, until that one lets go', () => {
  tryLock(file);
  expect(tryLock(file)?.pid).toBe(process.pid);
  unlock(file);
  expect(tryLock(file)).toBeUndefined();
});

test('a shop that was killed holds nothing', () => {
  writeFileSync(file, JSON.stringify({ pid: NOBODYS_PID, startTime: '1' }));
  expect(tryLock(file)).toBeUndefined();
});

test('a stranger who got the process id of a killed shop is left alone', () => {
  writeFileSync(file, JSON.stringify({ pid: process.pid, startTime: `${startTimeOf(process.pid)}0` }));
  expect(tryLock(file)).toBeUndefined();
});

test('a lock file that a power cut left empty holds nothing', () => {
  writeFileSync(file, '');
  expect(tryLock(file)).toBeUndefined();
});
