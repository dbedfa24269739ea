import { describe, expect, test } from 'vitest';
import { firstMissing, isValueSoldOut, pickedSku, valuesOf } from './options';
import type { ProductSku } from './types';

const sku = (code: string, stock: number, ...optionValues: string[]): ProductSku => ({
  code,
  optionValues,
  priceKrw: 39_000,
  stock,
  isFew: false,
});

const apron = [
  sku('NAT-M', 3, '내추럴', 'M'),
  sku('NAT-L', 0, '내추럴', 'L'),
  sku('NAVY-M', 0, '남색', 'M'),
  sku('NAVY-L', 5, '남색', 'L'),
  sku('GREY-M', 0, '먹색', 'M'),
];

describe('an apron in colours and sizes', () => {
  test('offers each colour and each size once', () => {
    expect(valuesOf(apron, 0)).toEqual(['내추럴', '남색', '먹색']);
    expect(valuesOf(apron, 1)).toEqual(['M', 'L']);
  });

  test('is picked when both are chosen', () => {
    expect(pickedSku(apron, ['남색', null])).toBeNull();
    expect(pickedSku(apron, ['남색', 'L'])?.code).toBe('NAVY-L');
  });

  test('is nothing in a combination that is not made', () => {
    expect(pickedSku(apron, ['먹색', 'L'])).toBeNull();
  });

  test('a colour without stock in any size is sold out at once', () => {
    expect(isValueSoldOut(apron, [null, null], 0, '먹색')).toBe(true);
    expect(isValueSoldOut(apron, [null, null], 0, '남색')).toBe(false);
  });

  test('a size is sold out for the colour that was chosen', () => {
    expect(isValueSoldOut(apron, ['남색', null], 1, 'M')).toBe(true);
    expect(isValueSoldOut(apron, ['내추럴', null], 1, 'M')).toBe(false);
    expect(isValueSoldOut(apron, [null, null], 1, 'M')).toBe(false);
  });

  test('colours stay free to change after a size was chosen', () => {
    expect(isValueSoldOut(apron, ['내추럴', 'M'], 0, '남색')).toBe(false);
  });

  test('says which choice is missing', () => {
    expect(firstMissing(['남색', null])).toBe(1);
    expect(firstMissing(['남색', 'L'])).toBe(-1);
  });
});

test('goods without options are picked from the start', () => {
  expect(pickedSku([sku('TRAY', 1)], [])?.code).toBe('TRAY');
});
