import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { db } from '../db';
import { csvLine } from '../domain/csv';
import { noticeOf } from '../domain/product-notice';
import { tableColumns, type Vocabulary } from '../domain/product-table';
import { anOperator } from '../testing/bought';
import { stockFaults, stockShelf } from '../testing/shop';
import { changeSkus, type Why } from './change-skus';
import { exportProducts } from './export-products';
import { commitImport, listImports, planImport } from './import-products';

const operator = await anOperator();
const why: Why = { reason: 'restock', note: '' };

const words: Vocabulary = {
  columns: Object.fromEntries(tableColumns.map((column) => [column, [column]])) as unknown as Vocabulary['columns'],
  states: { offered: [], hidden: [] },
  kinds: { other: [], clothing: [], bedding: [], kitchenware: [], cosmetics: [], food: [] },
};

/** The plan of a table, as an operator looks at it, with what sends it. */
async function look(...lines: string[]) {
  const text = lines.join('\n');
  const plan = await planImport(text, words);
  if (plan.kind !== 'plan') throw new Error(plan.why);
  const wish = { id: randomUUID(), text, fingerprint: plan.fingerprint, why };
  return { plan, wish, commit: () => commitImport(wish, words, operator) };
}

const skuOf = (code: string) => db.sku.findUniqueOrThrow({ where: { code }, include: { product: true } });

/** The file an operator downloads, with one row of it. */
async function download(code: string): Promise<string[]> {
  const lines = [csvLine([...tableColumns])];
  for await (const row of exportProducts({ search: '', state: null })) {
    if (row.code === code) lines.push(csvLine(tableColumns.map((key) => row[key])));
  }
  return lines.map((line) => line.trimEnd());
}

describe('a table that was downloaded', () => {
  test('does nothing when it is uploaded as it is', async () => {
    const code = await stockShelf(7);
    const { productId } = await skuOf(code);
    const facts = [{ name: '제조국', value: '대한민국, "서울"' }];
    const description = '첫 문단, 쉼표.\n\n=둘째 문단';
    await db.product.update({ where: { id: productId }, data: { facts, description, name: `'=${code}` } });
    const { plan } = await look(...(await download(code)));
    expect(plan.lines).toMatchObject([{ code, kind: 'same', fault: null }]);
  });

  test('changes what was edited in it, with price history, stock moves and the audit ledger', async () => {
    const code = await stockShelf(7, 14_000);
    const [header = '', row = ''] = await download(code);
    const edited = row.replace(',14000,7,,', ',12000,9,,').replace('무선 시험 머그', '유선 시험 머그');
    const { commit } = await look(header, edited);
    expect(await commit()).toMatchObject({ kind: 'saved', counts: { created: 0, changed: 1, skus: 1, refused: 0 } });
    const sku = await skuOf(code);
    expect(sku).toMatchObject({ priceKrw: 12_000, stock: 9, product: { name: '유선 시험 머그' } });
    expect(await db.priceChange.findMany({ where: { skuId: sku.id } })).toMatchObject([
      { fromKrw: 14_000, toKrw: 12_000, operatorId: operator.id },
    ]);
    expect(await db.stockMove.findMany({ where: { skuId: sku.id, delta: 2 } })).toMatchObject([{ reason: 'restock' }]);
    const entries = await db.auditEntry.findMany({ where: { subject: `product ${sku.productId}` } });
    expect(entries).toMatchObject([{ action: 'product.import', operatorId: operator.id }]);
    expect(await listImports(1)).toMatchObject([{ changed: 1, skus: 1, by: operator.email }]);
    expect(await stockFaults()).toEqual([]);
  });
});

test('new goods are made hidden or on sale as the table says, last on their shelf', async () => {
  await stockShelf(1);
  const facts = noticeOf('other').map((name) => `${name}: 상세설명 참조`);
  const { commit } = await look(
    csvLine(['slug', 'code', 'name', 'category', 'summary', 'options', 'price', 'stock', 'state', 'facts']).trimEnd(),
    csvLine(['bowl', 'BOWL-S', '공기', 'test', '밥', '크기: 소', 9000, 5, 'offered', facts.join('\n')]).trimEnd(),
    csvLine(['bowl', 'BOWL-L', '', '', '', '크기: 대', 12_000, '', '', '']).trimEnd(),
    csvLine(['plate', '', '접시', 'test', '', '', '', '', '', '']).trimEnd(),
  );
  const saved = await commit();
  expect(saved).toMatchObject({ kind: 'saved', counts: { created: 1, skus: 2, refused: 1 } });
  expect(saved.kind === 'saved' && [...saved.refusedLines]).toEqual([8]);
  const made = await db.product.findUniqueOrThrow({ where: { slug: 'bowl' }, include: { skus: true } });
  expect(made).toMatchObject({ optionNames: ['크기'], skus: [{ stock: 5 }, { stock: 0, priceKrw: 12_000 }] });
  expect(made.publishedAt).not.toBeNull();
  expect(await db.product.findUnique({ where: { slug: 'plate' } })).toBeNull();
  expect(await stockFaults()).toEqual([]);
});

