// Every combination of what the provider says and what the shop holds, against the table of verdicts. The first row that fits counts.

import { expect, test } from 'vitest';
import { decidePayment } from './decide-payment';
import { krw, type Money } from './money';
import type { CheckoutStatus, HeldCheckout, OrderStanding, ProviderPayment, Standing } from './payment';

type Said = 'window' | 'account' | 'paid' | 'failed' | 'partly-back' | 'all-back' | 'never-paid' | 'unheard-of';

type Case = {
  said: Said;
  standing: Standing;
  checkout: CheckoutStatus;
  order: OrderStanding;
  isForOrder: boolean;
  sum: 'equal' | 'short' | 'over' | 'foreign';
  method: 'card' | 'vbank';
};

const DUE_AT = new Date('2026-11-27T14:59:59Z');
const asked = krw(10_000);
const sums: Record<Case['sum'], Money> = {
  equal: asked,
  short: krw(9_999),
  over: krw(10_001),
  foreign: { minor: 10_000, currency: 'USD' },
};
const statuses: Record<Said, ProviderPayment['status']> = {
  window: 'ready',
  account: 'ready',
  paid: 'paid',
  failed: 'failed',
  'partly-back': 'cancelled',
  'all-back': 'cancelled',
  'never-paid': 'cancelled',
  'unheard-of': 'unknown',
};

/** A verdict in one line. */
type Word = string;
type Row = [fits: { [K in keyof Case]?: readonly Case[K][] }, verdict: Word];

const MONEY = ['paid', 'partly-back'] as const;

const TABLE: Row[] = [
  [{ said: ['unheard-of'], standing: ['unjudged'] }, 'park unknown-status'],
  [{ said: ['unheard-of'] }, 'unchanged'],

  [{ said: ['window', 'failed', 'never-paid'], standing: ['unjudged'] }, 'not-paid'],
  [{ said: ['window', 'failed', 'never-paid'] }, 'unchanged'],

  // A virtual account that was issued.
  [{ said: ['account'], standing: ['awaiting-deposit', 'withdrawn', 'accepted', 'rejected', 'parked'] }, 'unchanged'],
  [{ said: ['account'], sum: ['short', 'over', 'foreign'] }, 'revoke-account'],
  [{ said: ['account'], checkout: ['open'] }, 'await-deposit'],
  [{ said: ['account'], order: ['awaiting-deposit'], isForOrder: [true] }, 'replace: wait'],
  [{ said: ['account'] }, 'revoke-account'],

  // Judged before: only what went back since is news.
  [{ said: ['paid'], standing: ['accepted', 'rejected', 'parked'] }, 'unchanged'],
  [{ standing: ['accepted', 'rejected', 'parked'] }, 'refunded'],

  // The account an order waits for.
  [{ standing: ['awaiting-deposit'], sum: ['equal'] }, 'deposit-arrived'],
  [{ standing: ['awaiting-deposit'], sum: ['over'] }, 'park deposit-over'],
  [{ standing: ['awaiting-deposit'] }, 'park deposit-short'],

  [{ said: ['all-back'], standing: ['unjudged'] }, 'not-paid'],
  [{ said: ['all-back'] }, 'unchanged'],

  // Money of the right sum.
  [{ said: MONEY, sum: ['equal'], checkout: ['open'] }, 'order'],
  [{ said: MONEY, sum: ['equal'], checkout: ['expired', 'closed'] }, 'order: retake'],
  [{ said: MONEY, sum: ['equal'], order: ['awaiting-deposit'], isForOrder: [true] }, 'replace: paid'],
  [{ said: MONEY, sum: ['equal'], order: ['awaiting-deposit'], method: ['vbank'] }, 'replace: paid'],

  // Transfers that pay nothing: they only go back to an account somebody names.
  [{ said: MONEY, method: ['vbank'], order: ['paid'] }, 'park second-deposit'],
  [{ said: MONEY, method: ['vbank'], sum: ['short', 'foreign'] }, 'park deposit-short'],
  [{ said: MONEY, method: ['vbank'], sum: ['over'] }, 'park deposit-over'],
  [{ said: MONEY, method: ['vbank'], order: ['cancelled'] }, 'park revoked-deposit'],

  // Everything else goes back by itself.
  [{ said: MONEY, sum: ['short', 'over', 'foreign'] }, 'cancel amount-differs'],
  [{ said: MONEY, order: ['cancelled'] }, 'cancel order-cancelled'],
  [{ said: MONEY }, 'cancel paid-twice'],
];

