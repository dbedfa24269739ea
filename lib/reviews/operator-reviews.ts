// Reviews as operators see them: all of them. They can answer and hide, never change or delete what a buyer wrote.

import { audit } from '../audit';
import { now } from '../clock';
import { db, type Tx } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { type Page, type Position, pageOf, pageQuery } from '../orders/operator-page';

export type OperatorReview = {
  id: number;
  slug: string;
  product: string;
  author: string;
  score: number;
  text: string;
  createdAt: Date;
  hiddenReason: string | null;
  answer: string | null;
  photos: { file: string; width: number; height: number }[];
};

/** A page of all, or of those that are hidden, newest first. */
export async function listAllReviews(onlyHidden: boolean, position: Position): Promise<Page<OperatorReview>> {
  const where: Prisma.ReviewWhereInput = onlyHidden ? { hiddenAt: { not: null } } : {};
  const found = await db.review.findMany({
    ...pageQuery(where, position),
    include: {
      customer: { select: { name: true } },
      product: { select: { slug: true, name: true } },
      photos: { select: { file: true, width: true, height: true }, orderBy: { position: 'asc' } },
    },
  });
  const rows = found.map(
    ({ product, customer, id, score, text, createdAt, hiddenAt, hiddenReason, answer, photos }) => ({
      id,
      slug: product.slug,
      product: product.name,
      author: customer.name,
      score,
      text,
      createdAt,
      hiddenReason: hiddenAt ? (hiddenReason ?? '') : null,
      answer,
      photos,
    }),
  );
  return pageOf(rows, position);
}

/** Hides a review with a reason, or shows it again with null. Answers its product; null when it was deleted meanwhile. */
export const hideReview = (operatorId: string, id: number, reason: string | null): Promise<string | null> =>
  change(id, { hiddenAt: reason === null ? null : now(), hiddenReason: reason }, (tx) =>
    audit(
      tx,
      operatorId,
      reason === null ? 'review.show' : 'review.hide',
      String(id),
      reason === null ? {} : { reason },
    ),
  );

/** Answers a review; an empty answer takes the answer back. */
export const answerReview = (operatorId: string, id: number, answer: string): Promise<string | null> =>
  change(id, { answer: answer || null, answeredAt: answer ? now() : null }, (tx) =>
    audit(tx, operatorId, 'review.answer', String(id)),
  );

type Change = {
  hiddenAt?: Date | null;
  hiddenReason?: string | null;
  answer?: string | null;
  answeredAt?: Date | null;
};

const change = (id: number, data: Change, note: (tx: Tx) => Promise<void>): Promise<string | null> =>
  db.$transaction(async (tx) => {
    const { count } = await tx.review.updateMany({ where: { id }, data });
    if (count === 0) return null;
    await note(tx);
    const { product } = await tx.review.findUniqueOrThrow({
      where: { id },
      select: { product: { select: { slug: true } } },
    });
    return product.slug;
  });
