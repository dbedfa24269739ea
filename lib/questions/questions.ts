// What people ask about goods, and what the shop answers. Product pages read it from a cache that is emptied when something changes.

import { cacheLife, cacheTag } from 'next/cache';
import { audit } from '../audit';
import { onShelf } from '../catalog/on-shelf';
import { now } from '../clock';
import { db } from '../db';
import { maskName } from '../domain/mask';
import type { Prisma } from '../generated/prisma/client';
import { type Page, type Position, pageOf, pageQuery } from '../orders/operator-page';

export const questionsTag = (slug: string): string => `questions:${slug}`;

/** A question as everybody may see it: of a secret one, only that it was asked and whether it was answered. */
export type ShownQuestion = {
  id: number;
  author: string;
  isSecret: boolean;
  text: string;
  answer: string | null;
  isAnswered: boolean;
  createdAt: Date;
};

const SHOWN_MAX = 20;

/** The newest questions about a product. */
export async function listQuestions(slug: string): Promise<ShownQuestion[]> {
  'use cache';
  cacheLife({ stale: 60, revalidate: 60, expire: 86_400 });
  cacheTag('catalog', questionsTag(slug));
  const rows = await db.question.findMany({
    where: { product: { slug } },
    orderBy: { id: 'desc' },
    take: SHOWN_MAX,
    include: { customer: { select: { name: true } } },
  });
  return rows.map(({ id, customer, isSecret, text, answer, answeredAt, createdAt }) => ({
    id,
    author: maskName(customer.name),
    isSecret,
    text: isSecret ? '' : text,
    answer: isSecret ? null : answer,
    isAnswered: answeredAt !== null,
    createdAt,
  }));
}

/** Asks about a product; answers false when it is not sold. */
export async function ask(customerId: string, slug: string, text: string, isSecret: boolean): Promise<boolean> {
  const product = await findProductName(slug);
  if (!product) return false;
  await db.question.create({ data: { productId: product.id, customerId, text, isSecret, createdAt: now() } });
  return true;
}

/** A product that can be asked about. */
export const findProductName = (slug: string): Promise<{ id: number; name: string } | null> =>
  db.product.findFirst({ where: { slug, ...onShelf() }, select: { id: true, name: true } });

export type Question = {
  id: number;
  slug: string;
  product: string;
  author: string;
  isSecret: boolean;
  text: string;
  answer: string | null;
  createdAt: Date;
};

const forQuestion = {
  customer: { select: { name: true } },
  product: { select: { slug: true, name: true } },
} satisfies Prisma.QuestionInclude;

const questionsOf = (rows: Prisma.QuestionGetPayload<{ include: typeof forQuestion }>[]): Question[] =>
  rows.map(({ product, customer, id, isSecret, text, answer, createdAt }) => ({
    id,
    slug: product.slug,
    product: product.name,
    author: customer.name,
    isSecret,
    text,
    answer,
    createdAt,
  }));

const LISTED_MAX = 100;

/** Everything a member asked, secret or not. */
export const listOwnQuestions = async (customerId: string): Promise<Question[]> =>
  questionsOf(
    await db.question.findMany({
      where: { customerId },
      orderBy: { id: 'desc' },
      take: LISTED_MAX,
      include: forQuestion,
    }),
  );

/** Takes a member's own question back; answers the product it was about. */
export async function withdrawQuestion(customerId: string, id: number): Promise<string | null> {
  const found = await db.question.findFirst({
    where: { id, customerId },
    select: { product: { select: { slug: true } } },
  });
  if (found) await db.question.deleteMany({ where: { id, customerId } });
  return found?.product.slug ?? null;
}

/** For operators: a page of what waits for an answer, or of what has one, newest first. */
export async function listQuestionsToAnswer(isAnswered: boolean, position: Position): Promise<Page<Question>> {
  const where: Prisma.QuestionWhereInput = { answeredAt: isAnswered ? { not: null } : null };
  const rows = await db.question.findMany({ ...pageQuery(where, position), include: forQuestion });
  return pageOf(questionsOf(rows), position);
}

export const countUnanswered = (): Promise<number> => db.question.count({ where: { answeredAt: null } });

/** Answers a question, or answers it better; returns the product it is about, null when it was taken back meanwhile. */
export async function answerQuestion(operatorId: string, id: number, answer: string): Promise<string | null> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.question.updateMany({ where: { id }, data: { answer, answeredAt: now() } });
    if (count === 0) return null;
    await audit(tx, operatorId, 'question.answer', String(id));
    const { product } = await tx.question.findUniqueOrThrow({
      where: { id },
      select: { product: { select: { slug: true } } },
    });
    return product.slug;
  });
}
