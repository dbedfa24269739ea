// A small shelf for tests that need goods.

import { db } from '../db';

type GoodsOptions = {
  slug: string;
  name?: string;
  summary?: string;
  optionNames?: string[];
  isHidden?: boolean;
  skus: { code: string; optionValues?: string[]; priceKrw?: number; stock: number }[];
};

/** Puts one product on a shelf of the test's own database. */
export async function putOnShelf({ slug, name = slug, summary = '', optionNames = [], isHidden, skus }: GoodsOptions) {
  const category = await db.category.upsert({
    where: { slug: 'shelf' },
    update: {},
    create: { slug: 'shelf', name: '선반', summary: '', position: 0 },
  });
  await db.product.create({
    data: {
      slug,
      name,
      summary,
      description: '',
      optionNames,
      categoryId: category.id,
      position: 0,
      publishedAt: isHidden ? null : new Date('2026-01-01'),
      skus: {
        create: skus.map(({ code, optionValues = [], priceKrw = 14_000, stock }, position) => ({
          code,
          optionValues,
          priceKrw,
          stock,
          position,
        })),
      },
    },
  });
}
