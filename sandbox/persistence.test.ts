// The state survives restarts and kills: nothing that was answered is ever lost.
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { JournalBroken } from './journal';
import type { Payment } from './model/payment';
import { Store } from './store';
import { ShopEar } from './testing/harness';
import { endProgram, startProgram } from './testing/program';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-test-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const post = async (url: string, body: unknown): Promise<Record<string, unknown>> => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await answer.json()) as Record<string, unknown>;
};

const ledger = async (url: string): Promise<Payment[]> =>
  ((await (await fetch(`${url}/__ctl/ledger`)).json()) as { payments: Payment[] }).payments;

test('killed in the middle of a rush, it still knows every payment it answered', async () => {
  const first = await startProgram(folder);
  const answered: string[] = [];
  let isKilled = false;
  const buyer = async (name: number): Promise<void> => {
    for (let order = 0; !isKilled; order += 1) {
      try {
        const { imp_uid } = await post(`${first.url}/__ctl/pay`, { merchant_uid: `k-${name}-${order}`, amount: 100 });
        answered.push(String(imp_uid));
      } catch (error) {
        // The line breaks when the program dies: that buyer was never answered.
        if (!isKilled) throw error;
      }
    }
  };
  const buyers = Array.from({ length: 8 }, (_, name) => buyer(name));
  while (answered.length < 200) await new Promise((resolve) => setImmediate(resolve));
  isKilled = true;
  await endProgram(first, 'SIGKILL');
  await Promise.all(buyers);

  const second = await startProgram(folder);
  const known = new Map((await ledger(second.url)).map((payment) => [payment.imp_uid, payment.status]));
  expect(answered.filter((impUid) => known.get(impUid) !== 'paid')).toEqual([]);
  expect(await endProgram(second, 'SIGTERM')).toBe(0);
}, 30_000);

test('a webhook and a planned charge that a kill kept back go out after the restart', async () => {
  const shop = await new ShopEar().open();
  const env = { SANDBOX_NOTICE_URL: `${shop.url}/hook` };
  const first = await startProgram(folder, env);
  await post(`${first.url}/__ctl/hold`, { on: 'WEBHOOK' });
  await post(`${first.url}/__ctl/pay`, { merchant_uid: 'held', amount: 100 });
  const credentials = { imp_key: 'imp_key_sandbox', imp_secret: 'imp_secret_sandbox' };
  const { response } = (await post(`${first.url}/users/getToken`, credentials)) as {
    response: { access_token: string; now: number };
  };
  const plan = { merchant_uid: 'plan', schedule_at: response.now + 60, amount: 100, name: '구독' };
  const card = { card_number: '5365-1234-5678-9012', expiry: '2031-08' };
  const order = { customer_uid: 'c', ...card, schedules: [plan] };
  await post(`${first.url}/subscribe/payments/schedule?_token=${response.access_token}`, order);
  expect(shop.heard).toHaveLength(0);
  await endProgram(first, 'SIGKILL');

  const second = await startProgram(folder, env);
  await post(`${second.url}/__ctl/clock`, { advance_s: 61 });
  while (shop.heard.length < 2) await new Promise((resolve) => setImmediate(resolve));
  const told = shop.heard.map(({ body }) => (JSON.parse(body) as { merchant_uid: string }).merchant_uid);
  expect(told.sort()).toEqual(['held', 'plan']);
  await endProgram(second, 'SIGTERM');
  await shop.close();
}, 30_000);

test('a last line torn by a kill is forgotten, and writing goes on behind it', async () => {
  const store = Store.open(folder);
  store.changeSettings({ notice_url: 'http://shop.example/hook' });
  await store.close();
  appendFileSync(join(folder, 'journal.ndjson'), '{"t":"settings","k":"settings","v":{"notice_u');
  const second = Store.open(folder);
  expect(second.settings.notice_url).toBe('http://shop.example/hook');
  second.changeSettings({ webhook_retry: true });
  await second.close();
  expect(Store.open(folder).settings).toMatchObject({ notice_url: 'http://shop.example/hook', webhook_retry: true });
});

test('a broken line before the last one is reported, not skipped', async () => {
  const store = Store.open(folder);
  await store.close();
  appendFileSync(join(folder, 'journal.ndjson'), 'not a line\n{"t":"*","k":"","v":null}\n');
  expect(() => Store.open(folder)).toThrow(JournalBroken);
});

test('a wiped account stays wiped', async () => {
  const store = Store.open(folder);
  store.put('prepares', 'p-1', { merchant_uid: 'p-1', amount: 1, currency: null });
  store.wipe();
  await store.close();
  const second = Store.open(folder);
  expect(second.get('prepares', 'p-1')).toBeNull();
  expect(second.count('channels')).toBeGreaterThan(40);
});

test('history is dropped on start when it outweighs the state', async () => {
  const store = Store.open(folder);
  for (let amount = 1; amount <= 2000; amount += 1) {
    store.put('prepares', 'p-1', { merchant_uid: 'p-1', amount, currency: null });
  }
  await store.close();
  const second = Store.open(folder);
  expect(second.get('prepares', 'p-1')?.amount).toBe(2000);
  await second.close();
  expect(readFileSync(join(folder, 'journal.ndjson'), 'utf8').split('\n').length).toBeLessThan(300);
});
