// Lookups: what is hidden, how lists are cut, sorted and paged.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Bench } from './testing/harness';

let bench: Bench;

beforeAll(async () => {
  bench = await Bench.open();
  await bench.control('/clock', { freeze: true });
});

afterAll(async () => {
  await bench.close();
});

const get = (path: string) => bench.call('GET', path);
const uids = (reply: Awaited<ReturnType<typeof get>>) =>
  (reply.body.response.list as { merchant_uid: string }[]).map((payment) => payment.merchant_uid);
const advance = (advance_s: number) => bench.control('/clock', { advance_s });

test('the single lookup hides payments of test channels unless asked; lists show them', async () => {
  const { imp_uid } = await bench.pay({ merchant_uid: 'test-money', amount: 100, sandbox: true });
  expect((await get(`/payments/${imp_uid}`)).status).toBe(404);
  expect((await get(`/payments/${imp_uid}?include_sandbox=true`)).body.response.sandbox).toBe(true);
  expect((await get('/payments/find/test-money')).body.response.sandbox).toBe(true);
});

test('find takes the first attempt in the order asked for', async () => {
  const first = await bench.pay({ merchant_uid: 'tries', amount: 100, status: 'failed' });
  await advance(1);
  const second = await bench.pay({ merchant_uid: 'tries', amount: 100 });
  await advance(1);
  const third = await bench.pay({ merchant_uid: 'tries', amount: 100, status: 'ready' });
  expect((await get('/payments/find/tries')).body.response.imp_uid).toBe(third.imp_uid);
  expect((await get('/payments/find/tries?sorting=started')).body.response.imp_uid).toBe(first.imp_uid);
  expect((await get('/payments/find/tries/paid')).body.response.imp_uid).toBe(second.imp_uid);
  expect((await get('/payments/find/tries?sorting=-paid')).body.response.imp_uid).toBe(second.imp_uid);
  expect((await get('/payments/find/tries?sorting=sideways')).status).toBe(400);
});

test('pages are numbered from 1, 0 says there is none, and beyond the end is an error', async () => {
  for (const name of ['a', 'b', 'c']) await bench.pay({ merchant_uid: 'pages', amount: 100, name });
  const middle = await get('/payments/findAll/pages?limit=1&page=2');
  expect(middle.body.response).toMatchObject({ total: 3, previous: 1, next: 3 });
  expect((await get('/payments/findAll/pages?limit=3')).body.response).toMatchObject({ previous: 0, next: 0 });
  expect((await get('/payments/findAll/pages?limit=1&page=4')).status).toBe(400);
  expect((await get('/payments/findAll/pages?limit=1001')).status).toBe(400);
});

test('a status list compares the time of the present status, both ends included, over 90 days at most', async () => {
  const { imp_uid } = await bench.pay({ merchant_uid: 'late', amount: 100 });
  const paidAt = bench.app.clock.seconds();
  await advance(1000);
  expect(uids(await get(`/payments/status/paid?from=${paidAt}&to=${paidAt}`))).toContain('late');
  await bench.call('POST', '/payments/cancel', { imp_uid });
  const cancelledAt = paidAt + 1000;
  expect(uids(await get(`/payments/status/all?from=${paidAt}&to=${paidAt}`))).not.toContain('late');
  expect(uids(await get(`/payments/status/cancelled?from=${cancelledAt}`))).toEqual(['late']);
  expect((await get(`/payments/status/all?from=${paidAt - 91 * 86_400}&to=${paidAt}`)).status).toBe(400);
});

test('page 1 of nothing is an empty list', async () => {
  const answer = await get('/payments/status/failed?from=1&to=2');
  expect(answer.body.response).toEqual({ total: 0, previous: 0, next: 0, list: [] });
});

test('more than 100 ids at once are refused', async () => {
  const many = Array.from({ length: 101 }, (_, index) => `imp_uid[]=imp_${index}`).join('&');
  expect((await get(`/payments?${many}`)).status).toBe(400);
});
