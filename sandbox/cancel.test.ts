// Money back: the arithmetic, the refusals, and what each method of payment allows.
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Bench } from './testing/harness';

let bench: Bench;
let count = 0;

beforeAll(async () => {
  bench = await Bench.open();
});

beforeEach(() => {
  bench.app.clock.reset();
});

afterAll(async () => {
  await bench.close();
});

const pay = (sent: Record<string, unknown> = {}) => {
  count += 1;
  return bench.pay({ merchant_uid: `cancel-${count}`, amount: 38_000, ...sent });
};

const cancel = async (body: Record<string, unknown>) => (await bench.call('POST', '/payments/cancel', body)).body;

describe('the amount left decides', () => {
  test('a part goes back, then the rest, then nothing more', async () => {
    const { imp_uid } = await pay();
    const part = await cancel({ imp_uid, amount: 8000, checksum: 38_000, reason: '부분 반품' });
    expect(part.response).toMatchObject({
      status: 'cancelled',
      amount: 38_000,
      cancel_amount: 8000,
      cancel_reason: '부분 반품',
    });
    const rest = await cancel({ imp_uid, amount: 0, checksum: 30_000 });
    expect(rest.response).toMatchObject({ status: 'cancelled', cancel_amount: 38_000 });
    expect(rest.response.cancel_history).toHaveLength(2);
    expect(await cancel({ imp_uid })).toEqual({ code: 1, message: '이미 전액취소된 주문입니다.', response: null });
  });

  test('a checksum that differs changes nothing', async () => {
    const { imp_uid } = await pay();
    expect((await cancel({ imp_uid, amount: 1000, checksum: 37_999 })).code).toBe(1);
    expect(bench.app.store.payment(imp_uid)?.wire.cancel_amount).toBe(0);
  });

  test('more than is left, and less than nothing, is refused', async () => {
    const { imp_uid } = await pay();
    expect((await cancel({ imp_uid, amount: 38_001 })).code).toBe(1);
    expect((await cancel({ imp_uid, amount: -1 })).code).toBe(1);
  });

  test('whatever parts go back, they never add up to more than was paid', async () => {
    const parts = fc.array(fc.record({ amount: fc.integer({ min: 0, max: 20_000 }), honest: fc.boolean() }), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(parts, async (orders) => {
        const { imp_uid } = await pay();
        let left = 38_000;
        for (const { amount, honest } of orders) {
          const answer = await cancel({ imp_uid, amount, checksum: honest ? left : left + 1 });
          const taken = amount === 0 ? left : amount;
          const isFine = honest && left > 0 && taken <= left;
          expect(answer.code === 0).toBe(isFine);
          if (isFine) left -= taken;
        }
        const wire = bench.app.store.payment(imp_uid)?.wire;
        expect(wire?.cancel_amount).toBe(38_000 - left);
        expect(wire?.cancel_history.reduce((sum, entry) => sum + entry.amount, 0)).toBe(38_000 - left);
      }),
      { numRuns: 60 },
    );
  });

  test('cents of a foreign currency do not drift', async () => {
    const { imp_uid } = await pay({ amount: 0.3, currency: 'USD', pg: 'paypal' });
    await cancel({ imp_uid, amount: 0.1 });
    expect((await cancel({ imp_uid, amount: 0.2, checksum: 0.2 })).response.cancel_amount).toBe(0.3);
  });
});

describe('which payment is meant', () => {
  test('imp_uid wins over merchant_uid, also when it is wrong', async () => {
    const { merchant_uid } = await pay();
    const message = '취소할 결제건이 존재하지 않습니다.';
    expect(await cancel({ imp_uid: 'imp_000000000000', merchant_uid })).toMatchObject({ code: 1, message });
  });

  test('of several attempts with one merchant_uid the newest paid one is cancelled', async () => {
    const first = await pay({ merchant_uid: 'same' });
    const second = await pay({ merchant_uid: 'same' });
    await pay({ merchant_uid: 'same', status: 'failed' });
    expect((await cancel({ merchant_uid: 'same' })).response.imp_uid).toBe(second.imp_uid);
    expect((await cancel({ merchant_uid: 'same' })).response.imp_uid).toBe(first.imp_uid);
  });

  test('neither of the two is refused with the recorded text', async () => {
    expect((await cancel({ amount: 1 })).message).toMatch(/지정해주셔야합니다\.$/);
  });

  test('an unpaid attempt cannot be cancelled', async () => {
    const { imp_uid } = await pay({ status: 'ready' });
    expect((await cancel({ imp_uid })).code).toBe(1);
  });
});

describe('the method of payment decides', () => {
  test('a deposit goes back only to an account named in the bank codes of the PG', async () => {
    const { imp_uid } = await pay({ method: 'vbank', status: 'paid', pg: 'kcp' });
    const account = { refund_holder: '시험구매자', refund_account: '110-000-000000' };
    expect((await cancel({ imp_uid })).code).toBe(1);
    expect((await cancel({ imp_uid, ...account, refund_bank: '088' })).code).toBe(-1);
    expect((await cancel({ imp_uid, ...account, refund_bank: 'BK88' })).code).toBe(0);
  });

  test('an account that waits for its deposit is not cancelled but revoked', async () => {
    const { imp_uid } = await pay({ method: 'vbank' });
    expect((await cancel({ imp_uid })).code).toBe(1);
  });

  test('carrier billing goes back within its calendar month, whole except with two PGs', async () => {
    bench.app.clock.change({ offset_s: Date.UTC(2026, 0, 31, 14, 0) / 1000 - Date.now() / 1000 });
    const danal = await pay({ method: 'phone', pg: 'danal' });
    const inicis = await pay({ method: 'phone' });
    expect((await cancel({ imp_uid: danal.imp_uid, amount: 1 })).code).toBe(-1);
    expect((await cancel({ imp_uid: inicis.imp_uid, amount: 1 })).code).toBe(0);
    // Midnight in Seoul, 15:00 UTC, ends January.
    bench.app.clock.change({ advance_s: 3600 });
    expect((await cancel({ imp_uid: danal.imp_uid })).message).toContain('당월');
  });

  test('the tax-free share must be told where the PG wants it', async () => {
    const { imp_uid } = await pay({ amount: 10_000, tax_free: 4000, pg: 'kcp' });
    expect((await cancel({ imp_uid })).code).toBe(1);
    expect((await cancel({ imp_uid, amount: 1000, tax_free: 2000 })).code).toBe(1);
    expect((await cancel({ imp_uid, tax_free: 4000 })).code).toBe(0);
  });

  test('what the PG cancelled on its own stays paid here and cannot be cancelled again', async () => {
    const { imp_uid } = await pay({ sandbox: true });
    await bench.control('/pg-cancel', {});
    expect(bench.app.store.payment(imp_uid)?.wire.status).toBe('paid');
    expect(await cancel({ imp_uid })).toMatchObject({ code: -1, response: null });
  });

  test('where the account has it, test payments are cancelled at the PG every night', async () => {
    await bench.control('/settings', { nightly_test_cancel: true });
    const test = await pay({ sandbox: true });
    const live = await pay();
    bench.app.clock.change({ advance_s: 86_400 });
    await bench.authenticate();
    expect((await cancel({ imp_uid: test.imp_uid })).code).toBe(-1);
    expect((await cancel({ imp_uid: live.imp_uid })).code).toBe(0);
    expect(bench.app.store.payment(test.imp_uid)?.wire.status).toBe('paid');
  });
});