describe('between looking and applying', () => {
  test('a price, a count or a text that changed has the plan shown anew, and nothing is written', async () => {
    const code = await stockShelf(7, 14_000);
    const { id, productId } = await skuOf(code);
    const { wish, commit } = await look('code,price,stock,name', `${code},12000,9,새 이름`);
    const change = { skuId: id, price: { fromKrw: 14_000, toKrw: 13_000 }, delta: 0 };
    await changeSkus(productId, [change], why, operator);
    expect(await commit()).toEqual({ kind: 'moved' });
    expect(await skuOf(code)).toMatchObject({ priceKrw: 13_000, stock: 7, product: { name: '무선 시험 머그' } });
    expect(await db.catalogImport.findUnique({ where: { id: wish.id } })).toBeNull();

    const counted = await look('code,stock', `${code},9`);
    await changeSkus(productId, [{ skuId: id, price: null, delta: -1 }], why, operator);
    expect(await counted.commit()).toEqual({ kind: 'moved' });
    const named = await look('code,name', `${code},새 이름`);
    await db.product.update({ where: { id: productId }, data: { name: '남이 바꾼 이름' } });
    expect(await named.commit()).toEqual({ kind: 'moved' });
  });

  test('an address that somebody took meanwhile has it shown anew', async () => {
    await stockShelf(1);
    const { commit } = await look('slug,name,category,summary', 'late,늦은 것,test,늦음');
    const [category] = await db.category.findMany({ where: { slug: 'test' } });
    const basics = { slug: 'late', name: '먼저', summary: '', description: '', position: 1 };
    await db.product.create({ data: { ...basics, categoryId: category?.id ?? 0 } });
    expect(await commit()).toEqual({ kind: 'moved' });
  });

  test('pieces that are sold do not keep others from being added', async () => {
    const code = await stockShelf(7);
    const { id, productId } = await skuOf(code);
    const { commit } = await look('code,delta', `${code},5`);
    await changeSkus(productId, [{ skuId: id, price: null, delta: -3 }], why, operator);
    expect(await commit()).toMatchObject({ kind: 'saved' });
    expect((await skuOf(code)).stock).toBe(9);
  });
});

test('pressing twice adds the pieces once, even at the same moment', async () => {
  const code = await stockShelf(7);
  const { commit } = await look('code,delta', `${code},5`);
  const answers = await Promise.all([commit(), commit()]);
  expect(answers.map(({ kind }) => kind).sort()).toEqual(['done-before', 'saved']);
  expect((await commit()).kind).toBe('done-before');
  expect((await skuOf(code)).stock).toBe(12);
});

test('the same table uploaded again is pointed out where it would add the same pieces again', async () => {
  const code = await stockShelf(7);
  const table = ['code,delta', `${code},5`];
  const first = await look(...table);
  expect(first.plan.repeated.size).toBe(0);
  await first.commit();
  const second = await look(...table);
  expect([...second.plan.repeated.keys()]).toEqual([2]);
});

test('a thousand lines are made, and changed, in one transaction', async () => {
  await stockShelf(1);
  const lines = Array.from(
    { length: 1000 },
    (_, index) => `many-${index},MANY-${index},상품 ${index},test,요약,1000,3`,
  );
  const { commit } = await look('slug,code,name,category,summary,price,stock', ...lines);
  expect(await commit()).toMatchObject({ kind: 'saved', counts: { created: 1000, skus: 1000 } });
  const changes = Array.from({ length: 1000 }, (_, index) => `MANY-${index},2000,4,새 이름 ${index}`);
  const change = await look('code,price,stock,name', ...changes);
  const before = performance.now();
  expect(await change.commit()).toMatchObject({ kind: 'saved', counts: { changed: 1000 } });
  expect(performance.now() - before).toBeLessThan(15_000);
  expect(await stockFaults()).toEqual([]);
});
