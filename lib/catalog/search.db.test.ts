import { beforeAll, describe, expect, test } from 'vitest';
import { readWish } from '../domain/browse';
import { putOnShelf } from '../testing/shelf';
import { browseProducts, suggestProducts } from './search';

beforeAll(async () => {
  await putOnShelf({ slug: 'apron', name: '리넨 앞치마', summary: '커다란 주머니', skus: [{ code: 'A', stock: 1 }] });
  await putOnShelf({ slug: 'runner', name: '리넨 러너', summary: '100% 리넨', skus: [{ code: 'B', stock: 1 }] });
  await putOnShelf({
    slug: 'mug',
    name: 'Haru_머그',
    summary: '1000ml',
    optionNames: ['색상'],
    skus: [
      { code: 'C', optionValues: ['화이트'], stock: 0, priceKrw: 18_000 },
      { code: 'E', optionValues: ['블랙'], stock: 0 },
    ],
  });
  await putOnShelf({ slug: 'hidden', name: '리넨 비밀', isHidden: true, skus: [{ code: 'D', stock: 1 }] });
});

const search = (q: string, more: Record<string, string> = {}) => browseProducts(readWish({ q, ...more }));
const found = async (typed: string) => {
  const { cards, isNear } = await search(typed);
  return isNear ? [] : cards.map((card) => card.slug).sort();
};

describe('a customer finds goods', () => {
  test('by a word of their name, their summary or their shelf', async () => {
    expect(await found('리넨')).toEqual(['apron', 'runner']);
    expect(await found('주머니')).toEqual(['apron']);
    expect(await found('선반')).toEqual(['apron', 'mug', 'runner']);
  });

  test('when every word fits, wherever it stands', async () => {
    expect(await found('주머니   리넨')).toEqual(['apron']);
    expect(await found('리넨 도자기')).toEqual([]);
  });

  test('with or without spaces and capital letters', async () => {
    expect(await found('리넨앞치마')).toEqual(['apron']);
    expect(await found('앞 치 마')).toEqual(['apron']);
    expect(await found('hArU')).toEqual(['mug']);
  });

  test('while a syllable is still being typed', async () => {
    for (const typed of ['ㅁ', '머', '먹', '머그', '앞ㅊ', '앞치']) expect(await found(typed), typed).not.toEqual([]);
  });

  test('by first consonants', async () => {
    expect(await found('ㄹㄴㅇㅊㅁ')).toEqual(['apron']);
    expect(await found('ㅁㄱ')).toEqual(['mug']);
  });

  test('on the wrong keyboard', async () => {
    expect(await found('ajrm')).toEqual(['mug']);
  });

  test('by percent and underscore as signs, not wildcards', async () => {
    expect(await found('100%')).toEqual(['runner']);
    expect(await found('%')).toEqual(['runner']);
    expect(await found('_')).toEqual(['mug']);
    expect(await found('\\')).toEqual([]);
  });
});

test('what only sounds alike is offered as such', async () => {
  expect(await search('앞치미')).toMatchObject({ isNear: true, cards: [{ slug: 'apron' }] });
  expect(await search('냉장고')).toMatchObject({ isNear: false, cards: [] });
});

test('nothing typed shows everything on sale', async () => {
  expect((await search('')).count).toBe(3);
});

test('the names that begin with what is typed come first', async () => {
  expect((await search('리넨')).cards.map((card) => card.slug)).toHaveLength(2);
  expect((await suggestProducts('러너')).map(({ name }) => name)).toEqual(['리넨 러너']);
  expect(await suggestProducts('')).toEqual([]);
});

test('filters know prices, stock and options', async () => {
  expect((await search('', { stock: '1' })).count).toBe(2);
  expect(await search('', { option: '블랙', max: '14000' })).toMatchObject({
    count: 1,
    cards: [{ slug: 'mug', fromKrw: 14_000, isSoldOut: true }],
    options: [
      { value: '블랙', count: 1 },
      { value: '화이트', count: 1 },
    ],
  });
});
