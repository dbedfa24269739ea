// What PGs take and when they pay out, as the merchant's contracts say. Without a rate nothing is assumed.

import { audit } from '../audit';
import { now } from '../clock';
import { db } from '../db';
import { channels } from '../iamport/channel-table';
import { payMethods } from '../iamport/channels';

export type Rate = {
  id: number;
  /** PG code without MID. */
  pg: string;
  payMethod: string;
  /** First day of payment it is for: 2026-11-24 in Seoul. */
  validFrom: string;
  /** Millionths of the sum; null: from then on not known. */
  feePerMillion: number | null;
  feeFixedKrw: number;
  depositDays: number | null;
};

export type NewRate = Omit<Rate, 'id'>;

export type RateRow = Rate & { by: string; isReplaced: boolean };

const ROWS_MAX = 300;

/** All rates there ever were, each PG's and method's newest first. */
export async function listRates(): Promise<RateRow[]> {
  const rows = await db.settlementRate.findMany({
    include: { operator: { select: { email: true } } },
    orderBy: [{ pg: 'asc' }, { payMethod: 'asc' }, { validFrom: 'desc' }, { id: 'desc' }],
    take: ROWS_MAX,
  });
  return rows.map(({ operator, operatorId: _, createdAt: __, validFrom, ...rate }, index) => {
    const last = rows[index - 1];
    const isSame = last?.pg === rate.pg && last.payMethod === rate.payMethod && +last.validFrom === +validFrom;
    return { ...rate, validFrom: validFrom.toISOString().slice(0, 10), by: operator.email, isReplaced: isSame };
  });
}

/** Sets what a PG takes for a method from a day on; answers false when there is no such PG or it has no such method. */
export async function addRate({ validFrom, ...rate }: NewRate, operator: { id: string }): Promise<boolean> {
  const channel = channels.find(({ pg }) => pg === rate.pg);
  const method = payMethods.find((one) => one === rate.payMethod);
  if (channel?.currency !== 'KRW' || !method || !channel.methods[method]) return false;
  await db.$transaction(async (tx) => {
    const at = now();
    await tx.settlementRate.create({
      data: { ...rate, validFrom: new Date(`${validFrom}T00:00:00Z`), operatorId: operator.id, createdAt: at },
    });
    await audit(tx, operator.id, 'settlement.rate', `${rate.pg}/${rate.payMethod}`, { validFrom, ...rate });
  });
  return true;
}
