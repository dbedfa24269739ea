import { expect, test } from 'vitest';
import { maskName } from './mask-name';

test('strangers read the first letter of a name and no more', () => {
  expect(maskName('구매자')).toBe('구**');
  expect(maskName(' Buyer Name ')).toBe('B**');
  expect(maskName('')).toBe('**');
});
