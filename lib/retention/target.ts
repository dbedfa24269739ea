import { Prisma } from '../generated/prisma/client';

/** How things of one kind are found when their time is over, and how they go. */
export type Target = {
  /**
   * A query for what ended before an instant and has not gone: `id` (text), `subject` (what an operator knows it by, without its
   * person), `at` (when it ended), `isHeld` (it is argued about, so it stays).
   */
  due: (before: Date) => Prisma.Sql;
  /** Statements that let these go, in this order. */
  erase: (ids: string[], at: Date) => Prisma.Sql[];
  /** Names of stored photographs that go with them, read before. */
  photos?: (ids: string[]) => Prisma.Sql;
};

/** Keys as their column has them, so that its index finds them. */
export const keys = (ids: string[], type: 'int' | 'bigint' | 'uuid' | 'text'): Prisma.Sql =>
  Prisma.sql`ANY(${ids}::text[]::${Prisma.raw(type)}[])`;

/** A table's or a column's name; never anything that somebody typed. */
export const named = (name: string): Prisma.Sql => Prisma.raw(`"${name}"`);

/** Nothing like it is ever argued about. */
export const neverHeld = Prisma.sql`false AS "isHeld"`;
