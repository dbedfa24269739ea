// What people who bought a product say about it. Product pages read it from a cache that is emptied when something changes.

import { cacheLife, cacheTag } from 'next/cache';
import { z } from 'zod';
import { db } from '../db';
import { maskName } from '../domain/mask';
import type { Photo } from './photos';

export const reviewsTag = (slug: string): string => `reviews:${slug}`;

export type Rating = {
  count: number;
  /** Of one to five, to one decimal; 0 when there is none. */
  average: number;
  /** How many gave five stars, four, … one. */
  spread: [number, number, number, number, number];
};

const Row = z.object({ score: z.int().min(1).max(5), count: z.int() });

/** The scores of a product; only of reviews that can be read. */
export async function readRating(slug: string): Promise<Rating> {
  'use cache';
  cacheLife({ stale: 60, revalidate: 60, expire: 86_400 });
  cacheTag('catalog', reviewsTag(slug));
  const rows = await db.$queryRaw`
    SELECT score, count(*)::int AS count FROM "Review" JOIN "Product" ON "Product".id = "productId"
    WHERE slug = ${slug} AND "hiddenAt" IS NULL GROUP BY score`;
  const counts = new Map(
    z
      .array(Row)
      .parse(rows)
      .map(({ score, count }) => [score, count]),
  );
  const spread = [5, 4, 3, 2, 1].map((score) => counts.get(score) ?? 0) as Rating['spread'];
  const count = spread.reduce((sum, each) => sum + each, 0);
  const stars = spread.reduce((sum, each, index) => sum + each * (5 - index), 0);
  return { count, spread, average: count === 0 ? 0 : Math.round((stars / count) * 10) / 10 };
}

export type ShownReview = {
  id: number;
  author: string;
  score: number;
  text: string;
  option: string;
  createdAt: Date;
  isEdited: boolean;
  answer: string | null;
  photos: Photo[];
};

const REVIEWS_PER_PAGE = 10;

/** One page of a product's reviews, newest first; pages count from 1. */
export async function listReviews(slug: string, page: number): Promise<ShownReview[]> {
  'use cache';
  cacheLife({ stale: 60, revalidate: 60, expire: 86_400 });
  cacheTag('catalog', reviewsTag(slug));
  const rows = await db.review.findMany({
    where: { product: { slug }, hiddenAt: null },
    orderBy: { id: 'desc' },
    skip: (page - 1) * REVIEWS_PER_PAGE,
    take: REVIEWS_PER_PAGE,
    include: {
      customer: { select: { name: true } },
      line: { select: { optionLabel: true } },
      photos: { select: { file: true, width: true, height: true }, orderBy: { position: 'asc' } },
    },
  });
  return rows.map(({ id, customer, score, text, line, createdAt, editedAt, answer, photos }) => ({
    id,
    author: maskName(customer.name),
    score,
    text,
    option: line.optionLabel,
    createdAt,
    isEdited: editedAt !== null,
    answer,
    photos,
  }));
}
