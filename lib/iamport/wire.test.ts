import { describe, expect, test } from 'vitest';
import { maskAnswer, readPayment } from './wire';

const wire = {
  imp_uid: 'imp_000000000001',
  merchant_uid: 'gagaeABC',
  status: 'paid',
  amount: 14_000,
  cancel_amount: 0,
  currency: 'KRW',
  sandbox: false,
  pay_method: 'card',
  pg_provider: 'html5_inicis',
  paid_at: 1_795_000_000,
  buyer_name: '구매자',
  card_name: '신한카드',
  card_number: '546112*********7',
  cancel_history: [],
};

describe('a payment in the provider’s words', () => {
  test('becomes ours: instants instead of seconds, null instead of 0 and empty text', () => {
    expect(readPayment({ ...wire, receipt_url: '', fail_reason: null })).toMatchObject({
      impUid: 'imp_000000000001',
      money: { minor: 14_000, currency: 'KRW' },
      paidAt: new Date(1_795_000_000_000),
      methodLabel: '신한카드',
      receiptUrl: null,
      depositAccount: null,
    });
    expect(readPayment({ ...wire, paid_at: 0 }).paidAt).toBeNull();
  });

  test('may have fields and words nobody knows yet', () => {
    expect(readPayment({ ...wire, new_field: {}, status: 'partial_cancelled' }).status).toBe('unknown');
  });

  test.each([
    ['a sum in words', { amount: '14000' }],
    ['a sum below nothing', { amount: -1 }],
    ['half a won', { amount: 0.5 }],
    ['no name', { imp_uid: '' }],
    ['no word on whether it is a test', { sandbox: undefined }],
  ])('is not believed with %s', (_, change) => {
    expect(() => readPayment({ ...wire, ...change })).toThrow();
  });

  test('waits for a deposit only with an account number', () => {
    const vbank = {
      ...wire,
      status: 'ready',
      pay_method: 'vbank',
      paid_at: 0,
      vbank_name: '신한은행',
      vbank_date: 1_795_000_000,
    };
    expect(readPayment(vbank).depositAccount).toBeNull();
    expect(readPayment({ ...vbank, vbank_num: '110-1' }).depositAccount).toMatchObject({
      bank: '신한은행',
      number: '110-1',
    });
  });

  test('has a name for every cancel, also for those from before cancels had names', () => {
    const cancel = { pg_tid: 'T', amount: 1_000, cancelled_at: 1_795_000_000, reason: null };
    const { cancels } = readPayment({ ...wire, cancel_amount: 2_000, cancel_history: [cancel, cancel] });
    expect(new Set(cancels.map(({ cancellationId }) => cancellationId)).size).toBe(2);
  });
});

test('what is kept of an answer names no person, card or account', () => {
  const kept = JSON.stringify(
    maskAnswer({ ...wire, buyer_tel: '01012345678', vbank_num: '110-1', custom_data: '{"a":1}' }),
  );
  expect(kept).toContain('imp_000000000001');
  expect(kept).not.toMatch(/구매자|01012345678|110-1|546112|custom_data/);
});
