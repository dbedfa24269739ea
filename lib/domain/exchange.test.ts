import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Both, chargeFor, krwShare, minorShare } from './exchange';

test('dollars are charged at the frozen rate, to the cent', () => {
  expect(chargeFor(17_000, 'USD', 138_050)).toEqual({ minor: 1_231, currency: 'USD' });
  expect(chargeFor(138_050, 'USD', 138_050)).toEqual({ minor: 10_000, currency: 'USD' });
  expect(chargeFor(17_000, 'KRW', 138_050)).toEqual({ minor: 17_000, currency: 'KRW' });
});

const total = fc.integer({ min: 1, max: 2_000_000_000 });
const rate = fc.integer({ min: 50_000, max: 500_000 });

test('no charge is more than half a cent away from the won it stands for, and none is free', () => {
  fc.assert(
    fc.property(total, rate, (totalKrw, perUsd) => {
      const { minor } = chargeFor(totalKrw, 'USD', perUsd);
      expect(minor).toBeGreaterThan(0);
      // Twice the error, in ten-thousandths of a won: within the rate, or the one cent that is always charged.
      const error = BigInt(minor) * BigInt(perUsd) - BigInt(totalKrw) * 10_000n;
      expect(minor === 1 || (error < 0n ? -error : error) * 2n <= BigInt(perUsd)).toBe(true);
    }),
  );
});

/** Gives an order back in parts, some asked for in won by the shop, some made in minor units at the provider's console. */
function giveBack(whole: Both, parts: readonly { share: number; inKrw: boolean }[]): { before: Both; steps: Both[] } {
  let before: Both = { krw: 0, minor: 0 };
  const steps: Both[] = [];
  for (const { share, inKrw } of [...parts, { share: 1, inKrw: true }]) {
    const left: Both = { krw: whole.krw - before.krw, minor: whole.minor - before.minor };
    const asked = inKrw ? Math.round(left.krw * share) : Math.round(left.minor * share);
    const step = inKrw
      ? { krw: asked, minor: minorShare(whole, before, asked) }
      : { krw: krwShare(whole, before, asked), minor: asked };
    before = { krw: before.krw + step.krw, minor: before.minor + step.minor };
    steps.push(step);
  }
  return { before, steps };
}

const parts = fc.array(fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), inKrw: fc.boolean() }), {
  maxLength: 12,
});

test('refunds of any sizes, in won or in cents, add up to the whole in both', () => {
  fc.assert(
    fc.property(total, rate, parts, (totalKrw, perUsd, cut) => {
      const whole = { krw: totalKrw, minor: chargeFor(totalKrw, 'USD', perUsd).minor };
      const { before } = giveBack(whole, cut);
      expect(before).toEqual(whole);
    }),
    { numRuns: 2_000 },
  );
});

test('an order in won is split into the very won that are asked for', () => {
  fc.assert(
    fc.property(total, parts, (totalKrw, cut) => {
      const { steps } = giveBack({ krw: totalKrw, minor: totalKrw }, cut);
      expect(steps.every(({ krw, minor }) => krw === minor)).toBe(true);
    }),
  );
});
