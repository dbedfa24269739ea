// Writing about what one bought. Every question names the member: another's order line is as good as none.

import { now } from '../clock';
import { db } from '../db';
import { PHOTOS_MAX, type Photo, removePhotos, storePhoto } from './photos';

/** Orders whose goods were paid for and not given back. */
const BOUGHT = ['paid', 'preparing', 'shipped', 'delivered', 'confirmed'] as const;

export type Reviewable = {
  lineId: number;
  slug: string;
  name: string;
  option: string;
  picture: string | null;
  review: OwnReview | null;
};

export type OwnReview = {
  score: number;
  text: string;
  createdAt: Date;
  isHidden: boolean;
  answer: string | null;
  photos: Photo[];
};

const LINE = {
  id: true,
  productName: true,
  optionLabel: true,
  sku: {
    select: {
      product: {
        select: { id: true, slug: true, pictures: { select: { src: true }, orderBy: { position: 'asc' }, take: 1 } },
      },
    },
  },
  review: { include: { photos: { orderBy: { position: 'asc' } } } },
} as const;

const bought = (customerId: string) => ({ checkout: { order: { customerId, status: { in: [...BOUGHT] } } } });

const LISTED_MAX = 100;

/** Everything a member may write about or has written about, newest order first. */
export async function listReviewable(customerId: string): Promise<Reviewable[]> {
  const lines = await db.checkoutLine.findMany({
    where: { OR: [bought(customerId), { review: { customerId } }] },
    orderBy: { id: 'desc' },
    take: LISTED_MAX,
    select: LINE,
  });
  return lines.map(toReviewable);
}

/** One line of a member's own orders; null when there is none of that name, or it may not be written about. */
export async function findReviewable(customerId: string, lineId: number): Promise<Reviewable | null> {
  const line = await db.checkoutLine.findFirst({ where: { id: lineId, ...bought(customerId) }, select: LINE });
  return line && toReviewable(line);
}

type LineRow = {
  id: number;
  productName: string;
  optionLabel: string;
  sku: { product: { slug: string; pictures: { src: string }[] } };
  review: (Omit<OwnReview, 'isHidden'> & { hiddenAt: Date | null }) | null;
};

const toReviewable = ({ id, productName, optionLabel, sku, review }: LineRow): Reviewable => ({
  lineId: id,
  slug: sku.product.slug,
  name: productName,
  option: optionLabel,
  picture: sku.product.pictures[0]?.src ?? null,
  review: review && {
    score: review.score,
    text: review.text,
    createdAt: review.createdAt,
    isHidden: review.hiddenAt !== null,
    answer: review.answer,
    photos: review.photos.map(({ file, width, height }) => ({ file, width, height })),
  },
});

export type WrittenReview = {
  lineId: number;
  score: number;
  text: string;
  /** Files as they were sent. */
  added: Uint8Array[];
  /** Photographs of the review so far that stay. */
  kept: string[];
};

export type Writing =
  | { kind: 'written'; slug: string }
  | { kind: 'not-bought' }
  | { kind: 'too-many-photos' }
  | { kind: 'bad-photo' };

/** Writes a review, or writes it anew. Photographs are stored before, and deleted again when the review does not come to be. */
export async function writeReview(
  customerId: string,
  { lineId, score, text, added, kept }: WrittenReview,
): Promise<Writing> {
  const line = await findReviewable(customerId, lineId);
  if (!line) return { kind: 'not-bought' };
  const before = line.review?.photos ?? [];
  const staying = before.filter(({ file }) => kept.includes(file));
  if (staying.length + added.length > PHOTOS_MAX) return { kind: 'too-many-photos' };
  const fresh: Photo[] = [];
  for (const bytes of added) {
    const photo = await storePhoto(bytes);
    if (!photo) {
      await removePhotos(fresh.map(({ file }) => file));
      return { kind: 'bad-photo' };
    }
    fresh.push(photo);
  }
  await store(customerId, line, { score, text }, [...staying, ...fresh]);
  await removePhotos(before.filter((photo) => !staying.includes(photo)).map(({ file }) => file));
  return { kind: 'written', slug: line.slug };
}

async function store(
  customerId: string,
  { lineId, slug, review }: Reviewable,
  words: { score: number; text: string },
  photos: readonly Photo[],
): Promise<void> {
  await db.$transaction(async (tx) => {
    const product = await tx.product.findUniqueOrThrow({ where: { slug }, select: { id: true } });
    const { id } = await tx.review.upsert({
      where: { lineId },
      create: { lineId, productId: product.id, customerId, ...words, createdAt: now() },
      update: { ...words, ...(review ? { editedAt: now() } : {}) },
    });
    await tx.reviewPhoto.deleteMany({ where: { reviewId: id } });
    await tx.reviewPhoto.createMany({ data: photos.map((photo, position) => ({ ...photo, reviewId: id, position })) });
  });
}

/** Deletes a member's own review with its photographs; answers the product it was about. */
export async function deleteReview(customerId: string, lineId: number): Promise<string | null> {
  const review = await db.review.findFirst({
    where: { lineId, customerId },
    select: { id: true, product: { select: { slug: true } }, photos: { select: { file: true } } },
  });
  if (!review) return null;
  await db.review.deleteMany({ where: { id: review.id } });
  await removePhotos(review.photos.map(({ file }) => file));
  return review.product.slug;
}
