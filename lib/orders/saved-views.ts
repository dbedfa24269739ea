// Lists of orders an operator comes back to, under names of their own.

import { db } from '../db';
import { filterQuery, type OrderFilter } from './order-filter';

export type View = { id: number; name: string; query: string };

/** More than fit above a list. */
export const VIEWS_MAX = 12;
export const VIEW_NAME_MAX = 24;

/** The views of an operator, in the order they were saved. */
export const listViews = (operatorId: string): Promise<View[]> =>
  db.savedView.findMany({
    where: { operatorId },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, query: true },
  });

/** A filter as views keep it and addresses have it; the same filter is always the same text. */
export const queryText = (filter: OrderFilter): string =>
  new URLSearchParams(
    Object.entries(filterQuery(filter)).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString();

/** Keeps a filter under a name; a name that is taken means something else from then on. Answers false when there are too many. */
export async function saveView(operatorId: string, name: string, filter: OrderFilter): Promise<boolean> {
  const query = queryText(filter);
  return db.$transaction(async (tx) => {
    // Two windows that save at once count one after the other.
    await tx.$queryRaw`SELECT 1 FROM "Operator" WHERE id = ${operatorId} FOR UPDATE`;
    const others = await tx.savedView.count({ where: { operatorId, name: { not: name } } });
    if (others >= VIEWS_MAX) return false;
    const where = { operatorId_name: { operatorId, name } };
    await tx.savedView.upsert({ where, create: { operatorId, name, query }, update: { query } });
    return true;
  });
}

/** Forgets a view; somebody else's stays. */
export async function removeView(operatorId: string, id: number): Promise<void> {
  await db.savedView.deleteMany({ where: { id, operatorId } });
}
