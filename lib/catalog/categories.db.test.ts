import { describe, expect, test } from 'vitest';
import { db } from '../db';
import { readWish } from '../domain/browse';
import { anOperator } from '../testing/bought';
import {
  arrangeCategories,
  createCategory,
  deleteCategory,
  readCategory,
  readCategoryTree,
  renameCategory,
} from './categories';
import { listShelves } from './operator-products';
import { createProduct } from './save-product';
import { browseProducts } from './search';

const operator = await anOperator();

let made = 0;
async function aCategory(name = '잔'): Promise<number> {
  const slug = `category-${++made}`;
  expect(await createCategory(slug, { name, nameEn: null, summary: '' }, operator)).toBe('saved');
  return (await db.category.findUniqueOrThrow({ where: { slug } })).id;
}

/** Puts categories below one another behind whatever else there is. */
async function nest(...ids: number[]): Promise<void> {
  const { rows, seen } = await readCategoryTree();
  const others = rows.filter(({ id }) => !ids.includes(id)).map(({ id, depth }) => ({ id, depth }));
  const tree = [...others, ...ids.map((id, depth) => ({ id, depth }))];
  expect(await arrangeCategories(tree, seen, operator)).toBe('saved');
}

describe('the tree of categories', () => {
  test('is what an operator made of it, in the shop’s forms too', async () => {
    const [kitchen, cups, tea] = [await aCategory('부엌'), await aCategory('잔류'), await aCategory('찻잔')];
    await nest(kitchen, cups, tea);
    const { rows } = await readCategoryTree();
    expect(rows.slice(-3).map(({ id, depth }) => [id, depth])).toEqual([
      [kitchen, 0],
      [cups, 1],
      [tea, 2],
    ]);
    expect((await listShelves()).at(-1)).toEqual({ id: tea, name: '부엌 › 잔류 › 찻잔' });
    expect(await db.auditEntry.count({ where: { action: 'category.arrange', operatorId: operator.id } })).toBe(1);
  });

  test('is not overwritten by somebody who has not seen what another made of it', async () => {
    const [first, second] = [await aCategory(), await aCategory()];
    const { rows, seen } = await readCategoryTree();
    await nest(first, second);
    const mine = rows.map(({ id, depth }) => ({ id, depth }));
    expect(await arrangeCategories(mine, seen, operator)).toBe('changed-meanwhile');
    const { seen: now } = await readCategoryTree();
    expect(await arrangeCategories(mine.slice(0, -1), now, operator)).toBe('changed-meanwhile');
    expect(await db.category.findUnique({ where: { id: second } })).toMatchObject({ parentId: first });
  });

  test('that two people arrange at once becomes what one of them wanted', async () => {
    const [first, second] = [await aCategory(), await aCategory()];
    const { rows, seen } = await readCategoryTree();
    const others = rows.map(({ id }) => ({ id, depth: 0 })).filter(({ id }) => id !== first && id !== second);
    const below = (over: number, under: number) => [...others, { id: over, depth: 0 }, { id: under, depth: 1 }];
    const answers = await Promise.all([
      arrangeCategories(below(first, second), seen, operator),
      arrangeCategories(below(second, first), seen, operator),
    ]);
    expect(answers.sort()).toEqual(['changed-meanwhile', 'saved']);
  });

  test('never has a category below itself, whoever writes it', async () => {
    const [first, second, third] = [await aCategory(), await aCategory(), await aCategory()];
    await nest(first, second, third);
    await expect(db.category.update({ where: { id: first }, data: { parentId: third } })).rejects.toThrow(
      'below itself',
    );
    await expect(db.category.update({ where: { id: first }, data: { parentId: first } })).rejects.toThrow(
      'below itself',
    );
    const { seen } = await readCategoryTree();
    expect(await arrangeCategories([{ id: first, depth: 1 }], seen, operator)).toBe('malformed');
  });
});

describe('a category', () => {
  test('is renamed only from the name that was seen', async () => {
    const id = await aCategory();
    const seen = (await readCategory(id))?.seen ?? '';
    const words = { name: '유리잔', nameEn: 'Glasses', summary: '맑은 잔' };
    expect(await renameCategory(id, words, seen, operator)).toBe('saved');
    expect(await renameCategory(id, { ...words, name: '늦은 이름' }, seen, operator)).toBe('changed-meanwhile');
    expect(await readCategory(id)).toMatchObject(words);
  });

  test('stays while goods or other categories are in it, and goes when it is empty', async () => {
    const [over, under] = [await aCategory(), await aCategory()];
    await nest(over, under);
    const basics = { slug: 'cup-in-it', name: '잔', summary: '', description: '', categoryId: under };
    const product = await createProduct(basics, operator);
    expect(await deleteCategory(over, operator)).toBe('has-categories');
    expect(await deleteCategory(under, operator)).toBe('has-goods');
    await db.product.delete({ where: { id: product.kind === 'saved' ? product.id : 0 } });
    expect(await deleteCategory(under, operator)).toBe('saved');
    expect(await deleteCategory(over, operator)).toBe('saved');
    expect(await deleteCategory(over, operator)).toBe('not-found');
  });

  test('has an address of its own', async () => {
    expect(await createCategory('own', { name: '잔', nameEn: null, summary: '' }, operator)).toBe('saved');
    expect(await createCategory('own', { name: '컵', nameEn: null, summary: '' }, operator)).toBe('slug-taken');
  });
});

test('who looks for a category, or narrows to it, finds what stands in the categories below', async () => {
  const [over, under] = [await aCategory('온실식물'), await aCategory('선인장')];
  await nest(over, under);
  const product = {
    slug: 'in-the-depth',
    name: '초록이',
    summary: '',
    description: '',
    categoryId: under,
    position: 0,
  };
  const skus = { create: { code: 'DEPTH', priceKrw: 9000, stock: 1, position: 1 } };
  await db.product.create({ data: { ...product, publishedAt: new Date(0), skus } });
  const { slug } = await db.category.findUniqueOrThrow({ where: { id: over } });
  for (const wish of [{ q: '온실식물' }, { category: slug }]) {
    const { cards, categories } = await browseProducts(readWish(wish));
    expect(cards.map((card) => card.slug)).toEqual(['in-the-depth']);
    expect(categories).toContainEqual({ value: slug, count: 1 });
  }
});
