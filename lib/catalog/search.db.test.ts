import { beforeAll, expect, test } from 'vitest';
import { putOnShelf } from '../testing/shelf';
import { searchProducts, tidyQuery } from './search';

beforeAll(async () => {
  await putOnShelf({ slug: 'apron', name: '리넨 앞치마', summary: '커다란 주머니', skus: [{ code: 'A', stock: 1 }] });
  await putOnShelf({ slug: 'runner', name: '리넨 러너', summary: '100% 리넨', skus: [{ code: 'B', stock: 1 }] });
  await putOnShelf({ slug: 'mug', name: 'Haru_머그', summary: '1000ml', skus: [{ code: 'C', stock: 0 }] });
  await putOnShelf({ slug: 'hidden', name: '리넨 비밀', isHidden: true, skus: [{ code: 'D', stock: 1 }] });
});

const found = async (typed: string) => (await searchProducts(tidyQuery(typed))).map((card) => card.slug).sort();

test('finds goods by a word of their name, their summary or their shelf', async () => {
  expect(await found('리넨')).toEqual(['apron', 'runner']);
  expect(await found('주머니')).toEqual(['apron']);
  expect(await found('선반')).toEqual(['apron', 'mug', 'runner']);
});

test('every word must fit, wherever it stands', async () => {
  expect(await found('주머니   리넨')).toEqual(['apron']);
  expect(await found('리넨 도자기')).toEqual([]);
});

test('capital letters make no difference', async () => {
  expect(await found('hArU')).toEqual(['mug']);
});

test('percent and underscore are signs, not wildcards', async () => {
  expect(await found('100%')).toEqual(['runner']);
  expect(await found('%')).toEqual(['runner']);
  expect(await found('_')).toEqual(['mug']);
  expect(await found('\\')).toEqual([]);
});

test('nothing typed finds nothing', async () => {
  expect(await found('   ')).toEqual([]);
});

test('an endless query is cut', () => {
  expect(tidyQuery('가'.repeat(500))).toHaveLength(80);
});

test('sold-out goods are found and say so', async () => {
  expect(await searchProducts('머그')).toMatchObject([{ isSoldOut: true }]);
});
