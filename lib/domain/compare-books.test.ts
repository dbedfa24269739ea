import { expect, test } from 'vitest';
import { compareBooks } from './compare-books';
import { krw } from './money';
import type { ProviderPayment } from './payment';

const theirs = {
  status: 'paid',
  money: krw(17_000),
  cancelledMinor: 0,
  paidAt: new Date(0),
} as ProviderPayment;
const ours = { standing: 'accepted', asked: krw(17_000), refundedMinor: 0 } as const;
const kinds = (...sides: Parameters<typeof compareBooks>) => compareBooks(...sides).map(({ kind }) => kind);

test('books that agree show no difference', () => {
  expect(compareBooks(ours, theirs)).toEqual([]);
  expect(
    compareBooks({ ...ours, refundedMinor: 500 }, { ...theirs, status: 'cancelled', cancelledMinor: 500 }),
  ).toEqual([]);
  expect(compareBooks({ ...ours, standing: 'unjudged' }, { ...theirs, status: 'failed', paidAt: null })).toEqual([]);
});

test('money that only one side knows of is a difference', () => {
  expect(kinds(null, theirs)).toEqual(['unknown']);
  expect(kinds(ours, null)).toEqual(['unknown']);
  expect(kinds({ ...ours, standing: 'awaiting-deposit' }, theirs)).toEqual(['status']);
  expect(kinds(ours, { ...theirs, status: 'ready', paidAt: null })).toEqual(['status']);
  expect(kinds({ ...ours, standing: 'unjudged' }, null)).toEqual([]);
});

test('another sum, and another sum given back, are differences of their own', () => {
  expect(kinds(ours, { ...theirs, money: krw(16_999) })).toEqual(['amount']);
  expect(kinds(ours, { ...theirs, money: krw(18_000) })).toEqual(['amount']);
  expect(kinds(ours, { ...theirs, cancelledMinor: 1 })).toEqual(['cancel-amount']);
});

test('what was over and went back is none', () => {
  expect(kinds({ ...ours, refundedMinor: 1_000 }, { ...theirs, money: krw(18_000), cancelledMinor: 1_000 })).toEqual(
    [],
  );
});
