// Charges without a window: cards, keys, and the clock that runs plans.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { approvePayment, openPayment } from './engine/window';
import { Bench, ShopEar } from './testing/harness';

let bench: Bench;
let shop: ShopEar;

beforeEach(async () => {
  shop = await new ShopEar().open();
  bench = await Bench.open(`${shop.url}/hook`);
});

afterEach(async () => {
  await bench.close();
  await shop.close();
});

const CARD = { card_number: '5365-1234-5678-9012', expiry: '2031-08' };
const post = async (path: string, body: unknown) => (await bench.call('POST', path, body)).body;
const onetime = (body: Record<string, unknown>) =>
  post('/subscribe/payments/onetime', { merchant_uid: 'b-1', amount: 9900, ...CARD, ...body });
const key = (uid: string, body: Record<string, unknown> = {}) =>
  post(`/subscribe/customers/${uid}`, { ...CARD, channel_key: 'channel-key-api-nice', ...body });
const plan = (merchant_uid: string, body: Record<string, unknown> = {}) => ({
  merchant_uid,
  schedule_at: bench.app.clock.seconds() + 3600,
  currency: 'KRW',
  amount: 1000,
  name: '구독',
  ...body,
});
const announced = async () => {
  await bench.app.webhooks.settled();
  return shop.heard.map((letter) => (JSON.parse(letter.body) as { status: string }).status);
};

test('malformed, unknown and expired cards are refused with nothing left behind', async () => {
  expect(await onetime({ card_number: '12' })).toMatchObject({
    code: -1,
    message: expect.stringContaining('유효하지않은 카드번호'),
  });
  expect((await onetime({ card_number: '5365-1234-5678-0014' })).message).toMatch(/^카드정보 인증에 실패하였습니다/);
  expect((await onetime({ expiry: '2020-01' })).code).toBe(-1);
  expect((await key('c', { card_number: '5365-1234-5678-0014' })).message).toMatch(
    /^카드정보 인증 및 빌키 발급에 실패하였습니다\./,
  );
  expect(bench.app.store.count('payments') + bench.app.store.count('customers')).toBe(0);
});

test('a declined charge answers code 0 and status failed, and is not announced', async () => {
  const answer = await onetime({ card_number: '5365-1234-5678-0051' });
  expect(answer).toMatchObject({ code: 0, response: { status: 'failed', paid_at: 0 } });
  expect(await announced()).toEqual([]);
});

test('an approved charge is announced; its merchant_uid is used up', async () => {
  expect((await onetime({})).response).toMatchObject({ status: 'paid', channel: 'api', customer_uid_usage: null });
  expect(await announced()).toEqual(['paid']);
  expect((await onetime({})).code).toBe(1);
});

test('instalments need 50,000 won', async () => {
  expect((await onetime({ card_quota: 3 })).code).toBe(1);
  expect((await onetime({ card_quota: 3, amount: 50_000 })).response.card_quota).toBe(3);
});

test('an unknown key is refused with the recorded text', async () => {
  const answer = await post('/subscribe/payments/again', {
    customer_uid: 'nobody',
    merchant_uid: 'a',
    amount: 1,
    name: 'n',
  });
  expect(answer).toMatchObject({ code: -1, message: '등록되지 않은 구매자입니다.' });
});

test('plans run when the clock gets there and are told whether they succeed or fail', async () => {
  await key('good');
  await key('poor', { card_number: '5365-1234-5678-0051' });
  await post('/subscribe/payments/schedule', { customer_uid: 'good', schedules: [plan('p-good')] });
  await post('/subscribe/payments/schedule', { customer_uid: 'poor', schedules: [plan('p-poor')] });
  await bench.control('/clock', { advance_s: 3599 });
  expect(bench.app.store.count('payments')).toBe(0);
  await bench.control('/clock', { advance_s: 2 });
  expect((await announced()).sort()).toEqual(['failed', 'paid']);
  await bench.authenticate();
  const done = (await bench.call('GET', '/subscribe/payments/schedule/p-good')).body.response;
  expect(done).toMatchObject({ schedule_status: 'executed', payment_status: 'paid' });
  expect(done.imp_uid).toMatch(/^imps_\d{12}$/);
  const failed = (await bench.call('GET', '/subscribe/payments/schedule/p-poor')).body.response;
  expect(failed).toMatchObject({ payment_status: 'failed', fail_reason: expect.stringContaining('한도초과') });
});

test('a moved plan runs at its new time only, a revoked one never', async () => {
  await key('c');
  await post('/subscribe/payments/schedule', { customer_uid: 'c', schedules: [plan('moved'), plan('revoked')] });
  const later = bench.app.clock.seconds() + 7200;
  await bench.call('PUT', '/subscribe/payments/schedule/moved', { schedule_at: later });
  await post('/subscribe/payments/unschedule', { customer_uid: 'c', merchant_uid: 'revoked' });
  await bench.control('/clock', { advance_s: 3700 });
  expect(bench.app.store.count('payments')).toBe(0);
  await bench.control('/clock', { advance_s: 3600 });
  expect(bench.app.store.attempts('moved')).toHaveLength(1);
  expect(bench.app.store.attempts('revoked')).toHaveLength(0);
});

test('a plan without a known customer and without a card is refused', async () => {
  const answer = await post('/subscribe/payments/schedule', { customer_uid: 'new', schedules: [plan('p')] });
  expect(answer).toMatchObject({ code: 1, message: '등록된 고객정보가 없습니다.' });
  const again = await post('/subscribe/payments/unschedule', { customer_uid: 'new' });
  expect(again).toMatchObject({ code: 1, message: '취소할 예약결제 기록이 존재하지 않습니다.' });
});

test('a plan that is refused leaves no key behind', async () => {
  const past = plan('p', { schedule_at: 1 });
  expect((await post('/subscribe/payments/schedule', { customer_uid: 'new', ...CARD, schedules: [past] })).code).toBe(
    1,
  );
  expect(bench.app.store.get('customers', 'new')).toBeNull();
});

test('a key on a group of channels says which channels took it', async () => {
  const answer = await fetch(`${bench.url}/subscribe/customers/super`, {
    method: 'POST',
    headers: { authorization: [...bench.app.store.all('tokens')][0]?.access_token ?? '' },
    body: new URLSearchParams({ ...CARD, channel_group_id: 'channel-group-1' }),
  });
  const { response } = (await answer.json()) as { response: Record<string, unknown> };
  expect(response).toMatchObject({ customer_uid: 'super', channelGroupId: 'channel-group-1', failedChannels: [] });
});

test.each([
  ['inicis shows the amount', 'html5_inicis', 1000, 'issue'],
  ['kakaopay charges it', 'kakaopay', 1000, 'payment'],
  ['kakaopay charges nothing when there is nothing', 'kakaopay', 0, 'issue'],
])('a billing window stores the key; %s', async (_what, pg, amount, usage) => {
  const param = { pg, merchant_uid: 'w', amount, customer_uid: 'from-window', buyer_tel: '010' };
  const opened = openPayment(bench.app, 'imp00000000', param, 'pc', null);
  if (!opened.ok) throw new Error(opened.error_msg);
  await approvePayment(bench.app, opened.impUid);
  expect(bench.app.store.payment(opened.impUid)?.wire).toMatchObject({ status: 'paid', customer_uid_usage: usage });
  expect((await bench.call('GET', '/subscribe/customers/from-window')).status).toBe(200);
});
