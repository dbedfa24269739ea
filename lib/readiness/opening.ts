// Whether the shop takes orders. A shop with real customers is shut until somebody opens it, which a red line of the list forbids;
// from then on it stays open whatever turns red, because a provider that is away for a minute must not close a shop. Somebody can
// shut it at any time. What was begun before can still be paid.

import { db } from '../db';
import { getEnv } from '../env';

export type Opening = {
  isOpen: boolean;
  /** Since when, and by whom; null when nobody has ever opened or shut it. */
  since: { at: Date; by: string | null } | null;
};

/** Whether it is open, since when and by whom. */
export async function readOpening(mode = getEnv().SHOP_MODE): Promise<Opening> {
  const last = await db.shopOpening.findFirst({
    orderBy: { id: 'desc' },
    include: { operator: { select: { email: true } } },
  });
  // The demo is open to whoever looks around.
  if (!last) return { isOpen: mode === 'demo', since: null };
  return { isOpen: last.isOpen, since: { at: last.at, by: last.operator?.email ?? null } };
}

/** Whether a buyer may begin to pay: what every checkout asks, so it reads no more than the answer. */
export async function takesOrders(mode = getEnv().SHOP_MODE): Promise<boolean> {
  const [last] = await db.$queryRaw<{ isOpen: boolean }[]>`
    SELECT "isOpen" FROM "ShopOpening" ORDER BY id DESC LIMIT 1`;
  return last?.isOpen ?? mode === 'demo';
}
