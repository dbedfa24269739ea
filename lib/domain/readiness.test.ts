import { expect, test } from 'vitest';
import { isReady, judgeReadiness, type ReadinessFacts, type ReadinessKey } from './readiness';

const now = new Date('2026-11-24T03:00:00Z');
const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

const ready: ReadinessFacts = {
  isLive: true,
  shopUrl: 'https://shop.example',
  seller: { missing: [], businessNumber: '120-81-47521', mailOrderNumber: '제2026-서울중구-0001호' },
  provider: 'works',
  contracts: 2,
  hasMailServer: true,
  policies: 3,
  webhookSeenAt: ago(60),
  sweptAt: ago(1),
  books: { readAt: ago(600), broken: 0 },
  parked: 0,
  onSale: 12,
  lastPaidAt: ago(600),
  hasDemoOperator: false,
  owners: 2,
  withoutFactor: 0,
  unreviewedMonth: null,
  archivedAt: ago(5),
};

/** The lines that are not green when this is different. */
const unlit = (change: Partial<ReadinessFacts>): Partial<Record<ReadinessKey, string>> =>
  Object.fromEntries(
    judgeReadiness({ ...ready, ...change }, now)
      .filter(({ light }) => light !== 'green')
      .map(({ key, light }) => [key, light]),
  );

test('a shop that lacks nothing may open', () => {
  expect(unlit({})).toEqual({});
  expect(isReady(judgeReadiness(ready, now))).toBe(true);
});

test('whatever would cheat customers, leak their data or lose money keeps it shut', () => {
  const faults: [Partial<ReadinessFacts>, ReadinessKey][] = [
    [{ isLive: false }, 'mode'],
    [{ shopUrl: 'http://shop.example' }, 'address'],
    [{ seller: { ...ready.seller, missing: ['SELLER_TEL'] } }, 'seller'],
    [{ seller: { ...ready.seller, businessNumber: '120-81-47522' } }, 'business'],
    [{ policies: 2 }, 'policies'],
    [{ provider: 'refused' }, 'provider'],
    [{ provider: 'sandbox' }, 'provider'],
    [{ contracts: 0 }, 'contracts'],
    [{ sweptAt: ago(11) }, 'sweep'],
    [{ sweptAt: null }, 'sweep'],
    [{ books: { readAt: ago(1), broken: 1 } }, 'books'],
    [{ onSale: 0 }, 'goods'],
    [{ hasMailServer: false }, 'mail'],
    [{ hasDemoOperator: true }, 'demoOperator'],
    [{ withoutFactor: 1 }, 'factor'],
  ];
  for (const [change, key] of faults) {
    expect(unlit(change), key).toEqual({ [key]: 'red' });
    expect(isReady(judgeReadiness({ ...ready, ...change }, now)), key).toBe(false);
  }
});

test('what passes by itself, or only a person can know, does not', () => {
  const doubts: [Partial<ReadinessFacts>, ReadinessKey][] = [
    [{ provider: 'unreachable' }, 'provider'],
    [{ seller: { ...ready.seller, mailOrderNumber: '' } }, 'mailOrder'],
    [{ webhookSeenAt: null }, 'webhook'],
    [{ books: null }, 'books'],
    [{ parked: 3 }, 'parked'],
    [{ lastPaidAt: null }, 'purchase'],
    [{ owners: 1 }, 'owners'],
    [{ unreviewedMonth: '2026-10' }, 'access'],
    [{ archivedAt: null }, 'backup'],
  ];
  for (const [change, key] of doubts) {
    expect(unlit(change), key).toEqual({ [key]: 'amber' });
    expect(isReady(judgeReadiness({ ...ready, ...change }, now)), key).toBe(true);
  }
});

test('who need not register as a mail-order seller says so', () => {
  expect(unlit({ seller: { ...ready.seller, mailOrderNumber: '신고 면제 (간이과세자)' } })).toEqual({});
});
