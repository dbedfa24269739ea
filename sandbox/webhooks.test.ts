// Which notifications go out, in what form, how often; and the confirm call before an approval.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

const bodies = () => shop.heard.map((letter) => JSON.parse(letter.body) as Record<string, unknown>);
const statuses = () => bodies().map((body) => body.status);
const settled = () => bench.app.webhooks.settled();

describe('what is announced', () => {
  test('an approval is announced once, with three fields', async () => {
    const { imp_uid, merchant_uid } = await bench.pay({ merchant_uid: 'w-1', amount: 100 });
    expect(bodies()).toEqual([{ imp_uid, merchant_uid, status: 'paid' }]);
    expect(shop.heard[0]?.contentType).toBe('application/json');
  });

  test('failures, leaving and cancels by the API are not announced', async () => {
    await bench.pay({ merchant_uid: 'w-2', amount: 100, status: 'failed' });
    await bench.pay({ merchant_uid: 'w-3', amount: 100, status: 'ready' });
    const { imp_uid } = await bench.pay({ merchant_uid: 'w-4', amount: 100, hook: { lost: true } });
    await bench.call('POST', '/payments/cancel', { imp_uid });
    await settled();
    expect(shop.heard).toEqual([]);
    const { webhooks } = await bench.control<{ webhooks: { state: string }[] }>('/webhooks');
    expect(webhooks.map((record) => record.state)).toEqual(['lost', 'logged']);
  });

  test('a cancel by the API is announced when asked for, and one in the console unless switched off', async () => {
    const { imp_uid } = await bench.pay({ merchant_uid: 'w-5', amount: 100 });
    await bench.call('POST', '/payments/cancel', { imp_uid, amount: 10, enable_webhook: true });
    await bench.control('/console-cancel', { imp_uid, amount: 10 });
    await bench.control('/console-cancel', { imp_uid, amount: 10, webhook: false });
    await settled();
    expect(statuses()).toEqual(['paid', 'cancelled', 'cancelled']);
    const history = bench.app.store.payment(imp_uid)?.wire.cancel_history ?? [];
    expect(bodies()[1]?.cancellation_id).toBe(history[0]?.cancellation_id);
    expect(history[1]?.reason).toBe('관리자페이지취소');
  });

  test('a virtual account is announced when issued and when the deposit arrives', async () => {
    const { imp_uid } = await bench.pay({ merchant_uid: 'w-6', amount: 100, method: 'vbank' });
    await bench.control('/deposit', { imp_uid });
    await settled();
    expect(statuses()).toEqual(['ready', 'paid']);
  });

  test('notice_url replaces the address of the console completely, and may name several', async () => {
    const notice_url = [`${shop.url}/one`, `${shop.url}/two`];
    await bench.pay({ merchant_uid: 'w-7', amount: 100, notice_url });
    expect(shop.heard.map((letter) => letter.path).sort()).toEqual(['/one', '/two']);
  });
});

describe('how it is sent', () => {
  test('the account may have it form-encoded', async () => {
    await bench.control('/settings', { webhook_content_type: 'form' });
    await bench.pay({ merchant_uid: 'w-8', amount: 100 });
    expect(shop.heard[0]?.contentType).toBe('application/x-www-form-urlencoded');
    expect(new URLSearchParams(shop.heard[0]?.body).get('merchant_uid')).toBe('w-8');
  });

  test('a shop that fails is not tried again', async () => {
    shop.answer = { status: 500, body: '' };
    await bench.pay({ merchant_uid: 'w-9', amount: 100 });
    await bench.control('/clock', { advance_s: 600 });
    await settled();
    expect(shop.heard).toHaveLength(1);
  });

  test('where the account has it, five more attempts follow a minute apart and stop at a 200', async () => {
    await bench.control('/settings', { webhook_retry: true });
    shop.answer = { status: 503, body: '' };
    await bench.pay({ merchant_uid: 'w-10', amount: 100 });
    for (let minute = 0; minute < 8; minute += 1) {
      await bench.control('/clock', { advance_s: 61 });
      await settled();
    }
    expect(shop.heard).toHaveLength(6);
    await bench.pay({ merchant_uid: 'w-11', amount: 100 });
    shop.answer = { status: 200, body: '' };
    await bench.control('/clock', { advance_s: 61 });
    await settled();
    await bench.control('/clock', { advance_s: 61 });
    await settled();
    expect(shop.heard).toHaveLength(8);
  });

  test('a 404 of the shop is never tried again', async () => {
    await bench.control('/settings', { webhook_retry: true });
    shop.answer = { status: 404, body: '' };
    await bench.pay({ merchant_uid: 'w-12', amount: 100 });
    await bench.control('/clock', { advance_s: 61 });
    await settled();
    expect(shop.heard).toHaveLength(1);
  });

  test('a payment can be planned to be announced twice, and forged notices say what the test wants', async () => {
    const { imp_uid } = await bench.pay({ merchant_uid: 'w-13', amount: 100, hook: { times: 2 } });
    const body = { imp_uid, merchant_uid: 'other', status: 'paid' };
    await bench.control('/webhook', { imp_uid, body, to: `${shop.url}/forged`, times: 2, content_type: 'form' });
    expect(shop.heard.map((letter) => letter.path)).toEqual(['/hook', '/hook', '/forged', '/forged']);
    expect(shop.heard[3]?.body).toContain('merchant_uid=other');
  });
});

describe('the shop is asked before the approval', () => {
  const confirm_url = () => `${shop.url}/confirm`;

  test('a 200 lets it pass', async () => {
    const payment = await bench.pay({ merchant_uid: 'c-1', amount: 100, confirm_url: confirm_url() });
    expect(payment.status).toBe('paid');
    expect(bodies()[0]).toEqual({ imp_uid: payment.imp_uid, merchant_uid: 'c-1', amount: 100 });
  });

  test('anything else stops it, and the reason is kept for the buyer', async () => {
    shop.answer = { status: 500, body: JSON.stringify({ reason: '재고 부족' }) };
    const payment = await bench.pay({ merchant_uid: 'c-2', amount: 100, confirm_url: confirm_url() });
    expect(payment).toMatchObject({ status: 'failed', paid_at: 0 });
    expect(payment.fail_reason).toBe('고객사 요청에 의해 결제를 중단합니다. (상세사유 : 재고 부족)');
  });

  test('a shop that cannot be reached stops it too', async () => {
    const payment = await bench.pay({ merchant_uid: 'c-3', amount: 100, confirm_url: 'http://127.0.0.1:9/confirm' });
    expect(payment.fail_reason).toContain('알 수 없음');
  });

  test('without the account option nobody is asked', async () => {
    await bench.control('/settings', { confirm_enabled: false });
    shop.answer = { status: 500, body: '' };
    const payment = await bench.pay({ merchant_uid: 'c-4', amount: 100, confirm_url: confirm_url() });
    expect(payment.status).toBe('paid');
  });
});
