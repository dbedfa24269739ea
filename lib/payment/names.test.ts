import { expect, test } from 'vitest';

Object.assign(process.env, {
  SHOP_SECRET: 'x'.repeat(32),
  DATABASE_URL: 'postgresql://unused',
  IAMPORT_API_URL: 'http://localhost:1',
  IAMPORT_SDK_URL: 'http://localhost:1/v1/iamport.js',
});
const { accessToken, opens } = await import('./access');
const { isOurs, newMerchantUid, newOrderNumber, newRefundTag } = await import('./names');

test('an attempt has a name every PG accepts and nobody can guess', () => {
  const names = Array.from({ length: 1_000 }, newMerchantUid);
  expect(new Set(names).size).toBe(1_000);
  for (const name of names) expect(name).toMatch(/^gagae[2-9B-DF-HJKMNP-TV-Z]{24}$/);
  expect(names.every(isOurs)).toBe(true);
  expect(isOurs('othershop123')).toBe(false);
});

test('an order is numbered by the day it is in Seoul', () => {
  expect(newOrderNumber(new Date('2026-11-24T15:30:00Z'))).toMatch(/^20261125-[2-9B-Z]{7}$/);
});

test('a refund’s tag stands out in any sentence', () => {
  expect(newRefundTag()).toMatch(/^\[R-[2-9B-Z]{14}\]$/);
});

test('a token opens its own checkout and no other', () => {
  const [mine, theirs] = ['3f0c9a52-0000-4000-8000-000000000001', '3f0c9a52-0000-4000-8000-000000000002'];
  expect(opens(accessToken(mine), mine)).toBe(true);
  expect(opens(accessToken(mine), theirs)).toBe(false);
  expect(opens('', mine)).toBe(false);
});
