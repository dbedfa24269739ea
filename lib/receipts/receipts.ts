// Cash receipts as operators read about them, and the second try of one that was refused.

import { audit } from '../audit';
import { now } from '../clock';
import { db } from '../db';
import type { Prisma } from '../generated/prisma/client';
import type { CashReceiptPurpose, CashReceiptStatus } from '../generated/prisma/enums';
import { type Page, type Position, pageOf, pageQuery } from '../orders/operator-page';
import { demandReceipt } from './owe-receipt';

export const receiptStages = [
  'waiting',
  'refused',
  'issued',
  'cancelled',
] as const satisfies readonly CashReceiptStatus[];

/** One state, or what has still to be issued: it waits for its job, or was refused. */
export type ReceiptStage = CashReceiptStatus | 'owed';

export const isReceiptStage = (value: unknown): value is ReceiptStage =>
  value === 'owed' || receiptStages.some((stage) => stage === value);

const inStage = (stage: ReceiptStage | null): Prisma.CashReceiptWhereInput =>
  stage === 'owed' ? { status: { in: ['waiting', 'refused'] } } : stage ? { status: stage } : {};

export type ReceiptRow = {
  id: number;
  orderNumber: string;
  purpose: CashReceiptPurpose;
  masked: string;
  status: CashReceiptStatus;
  amountKrw: number;
  /** What of it bears no value added tax. */
  taxFreeKrw: number;
  applyNum: string | null;
  receiptUrl: string | null;
  issuedAt: Date | null;
  refusal: string | null;
  createdAt: Date;
};

/** A page of the receipts in one state, or of all. */
export async function listReceipts(stage: ReceiptStage | null, position: Position): Promise<Page<ReceiptRow>> {
  const found = await db.cashReceipt.findMany({
    ...pageQuery(inStage(stage), position),
    include: { order: { select: { number: true } } },
  });
  const rows = found.map(({ order, ...row }): ReceiptRow => ({ ...row, orderNumber: order.number }));
  return pageOf(rows, position);
}

export const countReceipts = (stage: ReceiptStage): Promise<number> => db.cashReceipt.count({ where: inStage(stage) });

/** Has a refused receipt tried again. Answers false when it is not refused any more. */
export function retryReceipt(id: number, operatorId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [receipt] = await tx.cashReceipt.updateManyAndReturn({
      where: { id, status: 'refused' },
      data: { status: 'waiting', refusal: null },
      include: { order: { select: { number: true } } },
    });
    if (!receipt) return false;
    await demandReceipt(tx, receipt.orderId, `again:${now().getTime()}`);
    await audit(tx, operatorId, 'receipt.retry', receipt.order.number, {});
    return true;
  });
}
