import { describe, expect, test } from 'vitest';
import { findAddress } from './address';

describe('the address tries are counted under', () => {
  test.each([
    ['without a proxy is the other end of the connection, whatever a header says', '1.1.1.1, 2.2.2.2', 0, '9.9.9.9'],
    ['behind one proxy is what that proxy saw', '1.1.1.1, 2.2.2.2', 1, '2.2.2.2'],
    ['behind two proxies is what the outer one saw', '1.1.1.1, 2.2.2.2', 2, '1.1.1.1'],
    ['of somebody who went past the proxy is their own', undefined, 1, '9.9.9.9'],
    ['cannot be made up by sending more hops', 'a, b, c, d, 2.2.2.2', 1, '2.2.2.2'],
  ])('%s', (_, forwarded, proxies, address) => {
    expect(findAddress(forwarded, '9.9.9.9', proxies)).toBe(address);
  });

  test('is one for all when nobody knows it', () => {
    expect(findAddress(undefined, undefined, 0)).toBe('unknown');
  });

  test('is the same over both kinds of socket', () => {
    expect(findAddress(undefined, '::ffff:9.9.9.9', 0)).toBe('9.9.9.9');
  });
});
