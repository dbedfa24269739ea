import { expect, test } from 'vitest';
import { type GoodsLine, shortLines, withinStock } from './buyer-goods';

const line = (sku: string, quantity: number, available: number): GoodsLine => ({
  sku,
  name: sku,
  option: '',
  picture: null,
  unitPriceKrw: 1_000,
  quantity,
  isTaxFree: false,
  available,
});

test('a line is short when fewer pieces can be had than are wanted', () => {
  const lines = [line('enough', 2, 2), line('few', 3, 1), line('none', 1, 0)];
  expect(shortLines(lines).map(({ sku }) => sku)).toEqual(['few', 'none']);
});

test('going on without what is sold out keeps the rest and lowers what is short', () => {
  const wanted = [
    { sku: 'enough', quantity: 2 },
    { sku: 'few', quantity: 3 },
    { sku: 'none', quantity: 1 },
  ];
  const stock = new Map([
    ['few', 1],
    ['none', 0],
  ]);
  expect(withinStock(wanted, stock)).toEqual([
    { sku: 'enough', quantity: 2 },
    { sku: 'few', quantity: 1 },
  ]);
});
