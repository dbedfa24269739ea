import { describe, expect, test } from 'vitest';
import { readSearch } from './customer-search';

describe('what is typed into the box of customers', () => {
  test.each([
    ['010-1234-5678', [{ by: 'tel', prefix: '01012345678' }]],
    ['01012345678', [{ by: 'tel', prefix: '01012345678' }]],
    ['+82 10 1234 5678', [{ by: 'tel', prefix: '01012345678' }]],
    ['5678', [{ by: 'tel-ending', ending: '5678' }]],
    [
      '0101',
      [
        { by: 'tel', prefix: '0101' },
        { by: 'tel-ending', ending: '0101' },
      ],
    ],
    ['Buyer@Example.com', [{ by: 'email', prefix: 'buyer@example.com' }]],
    ['#12', [{ by: 'number', number: 12 }]],
    ['구매자', [{ by: 'name', prefix: '구매자' }]],
    [
      'buyer12',
      [
        { by: 'name', prefix: 'buyer12' },
        { by: 'email', prefix: 'buyer12' },
      ],
    ],
    ['  ', []],
  ])('%j is read as it was meant', (typed, ways) => {
    expect(readSearch(typed)).toEqual(ways);
  });

  test('nothing that can be typed is an error', () => {
    for (const typed of ['%', '_', "'; --", '#', '@', '0', '\u0000', '가'.repeat(500)])
      expect(readSearch(typed)).toBeDefined();
  });
});
