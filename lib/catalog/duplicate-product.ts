// Another product like one there is: everything that is said and shown of it, hidden and without stock.

import { audit } from '../audit';
import { db, type Tx } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { lockProduct } from './lock-product';

export type Duplicate = { slug: string; codePrefix: string };

export type Duplicated = { kind: 'saved'; id: number } | { kind: 'slug-taken' | 'code-taken' | 'not-found' };

/** Makes the copy under an address and stock codes of its own; prices are those of today. */
export function duplicateProduct(id: number, wanted: Duplicate, operator: { id: string }): Promise<Duplicated> {
  return db.$transaction(async (tx): Promise<Duplicated> => {
    // Held, so that no picture is taken off, and its file with it, while it is copied.
    const original = await lockProduct(tx, id);
    if (!original) return { kind: 'not-found' };
    const skus = await copiesOfSkus(tx, id, wanted.codePrefix);
    if (await tx.sku.findFirst({ where: { code: { in: skus.map(({ code }) => code) } } }))
      return { kind: 'code-taken' };
    const { _max } = await tx.product.aggregate({
      where: { categoryId: original.categoryId },
      _max: { position: true },
    });
    const { name, summary, description, categoryId, optionNames, facts, isTaxFree, noticeKind } = original;
    const { isSubscribable, isAdultOnly } = original;
    const data = {
      ...{ slug: wanted.slug, name, summary, description, categoryId, optionNames, isTaxFree, noticeKind },
      ...{ isSubscribable, isAdultOnly, facts: facts as Prisma.InputJsonValue, position: (_max.position ?? 0) + 1 },
    };
    const [made] = await tx.product.createManyAndReturn({ data: [data], skipDuplicates: true, select: { id: true } });
    if (!made) return { kind: 'slug-taken' };
    await tx.sku.createMany({ data: skus.map((sku) => ({ ...sku, productId: made.id })) });
    await copyPictures(tx, id, made.id);
    await audit(tx, operator.id, 'product.duplicate', `product ${made.id}`, { of: id });
    return { kind: 'saved', id: made.id };
  });
}

async function copiesOfSkus(tx: Tx, productId: number, codePrefix: string) {
  const skus = await tx.sku.findMany({ where: { productId }, orderBy: { position: 'asc' } });
  return skus.map(({ optionValues, priceKrw }, index) => {
    const code = skus.length === 1 ? codePrefix : `${codePrefix}-${index + 1}`;
    return { code, optionValues, priceKrw, position: index + 1 };
  });
}

/** The same files: they stay as long as one product shows them. */
async function copyPictures(tx: Tx, from: number, productId: number): Promise<void> {
  const pictures = await tx.picture.findMany({ where: { productId: from } });
  await tx.picture.createMany({
    data: pictures.map(({ src, alt, width, height, position }) => ({ productId, src, alt, width, height, position })),
  });
}
