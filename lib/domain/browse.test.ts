import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BROWSE_SORTS, type BrowseWish, browse, choicesOf, type Match, readWish, tidyQuery, writeWish } from './browse';

const everything = readWish({});

const goods: Match[] = [
  { id: 1, categories: ['table'], fromKrw: 30_000, isInStock: true, options: ['화이트', '블랙'] },
  { id: 2, categories: ['table'], fromKrw: 10_000, isInStock: false, options: ['화이트'] },
  { id: 3, categories: ['bath'], fromKrw: 20_000, isInStock: true, options: [] },
];
const idsOf = (wish: Partial<BrowseWish>) => browse(goods, { ...everything, ...wish }).ids;

describe('a list of goods', () => {
  test('is narrowed by shelf, price, stock and option', () => {
    expect(idsOf({})).toEqual([1, 2, 3]);
    expect(idsOf({ category: 'table' })).toEqual([1, 2]);
    expect(idsOf({ minKrw: 15_000, maxKrw: 20_000 })).toEqual([3]);
    expect(idsOf({ isInStock: true })).toEqual([1, 3]);
    expect(idsOf({ options: ['블랙', '레드'] })).toEqual([1]);
  });

  test('of a shelf holds what stands on the shelves below it', () => {
    const cup = { ...(goods[0] as Match), id: 4, categories: ['kitchen', 'table'] };
    expect(browse([...goods, cup], { ...everything, category: 'kitchen' }).ids).toEqual([4]);
    expect(browse([...goods, cup], { ...everything, category: 'table' }).ids).toEqual([1, 2, 4]);
  });

  test('is ordered by price on request', () => {
    expect(idsOf({ sort: 'price-up' })).toEqual([2, 3, 1]);
    expect(idsOf({ sort: 'price-down' })).toEqual([1, 3, 2]);
  });

  test('says how many goods every further choice would leave, the chosen facet’s other values included', () => {
    const { categories, options } = browse(goods, { ...everything, category: 'table', options: ['블랙'] });
    expect(categories).toEqual([{ value: 'table', count: 1 }]);
    expect(options).toEqual([
      { value: '화이트', count: 2 },
      { value: '블랙', count: 1 },
    ]);
  });

  test('can be widened again, one choice at a time', () => {
    const wish = { ...everything, category: 'table', maxKrw: 20_000, options: ['화이트'], page: 2 };
    expect(choicesOf(wish).map(({ kind, without }) => [kind, writeWish(without)])).toEqual([
      ['category', new URLSearchParams({ max: '20000', option: '화이트' }).toString()],
      ['price', new URLSearchParams({ category: 'table', option: '화이트' }).toString()],
      ['option', 'category=table&max=20000'],
    ]);
    expect(choicesOf(everything)).toEqual([]);
  });

  test('is cut into pages, and a page beyond the last is the last', () => {
    const many = Array.from({ length: 50 }, (_, index): Match => ({ ...(goods[2] as Match), id: index }));
    const last = browse(many, { ...everything, page: 9 });
    expect(last).toMatchObject({ count: 50, page: 3, pages: 3, ids: [48, 49] });
  });
});

describe('the address of a list', () => {
  test('leaves out what makes no sense', () => {
    expect(readWish({ min: 'x', max: '-1', page: '0', sort: 'random', category: '../', stock: 'yes' })).toEqual(
      everything,
    );
  });

  test('takes won as people write them, in either order', () => {
    expect(readWish({ min: '30,000원', max: '10000' })).toMatchObject({ minKrw: 10_000, maxKrw: 30_000 });
  });

  test('cuts an endless query', () => {
    expect(tidyQuery('가'.repeat(500))).toHaveLength(80);
  });

  test('gives the wish back it was written from', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map(tidyQuery);
    const price = fc.option(fc.nat(1_000_000));
    const wish = fc.record<BrowseWish>({
      query: text,
      category: fc.option(fc.stringMatching(/^[a-z0-9-]{1,20}$/)),
      minKrw: price,
      maxKrw: fc.constant(null),
      isInStock: fc.boolean(),
      options: fc.uniqueArray(
        text.filter((option) => option !== ''),
        { maxLength: 5 },
      ),
      sort: fc.constantFrom(...BROWSE_SORTS),
      page: fc.integer({ min: 1, max: 9_999 }),
    });
    fc.assert(
      fc.property(wish, (any) => {
        const query = new URLSearchParams(writeWish(any));
        const address = Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
        expect(readWish(address)).toEqual(any);
      }),
    );
  });
});
