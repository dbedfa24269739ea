// The pictures of a product: which there are, in which order, and what somebody who cannot see them should know.

import { audit } from '../audit';
import { db, type Tx } from '../db';
import { type Photo, removePhotos, storePhoto } from '../reviews/photos';
import { lockProduct } from './lock-product';

/** Pictures one product may have. */
export const PICTURES_MAX = 10;

const UPLOADS = '/uploads/';

/**
 * Puts photographs behind the pictures a product has. All of them or none: `bad-photo` when one cannot be read or is too large.
 * Until somebody says what they show, they are called by the product's name.
 */
export async function addPictures(
  productId: number,
  sent: readonly Uint8Array[],
  operator: { id: string },
): Promise<'saved' | 'bad-photo' | 'too-many-pictures' | 'not-found'> {
  const stored = await Promise.all(sent.map(storePhoto));
  const photos = stored.filter((photo) => photo !== null);
  const answer = photos.length < sent.length ? 'bad-photo' : await insert(productId, photos, operator);
  if (answer !== 'saved') await removePhotos(photos.map(({ file }) => file));
  return answer;
}

function insert(productId: number, photos: readonly Photo[], operator: { id: string }) {
  return db.$transaction(async (tx) => {
    const product = await lockProduct(tx, productId);
    if (!product) return 'not-found';
    const there = await tx.picture.findMany({ where: { productId }, select: { position: true } });
    if (there.length + photos.length > PICTURES_MAX) return 'too-many-pictures';
    const first = Math.max(0, ...there.map(({ position }) => position)) + 1;
    await tx.picture.createMany({
      data: photos.map(({ file, width, height }, index) => {
        return { productId, src: UPLOADS + file, alt: product.name, width, height, position: first + index };
      }),
    });
    await audit(tx, operator.id, 'product.pictures', `product ${productId}`, { added: photos.length });
    return 'saved';
  });
}

export type Arranged = { id: number; alt: string };

/**
 * Leaves a product with these pictures in this order; the others are taken off. `changed-meanwhile` when one of them is not
 * there any more, or another was added that this arrangement does not know: `seen` names all it was made from.
 */
export async function arrangePictures(
  productId: number,
  pictures: readonly Arranged[],
  seen: readonly number[],
  operator: { id: string },
): Promise<'saved' | 'changed-meanwhile' | 'not-found'> {
  const answer = await db.$transaction(async (tx) => {
    if (!(await lockProduct(tx, productId))) return 'not-found';
    const there = await tx.picture.findMany({ where: { productId } });
    if (
      !isSameSet(
        there.map(({ id }) => id),
        seen,
      )
    )
      return 'changed-meanwhile';
    const kept = pictures.map(({ id }) => id);
    if (new Set(kept).size < kept.length || !kept.every((id) => seen.includes(id))) return 'changed-meanwhile';
    const removed = there.filter(({ id }) => !kept.includes(id));
    await tx.picture.deleteMany({ where: { id: { in: removed.map(({ id }) => id) } } });
    // Two pictures never have one place, not even for a moment: all step aside first.
    await tx.$executeRaw`UPDATE "Picture" SET position = -1 - position WHERE "productId" = ${productId}`;
    for (const [index, { id, alt }] of pictures.entries()) {
      await tx.picture.update({ where: { id }, data: { alt, position: index + 1 } });
    }
    await audit(tx, operator.id, 'product.pictures', `product ${productId}`, {
      kept: kept.length,
      removed: removed.length,
    });
    return {
      removed: await unshown(
        tx,
        removed.map(({ src }) => src),
      ),
    };
  });
  if (typeof answer === 'string') return answer;
  await removePhotos(answer.removed.filter((src) => src.startsWith(UPLOADS)).map((src) => src.slice(UPLOADS.length)));
  return 'saved';
}

/** Those of the files that no product shows any more: a copy of a product shows the pictures of its original. */
async function unshown(tx: Tx, files: string[]): Promise<string[]> {
  const shown = await tx.picture.findMany({ where: { src: { in: files } }, select: { src: true } });
  return files.filter((file) => !shown.some(({ src }) => src === file));
}

const isSameSet = (some: readonly number[], others: readonly number[]): boolean =>
  some.length === others.length && some.every((id) => others.includes(id));
