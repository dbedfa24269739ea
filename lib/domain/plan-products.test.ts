import { describe, expect, test } from 'vitest';
import { type BookProduct, planProducts } from './plan-products';
import { readLine } from './product-line';
import { noticeOf } from './product-notice';
import { readTable, tableColumns, type Vocabulary } from './product-table';

const words: Vocabulary = {
  columns: Object.fromEntries(tableColumns.map((column) => [column, [column]])) as unknown as Vocabulary['columns'],
  states: { offered: ['판매', 'On sale'], hidden: ['숨김'] },
  kinds: { other: ['기타 재화'], clothing: [], bedding: [], kitchenware: ['주방용품'], cosmetics: [], food: [] },
};

const mug: BookProduct = {
  ...{
    id: 1,
    slug: 'mug',
    name: '머그',
    summary: '흙으로 빚은 잔',
    description: '',
    categoryId: 7,
    noticeKind: 'other',
  },
  ...{ facts: [], isOffered: false, optionNames: ['색상'] },
  skus: [
    { id: 11, code: 'MUG-CRM', optionValues: ['크림'], priceKrw: 20_000, stock: 8 },
    { id: 12, code: 'MUG-SAG', optionValues: ['쑥색'], priceKrw: 20_000, stock: 3 },
  ],
};
const categories = [
  { id: 7, slug: 'cups', name: '잔' },
  { id: 8, slug: 'bowls', name: '그릇' },
  { id: 9, slug: 'big-bowls', name: '그릇' },
];

/** The plan of a table whose first line names the columns. */
function plan(...lines: string[]) {
  const table = readTable(lines.join('\n'), words);
  if (table.kind !== 'table') throw new Error(table.why);
  const read = table.rows.map((row) => ({ ...row, said: readLine(row, words) }));
  return planProducts(read, { products: [mug], categories });
}

const faults = (...lines: string[]) => plan(...lines).lines.map(({ fault }) => fault?.kind ?? null);

