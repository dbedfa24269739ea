import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decidePayment } from './decide-payment';
import { krw } from './money';
import type { HeldCheckout, ProviderPayment, Verdict } from './payment';

const held: HeldCheckout = {
  status: 'open',
  asked: krw(64_900),
  standing: 'unjudged',
  order: null,
  isForOrder: false,
  isCharge: false,
  refundedMinor: 0,
};

const paid: ProviderPayment = {
  impUid: 'imp_000000000001',
  merchantUid: 'gagae1',
  status: 'paid',
  money: krw(64_900),
  cancelledMinor: 0,
  cancels: [],
  payMethod: 'card',
  pgProvider: 'html5_inicis',
  pgId: 'shop0001',
  isTest: false,
  isEscrow: false,
  billingUsage: null,
  depositAccount: null,
  paidAt: new Date('2026-11-24T00:00:00Z'),
  failReason: null,
  methodLabel: '신한카드',
  applyNum: '30000000',
  receiptUrl: null,
};

const account = { bank: '신한은행', number: '110', holder: null, dueAt: null };
const issued: ProviderPayment = { ...paid, status: 'ready', payMethod: 'vbank', depositAccount: account, paidAt: null };

const judge = (heldChange: Partial<HeldCheckout>, payment: Partial<ProviderPayment>, mode: 'demo' | 'live' = 'demo') =>
  decidePayment({ ...held, ...heldChange }, { ...paid, ...payment }, { mode, isContracted: true });

describe('money that was paid', () => {
  test('in the right amount becomes the order', () => {
    expect(judge({}, {})).toEqual({ kind: 'order', retake: false });
  });
  test.each(['expired', 'closed'] as const)(
    'for a checkout that is %s becomes the order if the goods can be had again',
    (status) => {
      expect(judge({ status }, {})).toEqual({ kind: 'order', retake: true });
    },
  );
  test.each([
    ['one won short', krw(64_899)],
    ['one won over', krw(64_901)],
    ['the same number of cents', { minor: 64_900, currency: 'USD' }],
  ])('%s is cancelled in full', (_, money) => {
    expect(judge({}, { money })).toEqual({ kind: 'cancel', reason: 'amount-differs' });
  });
  test('for a checkout that another payment has completed is cancelled in full', () => {
    const twice = { kind: 'cancel', reason: 'paid-twice' };
    for (const order of ['paid', 'awaiting-deposit'] as const)
      expect(judge({ status: 'completed', order }, {})).toEqual(twice);
  });
  test('for an order that was cancelled is cancelled in full', () => {
    expect(judge({ status: 'completed', order: 'cancelled', isForOrder: true }, {})).toEqual({
      kind: 'cancel',
      reason: 'order-cancelled',
    });
  });
  test('by an attempt that was opened for a waiting order pays that order', () => {
    expect(judge({ status: 'completed', order: 'awaiting-deposit', isForOrder: true }, {})).toEqual({
      kind: 'replace',
      isPaid: true,
    });
  });
  test('through a test channel is no money for a live shop', () => {
    expect(judge({}, { isTest: true }, 'live')).toEqual({ kind: 'park', reason: 'test-money' });
    expect(judge({}, { isTest: true }, 'demo')).toEqual({ kind: 'order', retake: false });
  });
  test('without a contract for its channel waits for an operator', () => {
    const shop = { mode: 'demo', isContracted: false } as const;
    for (const each of [paid, issued]) expect(decidePayment(held, each, shop)).toHaveProperty('kind', 'park');
  });
  test.each(['issue', 'payment', 'payment.scheduled'])(
    'with a billing key (%s) waits for an operator',
    (billingUsage) => {
      expect(judge({}, { billingUsage })).toEqual({ kind: 'park', reason: 'billing-payment' });
    },
  );
  test('that charged a stored card pays the order of an attempt that was opened for that, storing a card does not', () => {
    expect(judge({ isCharge: true }, { billingUsage: 'payment' })).toEqual({ kind: 'order', retake: false });
    expect(judge({ isCharge: true }, { billingUsage: 'issue' })).toEqual({ kind: 'park', reason: 'billing-payment' });
  });
  test('and given back in full before the shop saw it is not paid', () => {
    expect(judge({}, { status: 'cancelled', cancelledMinor: 64_900 })).toEqual({
      kind: 'not-paid',
      status: 'cancelled',
    });
  });
  test('and given back in part before the shop saw it still pays the order', () => {
    expect(judge({}, { status: 'cancelled', cancelledMinor: 900 })).toEqual({ kind: 'order', retake: false });
  });
  test('after a failure that was not final pays the order', () => {
    expect(judge({}, { failReason: 'pending' })).toEqual({ kind: 'order', retake: false });
  });
});

