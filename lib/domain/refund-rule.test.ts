import { expect, test } from 'vitest';
import { endedFor, isOver, nextStep, type RefundRule, refundEnd } from './refund-rule';

const rule = (change: Partial<RefundRule> = {}): RefundRule => ({
  refundUntil: null,
  isPartlyRefundable: true,
  needsRefundAccount: false,
  ...change,
});
const phone = rule({ refundUntil: 'end-of-month' });

test('a carrier gives back until midnight of the month’s last day in Seoul', () => {
  const paidAt = new Date('2026-01-31T23:59:00+09:00');
  expect(refundEnd(phone, paidAt)).toEqual(new Date('2026-02-01T00:00:00+09:00'));
  expect(isOver(phone, paidAt, new Date('2026-01-31T23:59:59+09:00'))).toBeNull();
  expect(isOver(phone, paidAt, new Date('2026-02-01T00:00:00+09:00'))).toEqual({
    kind: 'too-late',
    until: new Date('2026-01-31T23:59:59.999+09:00'),
  });
});

test('what was paid in Seoul’s first hours of a month belongs to that month, whatever London says', () => {
  expect(refundEnd(phone, new Date('2026-12-31T15:00:00Z'))).toEqual(new Date('2027-02-01T00:00:00+09:00'));
});

test('a card gives back for a year, a transfer to an account for ever, and some ways never', () => {
  const paidAt = new Date('2026-11-24T00:00:00Z');
  const late = new Date('2027-11-24T00:00:00Z');
  expect(isOver(rule({ refundUntil: { days: 365 } }), paidAt, late)).toMatchObject({ kind: 'too-late' });
  expect(isOver(rule(), paidAt, late)).toBeNull();
  expect(isOver(rule({ refundUntil: { days: 0 } }), paidAt, paidAt)).toEqual({ kind: 'never' });
});

test('after a refusal there is one thing to do', () => {
  const paidAt = new Date('2026-11-24T00:00:00Z');
  const refused = { rule: rule(), paidAt, amountMinor: 1_000, balanceMinor: 1_000 };
  expect(nextStep(refused, paidAt)).toBe('ask-again');
  expect(nextStep({ ...refused, balanceMinor: 999 }, paidAt)).toBe('plan-anew');
  expect(nextStep({ ...refused, rule: rule({ needsRefundAccount: true }) }, paidAt)).toBe('correct-account');
  expect(nextStep({ ...refused, rule: phone }, new Date('2026-12-01T00:00:00+09:00'))).toBe('hand-over');
});

test('what was paid before an instant is exactly what can no longer be given back', () => {
  const at = new Date('2026-11-24T12:00:00+09:00');
  for (const refundUntil of ['end-of-month', { days: 90 }] as const) {
    const ended = endedFor({ refundUntil }, at);
    for (const days of [0, 20, 23, 24, 80, 89, 90, 91, 400]) {
      for (const ms of [-1, 0, 1]) {
        const paidAt = new Date(at.getTime() - days * 86_400_000 + ms);
        const end = refundEnd(rule({ refundUntil }), paidAt);
        expect(ended !== null && paidAt < ended).toBe(end !== null && end <= at);
      }
    }
  }
  expect(endedFor({ refundUntil: null }, at)).toBeNull();
});
