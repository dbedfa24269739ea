// The life of a payment window: what is checked before it opens, and what each end of it leaves behind.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { approvePayment, cancelByBuyer, declinePayment, openPayment } from './engine/window';
import type { RequestPayParam } from './model/request-pay';
import { Bench } from './testing/harness';

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.open();
});

afterEach(async () => {
  await bench.close();
});

const ORDER = {
  pg: 'html5_inicis',
  pay_method: 'card',
  merchant_uid: 'o-1',
  amount: 60_000,
  name: '원두',
  buyer_tel: '010-0000-0000',
};

const request = (param: RequestPayParam, device: 'pc' | 'mobile' = 'pc') =>
  openPayment(bench.app, 'imp00000000', { ...ORDER, ...param }, device, 'test');

const open = (param: RequestPayParam = {}, device: 'pc' | 'mobile' = 'pc'): string => {
  const opened = request(param, device);
  if (!opened.ok) throw new Error(opened.error_msg);
  return opened.impUid;
};

const code = (param: RequestPayParam): string | null => {
  const opened = request(param);
  return opened.ok ? null : opened.error_code;
};

const stored = (impUid: string) => bench.app.store.payment(impUid)?.wire;

describe('before a window opens', () => {
  test.each([
    ['an amount that is text', { amount: '60000' }, 'INVALID_AMOUNT_TYPE'],
    ['a merchant_uid that is a number', { merchant_uid: 1 }, 'INVALID_MERCHANT_UID_TYPE'],
    ['no money', { amount: 0 }, 'INVALID_AMOUNT'],
    ['half a won', { amount: 100.5 }, 'INVALID_AMOUNT'],
    ['an unknown channel', { channelKey: 'channel-key-nobody' }, 'CHANNEL_NOT_FOUND'],
    ['a method the PG does not have', { pg: 'danal', pay_method: 'card' }, 'UNSUPPORTED_PAY_METHOD'],
    ['carrier billing without saying what is sold', { pay_method: 'phone' }, 'DIGITAL_REQUIRED'],
    ['a virtual account of nice_v2 without a deadline', { pg: 'nice_v2', pay_method: 'vbank' }, 'VBANK_DUE_REQUIRED'],
    ['a deadline that is over', { pay_method: 'vbank', vbank_due: '20200101' }, 'VBANK_DUE_REQUIRED'],
    ['danal_tpay accounts without a business number', { pg: 'danal_tpay', pay_method: 'vbank' }, 'BIZ_NUM_REQUIRED'],
    ['no telephone number where the PG wants one', { buyer_tel: '' }, 'BUYER_TEL_REQUIRED'],
    ['a title nice_v2 cannot print', { pg: 'nice_v2', name: '원두 - 500g' }, 'INVALID_NAME'],
    ['a merchant_uid smartro_v2 cannot read', { pg: 'smartro_v2', merchant_uid: 'o-1' }, 'INVALID_MERCHANT_UID'],
    ['won at paypal', { pg: 'paypal', currency: 'KRW' }, 'UNSUPPORTED_CURRENCY'],
  ])('%s is refused and leaves no payment', (_what, param, expected) => {
    expect(code(param)).toBe(expected);
    expect(bench.app.store.count('payments')).toBe(0);
  });

  test('a merchant_uid that was paid is used up, also after a refund', async () => {
    const { imp_uid } = await bench.pay({ merchant_uid: 'o-1', amount: 100 });
    expect(request({})).toEqual({ ok: false, error_code: 'F1002', error_msg: '이미 결제가 이루어진 거래건입니다.' });
    await bench.call('POST', '/payments/cancel', { imp_uid });
    expect(code({})).toBe('F1002');
  });

  test('the registered amount is checked after the double payment and before the channel', async () => {
    await bench.call('POST', '/payments/prepare', { merchant_uid: 'o-1', amount: 60_001 });
    expect(code({ channelKey: 'channel-key-nobody' })).toBe('PREPARED_AMOUNT_DIFFERS');
    await bench.call('PUT', '/payments/prepare', { merchant_uid: 'o-1', amount: 60_000, currency: 'USD' });
    expect(code({})).toBe('PREPARED_CURRENCY_DIFFERS');
    await bench.call('PUT', '/payments/prepare', { merchant_uid: 'o-1', amount: 60_000, currency: 'KRW' });
    expect(code({})).toBeNull();
  });

  test('a pg that fits nothing silently becomes the default channel; a MID picks its channel', () => {
    expect(stored(open({ pg: 'nobody' }))?.pg_provider).toBe('html5_inicis');
    expect(stored(open({ pg: 'nice.testnice' }))).toMatchObject({ pg_provider: 'nice', sandbox: true });
  });

  test('the row of an open window is ready and nothing has happened to it', () => {
    const impUid = open();
    expect(impUid).toMatch(/^imp_\d{12}$/);
    expect(stored(impUid)).toMatchObject({ status: 'ready', paid_at: 0, failed_at: 0, pg_tid: null, channel: 'pc' });
  });
});