describe('a payment that is settled', () => {
  test.each(['accepted', 'rejected', 'parked'] as const)('and %s is not judged again', (standing) => {
    expect(judge({ status: 'completed', standing }, {})).toEqual({ kind: 'unchanged' });
  });
  test.each(['ready', 'failed', 'unknown'] as const)('is not undone by an older or stranger answer: %s', (status) => {
    expect(judge({ status: 'completed', standing: 'accepted' }, { status, paidAt: null })).toEqual({
      kind: 'unchanged',
    });
  });
  test('shows a refund when the provider has given back more than the books say', () => {
    const standing = 'accepted' as const;
    expect(judge({ standing, refundedMinor: 0 }, { status: 'cancelled', cancelledMinor: 500 })).toEqual({
      kind: 'refunded',
    });
    expect(judge({ standing, refundedMinor: 500 }, { status: 'cancelled', cancelledMinor: 500 })).toEqual({
      kind: 'unchanged',
    });
    expect(judge({ standing, refundedMinor: 500 }, { cancelledMinor: 0 })).toEqual({ kind: 'unchanged' });
  });
});

describe('no money yet', () => {
  test.each(['ready', 'failed'] as const)('%s keeps the checkout open', (status) => {
    expect(judge({}, { status, paidAt: null })).toEqual({ kind: 'not-paid', status });
  });
  test('a status this shop has never heard of waits for an operator', () => {
    expect(judge({}, { status: 'unknown' })).toEqual({ kind: 'park', reason: 'unknown-status' });
  });
});

describe('a virtual account', () => {
  test('makes the order wait for its deposit', () => {
    expect(judge({}, issued)).toEqual({ kind: 'await-deposit' });
  });
  test.each(['expired', 'closed', 'completed'] as const)('for a checkout that is %s is closed', (status) => {
    expect(judge({ status }, issued)).toEqual({ kind: 'revoke-account' });
  });
  test('for another amount is closed', () => {
    expect(judge({}, { ...issued, money: krw(1) })).toEqual({ kind: 'revoke-account' });
  });
  test('that was issued anew for a waiting order takes the place of the earlier one', () => {
    const reissued = { status: 'completed', order: 'awaiting-deposit', isForOrder: true } as const;
    expect(judge(reissued, issued)).toEqual({ kind: 'replace', isPaid: false });
    expect(judge({ ...reissued, isForOrder: false }, issued)).toEqual({ kind: 'revoke-account' });
    expect(judge({ ...reissued, order: 'paid' }, issued)).toEqual({ kind: 'revoke-account' });
  });
  const waiting = { status: 'completed', order: 'awaiting-deposit', standing: 'awaiting-deposit' } as const;
  test('is heard of again without effect', () => {
    expect(judge(waiting, issued)).toEqual({ kind: 'unchanged' });
  });
  test('pays the order when the deposit arrives', () => {
    expect(judge(waiting, { payMethod: 'vbank', depositAccount: account })).toEqual({ kind: 'deposit-arrived' });
  });
  const dueAt = new Date('2026-11-24T00:00:00Z');
  const deposited = { payMethod: 'vbank', depositAccount: { ...account, dueAt } };
  const withdrawn = { status: 'completed', standing: 'withdrawn' } as const;
  test('that was replaced still pays the order while it waits', () => {
    expect(judge({ ...withdrawn, order: 'awaiting-deposit' }, deposited)).toEqual({ kind: 'replace', isPaid: true });
  });
  test.each([
    ['short', waiting, { money: krw(64_000) }, 'deposit-short'],
    ['over', waiting, { money: krw(65_000) }, 'deposit-over'],
    ['in another currency', waiting, { money: { minor: 64_900, currency: 'USD' } }, 'deposit-short'],
    ['beside the payment of a paid order', { ...withdrawn, order: 'paid' }, {}, 'second-deposit'],
    ['for a cancelled order, in time', { ...withdrawn, order: 'cancelled' }, { paidAt: dueAt }, 'revoked-deposit'],
    [
      'for a cancelled order, too late',
      { ...withdrawn, order: 'cancelled' },
      { paidAt: new Date('2026-11-25') },
      'late-deposit',
    ],
    ['of another amount before the account was seen', {}, { money: krw(64_000) }, 'deposit-short'],
  ] as const)('paid %s waits for an operator: a transfer cannot simply go back', (_, books, change, reason) => {
    expect(judge(books, { ...deposited, ...change })).toEqual({ kind: 'park', reason });
  });
});

