import { expect, test } from 'vitest';
import { addressForApp, newSecret, stepOf } from './totp';

/** RFC 6238's secret, "12345678901234567890". */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

const at = (seconds: number): Date => new Date(seconds * 1000);

test('takes the codes of RFC 6238', () => {
  expect(stepOf(secret, '287082', at(59))).toBe(1);
  expect(stepOf(secret, '081804', at(1_111_111_109))).toBe(37_037_036);
  expect(stepOf(secret, '279037', at(2_000_000_000))).toBe(66_666_666);
});

test('a phone whose clock is half a minute off still signs in, a minute off not', () => {
  expect(stepOf(secret, '287082', at(59 + 30))).toBe(1);
  expect(stepOf(secret, '287082', at(29))).toBe(1);
  expect(stepOf(secret, '287082', at(59 + 60))).toBeNull();
  expect(stepOf(secret, '287083', at(59))).toBeNull();
});

test('tells an app whose code it is', () => {
  const made = newSecret();
  expect(made).toMatch(/^[A-Z2-7]{32}$/);
  expect(addressForApp(made, 'owner@gagae.example')).toContain(`secret=${made}`);
  expect(addressForApp(made, 'owner@gagae.example')).toMatch(
    /^otpauth:\/\/totp\/Gagae:owner%40gagae\.example\?issuer=Gagae&/,
  );
});
