import { expect, test } from 'vitest';
import { pickingList } from './picking';

const line = (code: string, quantity: number) => ({ code, name: `상품 ${code}`, option: '', quantity });

test('a thing that several orders want is fetched once, for all of them', () => {
  const picks = pickingList([
    { number: 'A', lines: [line('MUG', 2), line('BOWL', 1)] },
    { number: 'B', lines: [line('MUG', 1), line('MUG', 3)] },
  ]);
  expect(picks.map(({ code, quantity, orders }) => ({ code, quantity, orders }))).toEqual([
    { code: 'BOWL', quantity: 1, orders: [{ number: 'A', quantity: 1 }] },
    {
      code: 'MUG',
      quantity: 6,
      orders: [
        { number: 'A', quantity: 2 },
        { number: 'B', quantity: 4 },
      ],
    },
  ]);
});

test('no orders, nothing to fetch', () => {
  expect(pickingList([])).toEqual([]);
});