describe('how a window ends', () => {
  test('an approval fills card, quota and receipt, and both answers name the payment', async () => {
    const impUid = open();
    const end = await approvePayment(bench.app, impUid, { cardCode: '367', quota: 3 });
    expect(stored(impUid)).toMatchObject({ status: 'paid', card_code: '367', card_name: '현대카드', card_quota: 3 });
    expect(end.rsp).toMatchObject({ success: true, imp_uid: impUid, paid_amount: 60_000, card_name: '현대카드' });
    expect(end.newRsp).toEqual({ imp_uid: impUid, merchant_uid: 'o-1' });
  });

  test('approved twice is charged once', async () => {
    const impUid = open();
    await Promise.all([approvePayment(bench.app, impUid), approvePayment(bench.app, impUid)]);
    const before = stored(impUid);
    await approvePayment(bench.app, impUid);
    expect(stored(impUid)).toEqual(before);
  });

  test('two windows of one order are two payments', async () => {
    const [one, two] = [open(), open()];
    await approvePayment(bench.app, one);
    await approvePayment(bench.app, two);
    expect([stored(one)?.status, stored(two)?.status]).toEqual(['paid', 'paid']);
  });

  test('leaving is a failure at inicis and nothing at most others', () => {
    const inicis = open();
    cancelByBuyer(bench.app, inicis);
    expect(stored(inicis)).toMatchObject({ status: 'failed', fail_reason: '사용자가 결제를 취소함' });
    const kcp = open({ pg: 'kcp' });
    expect(cancelByBuyer(bench.app, kcp).rsp.error_msg).toBe('[결제포기] 사용자가 결제를 취소하셨습니다');
    expect(stored(kcp)?.status).toBe('ready');
  });

  test('a decline keeps its reason; a payment that is over cannot be declined any more', async () => {
    const refused = open();
    declinePayment(bench.app, refused, '[51] 한도초과');
    expect(stored(refused)).toMatchObject({ status: 'failed', fail_reason: '[51] 한도초과' });
    const paid = open();
    await approvePayment(bench.app, paid);
    declinePayment(bench.app, paid);
    expect(stored(paid)?.status).toBe('paid');
  });

  test('a redirect keeps the query that was there, and says nothing about success unless switched on', async () => {
    const m_redirect_url = 'https://shop.example/return?cart=7#top';
    const impUid = open({ m_redirect_url }, 'mobile');
    const end = await approvePayment(bench.app, impUid);
    expect(end.redirectUrl).toBe(`https://shop.example/return?cart=7&imp_uid=${impUid}&merchant_uid=o-1#top`);
    bench.app.store.changeSettings({ legacy_query: true });
    const other = open({ m_redirect_url, merchant_uid: 'o-2' }, 'mobile');
    expect(declinePayment(bench.app, other, '한도 초과').redirectUrl).toContain('imp_success=false');
    expect(declinePayment(bench.app, other).redirectUrl).toContain('%ED%95%9C%EB%8F%84%20%EC%B4%88%EA%B3%BC');
  });

  test('a script as redirect address is forgotten', async () => {
    const impUid = open({ m_redirect_url: ' javascript:alert(1)' }, 'mobile');
    expect((await approvePayment(bench.app, impUid)).redirectUrl).toBeNull();
  });

  test.each([
    ['samsungpay at nice_v2', 'nice_v2', 'samsungpay', { pay_method: 'samsung', emb_pg_provider: 'samsungpay' }],
    ['SSG bank money at nice_v2', 'nice_v2', 'ssgpay_bank', { pay_method: 'trans', emb_pg_provider: 'ssgpay' }],
    ['kakaopay inside tosspayments', 'tosspayments', 'kakaopay', { pay_method: 'card', emb_pg_provider: 'kakaopay' }],
    ['kakaopay itself', 'kakaopay', 'card', { pay_method: 'card', emb_pg_provider: null }],
  ])('%s is answered as the documents say', async (_what, pg, pay_method, expected) => {
    const impUid = open({ pg, pay_method });
    await approvePayment(bench.app, impUid);
    expect(stored(impUid)).toMatchObject(expected);
  });
});

describe('virtual accounts', () => {
  const issue = async (param: RequestPayParam = {}) => {
    const impUid = open({ pay_method: 'vbank', ...param });
    const end = await approvePayment(bench.app, impUid, { bankCode: '088' });
    return { impUid, end };
  };

  test('an account is issued: still ready, success for the browser, a deadline at the end of a Korean day', async () => {
    const { impUid, end } = await issue({ vbank_due: '20991231' });
    expect(stored(impUid)).toMatchObject({
      status: 'ready',
      vbank_name: '신한은행',
      vbank_date: Date.UTC(2099, 11, 31, 14, 59, 59) / 1000,
    });
    expect(end.rsp).toMatchObject({ success: true, status: 'ready' });
    expect(end.rsp.paid_at).toBeUndefined();
  });

  test('the right amount in time is taken; short, over and late ones bounce', async () => {
    const { impUid } = await issue();
    const deposit = (amount?: number) => bench.control<{ refused?: string }>('/deposit', { imp_uid: impUid, amount });
    expect((await deposit(59_999)).refused).toBeDefined();
    expect((await deposit(60_001)).refused).toBeDefined();
    await bench.control('/expire', { imp_uid: impUid });
    expect((await deposit(60_000)).refused).toBeDefined();
    expect(stored(impUid)?.status).toBe('ready');
    const second = await issue({ merchant_uid: 'o-2' });
    await bench.control('/deposit', { imp_uid: second.impUid });
    expect(stored(second.impUid)?.status).toBe('paid');
  });
});
