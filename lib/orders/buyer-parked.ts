// Money that waits for an operator's decision, as its buyer may see it.

import { db } from '../db';
import type { Money } from '../domain/money';
import { parkReasons } from '../domain/payment';

export type BuyerParked = { id: number; money: Money; payMethod: string; at: Date };

/** What of the money paid for a checkout an operator still decides about, oldest first. */
export async function listParkedMoney(checkoutId: string): Promise<BuyerParked[]> {
  const items = await db.parkedItem.findMany({
    where: { resolvedAt: null, kind: { in: [...parkReasons] }, payment: { checkoutId } },
    include: { payment: { select: { payMethod: true, paidAt: true } } },
    orderBy: { id: 'asc' },
  });
  return items.map(({ id, facts, payment, createdAt }) => {
    const { minor = 0, currency = 'KRW' } = facts as Partial<Money>;
    const at = payment?.paidAt ?? createdAt;
    return { id, money: { minor, currency }, payMethod: payment?.payMethod ?? '', at };
  });
}
