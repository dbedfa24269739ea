import { expect, test } from 'vitest';
import { findWay, readContracts } from './contracts';
import { chargeOf, obstacleOf, offerEverything, offerWays } from './ways';

const { contracts } = readContracts('');
const RATE = 138_050;

const obstacle = (pg: string, method: Parameters<typeof findWay>[2], totalKrw: number) => {
  const way = findWay(contracts, pg, method);
  if (!way) throw new Error('no such way');
  return obstacleOf(way, chargeOf(way, totalKrw, RATE));
};

test('a PG takes no less than its smallest sum and no more than its largest', () => {
  expect(obstacle('danal', 'phone', 300)).toEqual({ code: 'too-small', limit: { minor: 301, currency: 'KRW' } });
  expect(obstacle('danal', 'phone', 301)).toBeNull();
  expect(obstacle('kakaopay', 'card', 1_999_999)).toBeNull();
  expect(obstacle('kakaopay', 'card', 2_000_000)).toEqual({
    code: 'too-big',
    limit: { minor: 1_999_999, currency: 'KRW' },
  });
});

test('a checkout offers one tile for each thing people know, methods before easy pays', () => {
  expect(offerWays(contracts, 17_000, RATE).map(({ label, pg }) => [label, pg])).toEqual([
    ['card', 'html5_inicis'],
    ['samsung', 'html5_inicis'],
    ['trans', 'html5_inicis'],
    ['vbank', 'html5_inicis'],
    ['phone', 'html5_inicis'],
    ['kakaopay', 'kakaopay'],
    ['payco', 'payco'],
    ['paypal', 'paypal_v2'],
  ]);
});

test('the first contract that has a method serves it', () => {
  const own = readContracts('danal tosspayments.MID html5_inicis kakaopay').contracts;
  expect(offerWays(own, 17_000, RATE).map(({ label, pg }) => [label, pg])).toEqual([
    ['card', 'tosspayments.MID'],
    ['samsung', 'tosspayments.MID'],
    ['trans', 'tosspayments.MID'],
    ['vbank', 'tosspayments.MID'],
    ['phone', 'danal'],
    ['kakaopay', 'kakaopay'],
  ]);
});

test('what cannot be paid is shown with its reason, and PayPal with its dollars', () => {
  const ways = offerWays(contracts, 2_000_000, RATE);
  expect(ways.find(({ label }) => label === 'kakaopay')?.obstacle?.code).toBe('too-big');
  expect(ways.find(({ label }) => label === 'paypal')?.foreignCharge).toEqual({ minor: 144_875, currency: 'USD' });
  expect(ways.find(({ label }) => label === 'card')).toMatchObject({ obstacle: null, foreignCharge: null });
});

test('channels that are gone are no tiles, but can be tried', () => {
  const gone = (ways: readonly { pg: string }[]) => ways.filter(({ pg }) => pg === 'jtnet' || pg === 'syrup');
  expect(gone(offerWays(readContracts('jtnet syrup').contracts, 17_000, RATE))).toEqual([]);
  expect(gone(offerEverything(contracts, 17_000, RATE))).toHaveLength(5);
});
