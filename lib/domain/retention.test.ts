import { describe, expect, test } from 'vitest';
import { goesBefore, type RetentionRule, retentionNames, retentionRules } from './retention';

const at = (text: string) => new Date(`${text}T04:00:00Z`);

describe('how long something is kept', () => {
  test('is counted by the calendar', () => {
    expect(goesBefore({ years: 5 }, at('2031-11-24'))).toEqual(at('2026-11-24'));
    expect(goesBefore({ months: 6 }, at('2026-05-24'))).toEqual(at('2025-11-24'));
    expect(goesBefore({ days: 30 }, at('2026-03-01'))).toEqual(at('2026-01-30'));
  });

  test('ends on the last day of a shorter month', () => {
    expect(goesBefore({ months: 3 }, at('2026-05-31'))).toEqual(at('2026-02-28'));
    expect(goesBefore({ years: 1 }, at('2028-02-29'))).toEqual(at('2027-02-28'));
  });

  test('what the law wants kept is kept for as long as it wants', () => {
    const yearsOf = (rule: RetentionRule) => ('years' in rule.keep ? rule.keep.years : 0);
    for (const name of ['orders', 'returned-money', 'subscriptions', 'parked-money'] as const)
      expect(yearsOf(retentionRules[name]), name).toBe(5);
    expect(yearsOf(retentionRules.complaints)).toBe(3);
    expect(retentionRules.advertising.keep).toEqual({ months: 6 });
  });

  test('nothing stays for more than five years, and what nobody paid for no more than thirty days', () => {
    const limit = goesBefore({ years: 5 }, at('2031-11-24'));
    for (const name of retentionNames)
      expect(goesBefore(retentionRules[name].keep, at('2031-11-24')) >= limit, name).toBe(true);
    expect(retentionRules['abandoned-checkouts'].keep).toEqual({ days: 30 });
  });
});
