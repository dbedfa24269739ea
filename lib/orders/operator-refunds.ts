// The ledger of money that went back or is to go back, over all orders.

import { db } from '../db';
import type { Money } from '../domain/money';
import type { Prisma } from '../generated/prisma/client';
import type { RefundSource } from '../generated/prisma/enums';
import { type Page, type Position, pageOf, pageQuery } from './operator-page';
import type { RefundStage } from './operator-stages';

export type RefundRow = {
  id: number;
  stage: RefundStage;
  source: RefundSource;
  money: Money;
  reason: string;
  /** Stands in the provider's console behind the reason. */
  tag: string;
  returnStock: boolean;
  impUid: string;
  orderNumber: string | null;
  /** The provider's words when it said no. */
  refusal: string | null;
  cancellationId: string | null;
  requestedBy: string | null;
  createdAt: Date;
  doneAt: Date | null;
};

const forRow = { order: { select: { number: true } } } satisfies Prisma.RefundInclude;

export function refundRowOf(refund: Prisma.RefundGetPayload<{ include: typeof forRow }>): RefundRow {
  const { id, status, source, reason, tag, returnStock, impUid, refusal, cancellationId, requestedBy } = refund;
  const { amountMinor, currency, createdAt, doneAt, order } = refund;
  return {
    ...{ id, source, reason, tag, returnStock, impUid, refusal, cancellationId, requestedBy, createdAt, doneAt },
    stage: status,
    money: { minor: amountMinor, currency },
    orderNumber: order?.number ?? null,
  };
}

/** A page of the refunds in one stage, or of all. */
export async function listRefunds(stage: RefundStage | null, position: Position): Promise<Page<RefundRow>> {
  const where: Prisma.RefundWhereInput = stage ? { status: stage } : {};
  const found = await db.refund.findMany({ ...pageQuery(where, position), include: forRow });
  return pageOf(found.map(refundRowOf), position);
}

export const countRefunds = (stage: RefundStage): Promise<number> => db.refund.count({ where: { status: stage } });
