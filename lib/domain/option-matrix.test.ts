import { expect, test } from 'vitest';
import { combinations, readOptions, writeOptions } from './option-matrix';

test('two colours in three sizes are six things to buy', () => {
  const options = readOptions('색상: 크림, 쑥색\n크기: S, M, L');
  expect(options && combinations(options)).toEqual([
    ['크림', 'S'],
    ['크림', 'M'],
    ['크림', 'L'],
    ['쑥색', 'S'],
    ['쑥색', 'M'],
    ['쑥색', 'L'],
  ]);
});

test('goods without a choice are one thing to buy', () => {
  expect(readOptions(' \n')).toEqual([]);
  expect(combinations([])).toEqual([[]]);
});

test.each(['색상', '색상:', '색상: 크림, 크림', '색상: 크림\n색상: 쑥색', ': 크림', '색상: 크림: 쑥색'])(
  '%j is no choice',
  (text) => expect(readOptions(text)).toBeNull(),
);

test('what was typed is shown again as it was', () => {
  const text = '색상: 크림, 쑥색\n크기: S, M';
  const options = readOptions(text) ?? [];
  expect(writeOptions(['색상', '크기'], combinations(options))).toBe(text);
});
