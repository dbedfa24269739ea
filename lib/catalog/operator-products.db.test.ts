import { describe, expect, test } from 'vitest';
import { db } from '../db';
import { noticeOf } from '../domain/product-notice';
import { anOperator } from '../testing/bought';
import { stockFaults, stockShelf } from '../testing/shop';
import { changeSkus, type SkuChange, type Why } from './change-skus';
import { duplicateProduct } from './duplicate-product';
import { listAllProducts, readProductEdit } from './operator-products';
import { addCombinations, createProduct, publish, saveBasics, saveNotice } from './save-product';

const operator = await anOperator();
const { id: categoryId } = await db.category.create({ data: { slug: 'cups', name: '잔', summary: '', position: 1 } });

let made = 0;
const basics = (change = {}) => ({
  ...{ slug: `cup-${++made}`, name: '유리잔', summary: '맑은 잔', description: '', categoryId },
  ...change,
});

async function aProduct(change = {}): Promise<number> {
  const saved = await createProduct(basics(change), operator);
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  return saved.id;
}

const complete = noticeOf('other').map((name) => ({ name, value: '상세설명 참조' }));
const counted: Why = { reason: 'correction', note: '다시 세었어요' };

async function aSku(stock: number, priceKrw = 10_000): Promise<{ id: number; productId: number }> {
  return db.sku.findUniqueOrThrow({ where: { code: await stockShelf(stock, priceKrw) } });
}

describe('a product', () => {
  test('is hidden until its notice is complete and there is something to buy', async () => {
    const id = await aProduct();
    expect(await publish(id, true, operator)).toBe('incomplete');
    expect(await saveNotice(id, 'other', complete, operator)).toBe('saved');
    expect(await publish(id, true, operator)).toBe('nothing-to-buy');
    await addCombinations(id, { options: [], priceKrw: 9000, codePrefix: `CUP-${id}` }, operator);
    expect(await publish(id, true, operator)).toBe('saved');
    expect(await saveNotice(id, 'other', [], operator)).toBe('incomplete');
    expect((await readProductEdit(id))?.missing).toEqual([]);
  });

  test('never takes the address of another', async () => {
    const id = await aProduct({ slug: 'taken' });
    expect(await createProduct(basics({ slug: 'taken' }), operator)).toEqual({ kind: 'slug-taken' });
    const other = await aProduct();
    expect(await saveBasics(other, basics({ slug: 'taken' }), operator)).toEqual({ kind: 'slug-taken' });
    expect(await saveBasics(id, basics({ slug: 'taken', name: '새 이름' }), operator)).toEqual({ kind: 'saved', id });
    expect(
      (await listAllProducts({ search: '새 이', state: 'hidden' }, { before: null, after: null })).rows,
    ).toMatchObject([{ id, name: '새 이름', stock: 0 }]);
  });

  test('gets only the combinations it does not have yet', async () => {
    const id = await aProduct();
    const options = [{ name: '색상', values: ['크림'] }];
    const matrix = { priceKrw: 9000, codePrefix: `COLOUR-${id}` };
    expect(await addCombinations(id, { ...matrix, options }, operator)).toBe('saved');
    const more = [{ name: '색상', values: ['크림', '쑥색'] }];
    expect(await addCombinations(id, { ...matrix, options: more }, operator)).toBe('saved');
    expect((await readProductEdit(id))?.skus.map((sku) => sku.optionValues)).toEqual([['크림'], ['쑥색']]);
    const sized = [...more, { name: '크기', values: ['S'] }];
    expect(await addCombinations(id, { ...matrix, options: sized }, operator)).toBe('other-choices');
  });
});

test('a copy of a product is hidden, has its choices and prices under new codes, and nothing in stock', async () => {
  const id = await aProduct();
  const options = [{ name: '색상', values: ['크림', '쑥색'] }];
  await addCombinations(id, { options, priceKrw: 9000, codePrefix: `SRC-${id}` }, operator);
  await saveNotice(id, 'kitchenware', complete, operator);
  const wanted = { slug: `copy-of-${id}`, codePrefix: `DUP-${id}` };
  const made = await duplicateProduct(id, wanted, operator);
  const copy = await readProductEdit(made.kind === 'saved' ? made.id : 0);
  expect(copy).toMatchObject({ shelf: 'hidden', name: '유리잔', noticeKind: 'kitchenware', optionNames: ['색상'] });
  expect(copy?.skus).toMatchObject([
    { code: `DUP-${id}-1`, optionValues: ['크림'], priceKrw: 9000, stock: 0 },
    { code: `DUP-${id}-2`, optionValues: ['쑥색'], stock: 0 },
  ]);
  expect(await duplicateProduct(id, { ...wanted, codePrefix: 'NEW' }, operator)).toEqual({ kind: 'slug-taken' });
  expect(await duplicateProduct(id, { ...wanted, slug: 'new-one' }, operator)).toEqual({ kind: 'code-taken' });
});

describe('stock', () => {
  const change = (skuId: number, delta: number): SkuChange[] => [{ skuId, price: null, delta }];

  test('that two people change at once adds up, and stays the sum of its moves', async () => {
    const { id, productId } = await aSku(10);
    await Promise.all([4, -3, 2].map((delta) => changeSkus(productId, change(id, delta), counted, operator)));
    expect((await db.sku.findUniqueOrThrow({ where: { id } })).stock).toBe(13);
    expect(await stockFaults()).toEqual([]);
    expect(await db.stockMove.count({ where: { skuId: id, reason: 'correction', note: counted.note } })).toBe(3);
  });

  test('cannot be taken below nothing, and then nothing else of the form is saved', async () => {
    const first = await aSku(5);
    const changes = [{ skuId: first.id, price: { fromKrw: 10_000, toKrw: 12_000 }, delta: -6 }];
    expect(await changeSkus(first.productId, changes, counted, operator)).toMatchObject({ kind: 'too-few', stock: 5 });
    expect(await db.sku.findUniqueOrThrow({ where: { id: first.id } })).toMatchObject({ priceKrw: 10_000, stock: 5 });
  });

  test('of another product is not changed by a forged form', async () => {
    const [mine, other] = [await aSku(5), await aSku(5)];
    await changeSkus(mine.productId, change(other.id, -1), counted, operator);
    expect((await db.sku.findUniqueOrThrow({ where: { id: other.id } })).stock).toBe(5);
  });
});

test('a price changes only from the one that was seen, and the history says who did it', async () => {
  const { id, productId } = await aSku(1, 10_000);
  const price = { fromKrw: 10_000, toKrw: 8000 };
  expect(await changeSkus(productId, [{ skuId: id, price, delta: 0 }], counted, operator)).toMatchObject({
    kind: 'saved',
  });
  const late = [{ skuId: id, price: { fromKrw: 10_000, toKrw: 9000 }, delta: 0 }];
  expect(await changeSkus(productId, late, counted, operator)).toMatchObject({ kind: 'price-differs' });
  expect((await readProductEdit(productId))?.prices).toMatchObject([{ ...price, by: operator.email }]);
});