describe('whatever the provider says', () => {
  const anyHeld = fc.record<HeldCheckout>({
    status: fc.constantFrom('open', 'completed', 'expired', 'closed'),
    asked: fc.record({ minor: fc.integer({ min: 1, max: 10 }), currency: fc.constantFrom('KRW', 'USD') }),
    standing: fc.constantFrom('unjudged', 'awaiting-deposit', 'withdrawn', 'accepted', 'rejected', 'parked'),
    order: fc.constantFrom(null, 'awaiting-deposit', 'paid', 'cancelled'),
    isForOrder: fc.boolean(),
    isCharge: fc.boolean(),
    refundedMinor: fc.integer({ min: 0, max: 10 }),
  });
  const anyPayment = fc
    .record({
      status: fc.constantFrom('ready', 'paid', 'failed', 'cancelled', 'unknown'),
      money: fc.record({ minor: fc.integer({ min: 1, max: 10 }), currency: fc.constantFrom('KRW', 'USD') }),
      cancelledMinor: fc.integer({ min: 0, max: 10 }),
      isTest: fc.boolean(),
      billingUsage: fc.constantFrom(null, 'issue', 'payment'),
      depositAccount: fc.constantFrom(null, account),
      payMethod: fc.constantFrom('card', 'vbank'),
      paidAt: fc.constantFrom(null, paid.paidAt),
      pgProvider: fc.constantFrom(paid.pgProvider, 'kcp'),
    })
    .map((change): ProviderPayment => ({ ...paid, ...change }));
  const verdictOf = (h: HeldCheckout, p: ProviderPayment): Verdict =>
    decidePayment(h, p, { mode: 'live', isContracted: p.pgProvider === paid.pgProvider });
  const always = (rule: (h: HeldCheckout, p: ProviderPayment, verdict: Verdict) => boolean) =>
    fc.assert(
      fc.property(anyHeld, anyPayment, (h, p) => rule(h, p, verdictOf(h, p))),
      { numRuns: 5_000 },
    );

  test('an order needs money of exactly the amount that was asked', () => {
    always((h, p, verdict) => {
      const isPaid = verdict.kind === 'replace' && verdict.isPaid;
      if (verdict.kind !== 'order' && verdict.kind !== 'deposit-arrived' && !isPaid) return true;
      return p.paidAt !== null && p.money.minor === h.asked.minor && p.money.currency === h.asked.currency;
    });
  });
  test('money is only sent back when it was seen, is left, and pays no order', () => {
    always((h, p, verdict) => {
      if (verdict.kind !== 'cancel') return true;
      return p.paidAt !== null && p.cancelledMinor < p.money.minor && h.standing === 'unjudged';
    });
  });
  test('neither test money nor a stranger’s channel makes an order of a live shop', () => {
    always((h, p, v) => h.standing !== 'unjudged' || v.kind !== 'order' || !(p.isTest || p.pgProvider === 'kcp'));
  });
  test('a transfer is never sent back by itself', () => {
    always((_, p, verdict) => verdict.kind !== 'cancel' || p.payMethod !== 'vbank');
  });
  test('an order only moves while it waits', () => {
    always((h, _, verdict) => verdict.kind !== 'replace' || h.order === 'awaiting-deposit');
  });
  test('storing a card never makes an order, nor does a charge nobody opened', () => {
    always((h, p, verdict) => {
      if (h.standing !== 'unjudged' || p.billingUsage === null || verdict.kind !== 'order') return true;
      return h.isCharge && p.billingUsage === 'payment';
    });
  });
  test('a completed checkout gets no second order', () => {
    always((h, _, verdict) => h.status !== 'completed' || verdict.kind !== 'order');
  });
});
