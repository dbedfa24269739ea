// A word in the buyer's name makes one thing go wrong, in the window a person uses.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { approvePayment, openPayment } from './engine/window';
import { SCENARIOS } from './scenarios';
import { Bench, ShopEar } from './testing/harness';

let bench: Bench;
let shop: ShopEar;

beforeEach(async () => {
  shop = await new ShopEar().open();
  bench = await Bench.open(`${shop.url}/hook`);
  await bench.control('/clock', { freeze: true });
});

afterEach(async () => {
  vi.useRealTimers();
  await bench.close();
  await shop.close();
});

const buy = async (buyer_name: string) => {
  const param = { merchant_uid: 's-1', amount: 60_000, buyer_name, buyer_tel: '010-0000-0000' };
  const opened = openPayment(bench.app, 'imp00000000', param, 'pc', 'test');
  if (!opened.ok) throw new Error(opened.error_msg);
  const end = await approvePayment(bench.app, opened.impUid);
  return { impUid: opened.impUid, end, wire: bench.app.store.payment(opened.impUid)?.wire };
};

test.each([
  ['금액변조', { status: 'paid', amount: 6000 }],
  ['통화변조', { status: 'paid', currency: 'JPY' }],
  ['테스트채널', { status: 'paid', sandbox: true }],
  ['빌링키발급', { status: 'paid', customer_uid_usage: 'issue' }],
  ['승인거절', { status: 'failed', paid_at: 0 }],
])('%s', async (word, expected) => {
  expect((await buy(`김 ${word}`)).wire).toMatchObject(expected);
});

test.each([
  ['웹훅유실', 0],
  ['모두유실', 0],
  ['중복웹훅', 3],
  ['먼저온웹훅', 1],
])('%s', async (word, sent) => {
  await buy(word);
  if (word !== '먼저온웹훅') await bench.app.webhooks.settled();
  expect(shop.heard).toHaveLength(sent);
});

test('폼웹훅', async () => {
  await buy('폼웹훅');
  await bench.app.webhooks.settled();
  expect(shop.heard[0]?.contentType).toContain('form');
});

test('콜백유실 and 모두유실 tell the browser nothing', async () => {
  expect((await buy('콜백유실')).end.lost).toBe(true);
});

test('조회지연 hides the payment from the lookup for a while', async () => {
  const { impUid } = await buy('조회지연');
  expect((await bench.call('GET', `/payments/${impUid}`)).status).toBe(404);
  await bench.control('/clock', { advance_s: 16 });
  expect((await bench.call('GET', `/payments/${impUid}`)).status).toBe(200);
});

test('이중결제 leaves two paid rows of one merchant_uid', async () => {
  await buy('이중결제');
  expect(bench.app.store.attempts('s-1').map((row) => row.wire.status)).toEqual(['paid', 'paid']);
});

test('취소거절 refuses the refund', async () => {
  const { impUid } = await buy('취소거절');
  expect((await bench.call('POST', '/payments/cancel', { imp_uid: impUid })).body.code).toBe(-1);
});

test('늦은승인 and 콘솔취소 act later, on their own', async () => {
  const timers = vi.useFakeTimers({ toFake: ['setTimeout'] });
  const late = await buy('늦은승인');
  expect(late.wire?.status).toBe('failed');
  timers.advanceTimersByTime(15_000);
  expect(bench.app.store.payment(late.impUid)?.wire.status).toBe('paid');
});

test('every word of the list is found in a name', () => {
  for (const { word } of SCENARIOS) expect(SCENARIOS.filter((other) => word.includes(other.word))).toHaveLength(1);
});