test('every combination is judged as the table says', () => {
  const wrong = allCases().filter((one) => wordOf(judge(one)) !== tableSays(one));
  expect(wrong.map((one) => ({ ...one, judged: wordOf(judge(one)), table: tableSays(one) }))).toEqual([]);
});

test('every row of the table decides something', () => {
  const used = new Set(allCases().map((one) => rowOf(one)));
  expect(TABLE.filter((row) => !used.has(row))).toEqual([]);
});

const rowOf = (one: Case): Row | undefined =>
  TABLE.find(([fits]) =>
    Object.entries(fits).every(([name, values]) => (values as readonly unknown[]).includes(one[name as keyof Case])),
  );
const tableSays = (one: Case): Word | undefined => rowOf(one)?.[1];

function judge({ said, standing, checkout, order, isForOrder, sum, method }: Case) {
  const held: HeldCheckout = {
    status: checkout,
    asked,
    standing,
    order,
    isForOrder,
    isCharge: false,
    refundedMinor: 0,
  };
  const money = sums[sum];
  const isPaid = said === 'paid' || said === 'partly-back' || said === 'all-back';
  const payment: ProviderPayment = {
    impUid: 'imp_1',
    merchantUid: 'gagae1',
    status: statuses[said],
    money,
    cancelledMinor: said === 'all-back' ? money.minor : said === 'partly-back' ? 1 : 0,
    cancels: [],
    payMethod: said === 'account' ? 'vbank' : method,
    pgProvider: 'html5_inicis',
    pgId: null,
    isTest: false,
    billingUsage: null,
    depositAccount:
      said === 'account' || method === 'vbank'
        ? { bank: '신한은행', number: '110', holder: null, dueAt: DUE_AT }
        : null,
    paidAt: isPaid ? DUE_AT : null,
    failReason: null,
    methodLabel: null,
    applyNum: null,
    receiptUrl: null,
    isEscrow: false,
  };
  // An open window has no account yet.
  return decidePayment(held, said === 'window' ? { ...payment, depositAccount: null } : payment, {
    mode: 'live',
    isContracted: true,
  });
}

function wordOf(verdict: ReturnType<typeof decidePayment>): Word {
  switch (verdict.kind) {
    case 'park':
    case 'cancel':
      return `${verdict.kind} ${verdict.reason}`;
    case 'order':
      return verdict.retake ? 'order: retake' : 'order';
    case 'replace':
      return verdict.isPaid ? 'replace: paid' : 'replace: wait';
    default:
      return verdict.kind;
  }
}

/** An account is waited for by transfer only, and an order is there when its checkout is completed. */
function allCases(): Case[] {
  const places = [
    ...(['open', 'expired', 'closed'] as const).map((checkout) => ({ checkout, order: null })),
    ...(['awaiting-deposit', 'paid', 'cancelled'] as const).map((order) => ({ checkout: 'completed' as const, order })),
  ];
  const standings = ['unjudged', 'awaiting-deposit', 'withdrawn', 'accepted', 'rejected', 'parked'] as const;
  return (Object.keys(statuses) as Said[])
    .flatMap((said) =>
      standings.flatMap((standing) =>
        places.flatMap((place) =>
          [true, false].flatMap((isForOrder) =>
            (Object.keys(sums) as Case['sum'][]).flatMap((sum) =>
              (['card', 'vbank'] as const).map((method) => ({ said, standing, ...place, isForOrder, sum, method })),
            ),
          ),
        ),
      ),
    )
    .filter(isPossible);
}

const isPossible = ({ standing, order, method, said }: Case): boolean =>
  standing === 'awaiting-deposit'
    ? order === 'awaiting-deposit' && method === 'vbank'
    : standing !== 'withdrawn' || method === 'vbank' || said === 'account';