describe('a table of goods', () => {
  test('changes just what differs, and an empty cell leaves everything as it is', () => {
    const { lines, writes } = plan('code,name,price,stock', 'MUG-CRM,머그,"22,000원",', 'MUG-SAG,,20000,3');
    expect(lines.map(({ kind }) => kind)).toEqual(['change', 'same']);
    const sku = {
      id: 11,
      code: 'MUG-CRM',
      optionValues: ['크림'],
      stock: null,
      price: { fromKrw: 20_000, toKrw: 22_000 },
    };
    expect(writes).toEqual([{ id: 1, slug: 'mug', from: {}, set: {}, optionNames: null, skus: [sku] }]);
  });

  test('changes a product’s name when one of its rows says so, though the others still say the old one', () => {
    const { lines, writes } = plan('code,name', 'MUG-CRM,큰 머그', 'MUG-SAG,머그');
    expect(lines.map(({ kind }) => kind)).toEqual(['change', 'same']);
    expect(writes[0]).toMatchObject({ from: { name: '머그' }, set: { name: '큰 머그' } });
    expect(plan('code,name', 'MUG-CRM,큰 머그', 'MUG-SAG,작은 머그').lines[1]?.fault).toEqual({
      kind: 'differs',
      line: 2,
    });
  });

  test('makes a product of the rows of one new address', () => {
    const { lines, writes } = plan(
      'slug,code,name,category,summary,options,price,stock',
      'bowl,bowl-s,공기,cups,밥을 담아요,크기: 소,9000,5',
      'bowl,BOWL-L,,,,크기: 대,12000,',
    );
    expect(lines.map(({ kind, code }) => [kind, code])).toEqual([
      ['new-product', 'BOWL-S'],
      ['new-sku', 'BOWL-L'],
    ]);
    expect(writes).toMatchObject([
      {
        ...{ id: null, slug: 'bowl', optionNames: ['크기'] },
        set: { name: '공기', categoryId: 7, noticeKind: 'other', isOffered: false, description: '' },
        skus: [
          { id: null, optionValues: ['소'], price: { toKrw: 9000 }, stock: { delta: 5 } },
          { id: null, optionValues: ['대'], price: { toKrw: 12_000 }, stock: null },
        ],
      },
    ]);
  });

  test('says of every line it refuses why, and does the others', () => {
    const header = 'slug,code,name,category,summary,options,price,delta';
    const lines = [
      [',NOSUCH,,,,,1000,', 'needs'],
      ['bowl,,공기,접시,밥,,,', 'no-category'],
      ['bowl,,공기,그릇,밥,,,', 'category-twice'],
      ['cup,MUG-CRM,,,,,,', 'other-product'],
      [',MUG-CRM,,,,색상: 흰색,,', 'repeated'],
      ['mug,MUG-NEW,,,,색상: 크림,1000,', 'taken-options'],
      ['mug,MUG-BIG,,,,크기: 대,1000,', 'other-options'],
      ['mug,MUG-RED,,,,색상: 빨강,,', 'needs-price'],
      ['mug,,,,,,1000,', 'needs-code'],
      [',MUG-SAG,,,,,,-4', 'too-few'],
      [',8.80123E+12,,,,,1000,', 'unreadable'],
      ['mug,,,,,,,', null],
    ] as const;
    expect(faults(header, ...lines.map(([line]) => line))).toEqual(lines.map(([, fault]) => fault));
    expect(faults('code,options', 'MUG-CRM,색상: 흰색')).toEqual(['fixed-options']);
    expect(faults('code,price', 'MUG-CRM,0')).toEqual(['unreadable']);
  });

  test('offers nothing whose notice is incomplete or of which nothing can be bought', () => {
    expect(plan('slug,state', 'mug,판매').lines[0]?.fault).toEqual({
      kind: 'incomplete',
      names: [...noticeOf('other')],
    });
    const facts = noticeOf('other').map((name) => `${name}: 상세설명 참조`);
    const row = `"${facts.join('\n')}",판매`;
    expect(plan('slug,facts,state', `mug,${row}`).writes[0]?.set).toMatchObject({ isOffered: true });
    expect(faults('slug,name,category,summary,facts,state', `new,새것,cups,새,${row}`)).toEqual(['nothing-to-buy']);
  });

  test('is not read without its heading, with a heading that stands twice, or cut off', () => {
    expect(readTable('MUG-CRM,20000', words)).toMatchObject({ why: 'no-heading' });
    expect(readTable('code,price,price\nMUG-CRM,1,2', words)).toMatchObject({ why: 'twice' });
    expect(readTable('code,name\nMUG-CRM,"머그', words)).toMatchObject({ why: 'unclosed' });
    expect(readTable('code,name', words)).toMatchObject({ why: 'empty' });
    expect(readTable(`code\n${'A\n'.repeat(2001)}`, words)).toMatchObject({ why: 'too-many-rows' });
  });
});

describe('a table that was downloaded some time ago', () => {
  const header = 'code,price,seenPrice,stock,seenStock,delta';

  test('leaves alone what nobody changed in it, whatever has happened since', () => {
    expect(plan(header, 'MUG-CRM,18000,18000,99,99,').writes).toEqual([]);
  });

  test('does not put back a price or pieces that changed since', () => {
    expect(plan(header, 'MUG-CRM,21000,18000,8,8,').lines[0]?.fault).toEqual({ kind: 'price-moved', nowKrw: 20_000 });
    expect(plan(header, 'MUG-CRM,20000,20000,15,10,').lines[0]?.fault).toEqual({ kind: 'stock-moved', now: 8 });
  });

  test('asks for nothing once it was done', () => {
    expect(plan(header, 'MUG-CRM,20000,18000,8,5,').writes).toEqual([]);
  });

  test('adds pieces to whatever is there now', () => {
    expect(plan(header, 'MUG-CRM,20000,20000,10,10,+5').writes[0]?.skus).toMatchObject([
      { stock: { delta: 5, from: null } },
    ]);
    expect(plan(header, 'MUG-CRM,20000,20000,12,8,').writes[0]?.skus).toMatchObject([{ stock: { delta: 4, from: 8 } }]);
    expect(faults(header, 'MUG-CRM,20000,20000,12,8,5')).toEqual(['stock-twice']);
  });
});
