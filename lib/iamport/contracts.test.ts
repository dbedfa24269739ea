import { describe, expect, test } from 'vitest';
import { findWay, isContracted, readContracts } from './contracts';

const everything = readContracts('').contracts;
const named = (setting: string) => readContracts(setting).contracts.map(({ name }) => name);

describe('the setting of contracts', () => {
  test('with nothing in it means every channel there is', () => {
    expect(everything.map(({ name }) => name)).toContain('html5_inicis');
    expect(readContracts('  \n ').contracts).toHaveLength(everything.length);
  });

  test('names PGs with or without MID and channel key, in order of preference', () => {
    const { contracts, faults } = readContracts(`kakaopay.CP12=channel-key-1a-2b
      html5_inicis.MOIgagae  tosspayments=channel-key-cc`);
    expect(faults).toEqual([]);
    expect(contracts.map(({ name, mid, channelKey }) => [name, mid, channelKey])).toEqual([
      ['kakaopay.CP12', 'CP12', 'channel-key-1a-2b'],
      ['html5_inicis.MOIgagae', 'MOIgagae', null],
      ['tosspayments', null, 'channel-key-cc'],
    ]);
  });

  test.each(['nosuchpg', 'html5_inicis=key', 'html5_inicis.', 'html5_inicis html5_inicis', 'kakao kakaopay'])(
    'is refused as a whole when it says %j',
    (setting) => {
      expect(readContracts(setting).faults).toHaveLength(1);
    },
  );

  test('names of years ago mean what stands in their place, and are pointed out', () => {
    expect(named('kakao html5_inicis')).toEqual(['kakaopay', 'html5_inicis']);
    expect(readContracts('kakao jtnet syrup paypal nice').outdated).toEqual([
      { pg: 'kakao', successor: 'kakaopay', standing: 'gone' },
      { pg: 'jtnet', successor: 'nice_v2', standing: 'gone' },
      { pg: 'syrup', successor: null, standing: 'gone' },
      { pg: 'paypal', successor: 'paypal_v2', standing: 'closed-to-new' },
    ]);
    expect(readContracts('').outdated).toEqual([]);
  });
});

describe('a way to pay', () => {
  const { contracts } = readContracts('html5_inicis.SHOP html5_inicis.ESCROW tosspayments=channel-key-cc kakaopay');
  const way = (asked: string, method: Parameters<typeof findWay>[2] = 'card') =>
    findWay(contracts, asked, method)?.contract.name ?? null;

  test('is found by PG code, by code and MID, by channel key, and by the name of 2016', () => {
    expect(way('html5_inicis')).toBe('html5_inicis.SHOP');
    expect(way('html5_inicis.ESCROW')).toBe('html5_inicis.ESCROW');
    expect(way('channel-key-cc')).toBe('tosspayments');
    expect(way('kakao')).toBe('kakaopay');
  });

  test('does not exist without a contract, for another MID, or for a method the PG does not take', () => {
    expect(way('nice')).toBeNull();
    expect(way('html5_inicis.OTHER')).toBeNull();
    expect(way('channel-key-dd')).toBeNull();
    expect(way('kakaopay', 'vbank')).toBeNull();
    expect(findWay(everything, 'danal', 'card')).toBeNull();
  });
});

test('money came through a contract when PG and MID are the configured ones', () => {
  const { contracts } = readContracts('html5_inicis.SHOP kakaopay');
  expect(isContracted(contracts, { pgProvider: 'html5_inicis', pgId: 'SHOP' })).toBe(true);
  expect(isContracted(contracts, { pgProvider: 'html5_inicis', pgId: 'INIpayTest' })).toBe(false);
  expect(isContracted(contracts, { pgProvider: 'kakaopay', pgId: 'whatever' })).toBe(true);
  expect(isContracted(contracts, { pgProvider: 'kcp', pgId: 'SHOP' })).toBe(false);
  expect(isContracted(contracts, { pgProvider: null, pgId: null })).toBe(false);
});
