import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readSettings, shopEnvironment } from './settings.mjs';

const DATABASE = 'postgresql://localhost/shop';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gagae-settings-'));
  // Blank, so that neither the machine's environment nor an .env file has a say.
  for (const name of [
    'SHOP_MODE',
    'SHOP_URL',
    'SHOP_SECRET',
    'DATABASE_URL',
    'SANDBOX_NOTICE_URL',
    'SMTP_URL',
    'TEXT_SENDER_URL',
  ])
    vi.stubEnv(name, '');
  for (const name of ['API_URL', 'SDK_URL', 'USER_CODE', 'API_KEY', 'API_SECRET']) vi.stubEnv(`IAMPORT_${name}`, '');
  vi.stubEnv('PORT', '4000');
  vi.stubEnv('SANDBOX_PORT', '4100');
  vi.stubEnv('DATA_DIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const environment = () => shopEnvironment(readSettings(), DATABASE);

test('a demo shop pays through its own sandbox, which reports back to it', () => {
  expect(environment()).toMatchObject({
    SHOP_URL: 'http://localhost:4000',
    IAMPORT_API_URL: 'http://localhost:4100',
    IAMPORT_SDK_URL: 'http://localhost:4100/v1/iamport.js',
    IAMPORT_USER_CODE: 'imp00000000',
    SANDBOX_NOTICE_URL: 'http://127.0.0.1:4000/payments/webhook',
  });
});

test('what a demo shop tells its buyers lands in the sandbox', () => {
  const { SANDBOX_SMTP_PORT, SMTP_URL, TEXT_SENDER_URL } = environment();
  expect(SMTP_URL).toBe(`smtp://localhost:${SANDBOX_SMTP_PORT}`);
  expect(TEXT_SENDER_URL).toBe('http://localhost:4100/inbox/messages');
});

test('the secret of a demo shop outlives a restart', () => {
  expect(environment().SHOP_SECRET).toHaveLength(43);
  expect(environment().SHOP_SECRET).toBe(environment().SHOP_SECRET);
});

test('a shop with a real provider starts no sandbox and loads the real script', () => {
  vi.stubEnv('IAMPORT_API_URL', 'https://api.iamport.kr');
  expect(readSettings().hasSandbox).toBe(false);
  expect(environment()).toMatchObject({
    IAMPORT_API_URL: 'https://api.iamport.kr',
    IAMPORT_SDK_URL: 'https://cdn.iamport.kr/v1/iamport.js',
  });
});

test('a live shop is given no secret of the demo', () => {
  vi.stubEnv('SHOP_MODE', 'live');
  const unset = { SHOP_SECRET: '', IAMPORT_API_KEY: '', IAMPORT_API_SECRET: '', SMTP_URL: '' };
  expect(environment()).toMatchObject(unset);
});

test('a port that is none is refused by its name', () => {
  vi.stubEnv('PORT', '80o0');
  expect(readSettings).toThrow('PORT must be a port number');
});

test('shop and sandbox cannot share a port', () => {
  vi.stubEnv('SANDBOX_PORT', '4000');
  expect(readSettings).toThrow('PORT and SANDBOX_PORT are both 4000');
});
