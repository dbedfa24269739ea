// An order as its statement (거래명세서) says it: frozen as it was sold, with what went back since. Who may see it is the caller's to know.

import { db } from '../db';
import { lineKrw } from '../domain/pricing';
import { splitTax, type TaxedRow } from '../domain/statement';

type Row = {
  /** The goods, or what else the sum is made of. */
  what: { kind: 'goods'; name: string } | { kind: 'shipping' } | { kind: 'discount' };
  quantity: number;
  unitPriceKrw: number;
  amountKrw: number;
  isTaxFree: boolean;
};

export type Statement = {
  number: string;
  /** When it was paid; the day of the order while it is not. */
  at: Date;
  buyerName: string;
  rows: TaxedRow<Row>[];
  taxFreeKrw: number;
  /** What of the total is taxed, without the tax. */
  supplyKrw: number;
  vatKrw: number;
  totalKrw: number;
  refundedKrw: number;
};

/** The statement of an order; null when there is no such order. */
export async function readStatement(number: string): Promise<Statement | null> {
  const order = await db.order.findUnique({
    where: { number },
    include: { checkout: { include: { lines: { orderBy: { position: 'asc' } } } } },
  });
  if (!order) return null;
  const { checkout, totalKrw, refundedKrw, buyerName, paidAt, createdAt } = order;
  const { vatKrw, taxFreeKrw, shippingKrw } = checkout;
  const goods = checkout.lines.map(
    (line): Row => ({
      what: { kind: 'goods', name: [line.productName, line.optionLabel].filter(Boolean).join(' / ') },
      quantity: line.quantity,
      unitPriceKrw: line.unitPriceKrw,
      amountKrw: lineKrw(line),
      isTaxFree: line.isTaxFree,
    }),
  );
  const offKrw = totalKrw - shippingKrw - goods.reduce((sum, { amountKrw }) => sum + amountKrw, 0);
  const rest = [one('shipping', shippingKrw), one('discount', offKrw)].filter(({ amountKrw }) => amountKrw !== 0);
  return {
    ...{ number, buyerName, taxFreeKrw, vatKrw, totalKrw, refundedKrw },
    at: paidAt ?? createdAt,
    rows: splitTax([...goods, ...rest], vatKrw),
    supplyKrw: totalKrw - taxFreeKrw - vatKrw,
  };
}

const one = (kind: 'shipping' | 'discount', amountKrw: number): Row => ({
  what: { kind },
  quantity: 1,
  unitPriceKrw: amountKrw,
  amountKrw,
  isTaxFree: false,
});
