// What giving a part of an order back comes to. One rule for the preview that a person reads and for the act: whole won, every
// part rounded so that all parts together are the whole, whatever their order.

import { isOver, type RefundRule } from './refund-rule';

/** A line as it was sold, and how much of it went back. */
export type SoldLine = {
  id: number;
  quantity: number;
  unitPriceKrw: number;
  /** The line's share of what was taken off, points included. */
  discountKrw: number;
  /** What of it was paid in points: goes back as points, beside the money. */
  pointsKrw: number;
  isTaxFree: boolean;
  /** Pieces given back or on their way. */
  refundedQuantity: number;
  /** Pieces in claims that are not over: only those give them back. */
  claimedQuantity?: number;
};

/** Pieces of a line that can still be given back. */
const leftOf = ({ quantity, refundedQuantity, claimedQuantity = 0 }: SoldLine): number =>
  quantity - refundedQuantity - claimedQuantity;

/** A paid order as far as giving it back goes. */
export type Refundable = {
  lines: readonly SoldLine[];
  shippingKrw: number;
  shippingRefundedKrw: number;
  /** What was paid. */
  totalKrw: number;
  /** What of it went back, goods or not. */
  refundedKrw: number;
  /** The tax-free part of what was paid, and what of it went back. */
  taxFreeKrw: number;
  taxFreeRefundedKrw: number;
  /** The VAT that the payment named; null when it named none. */
  vatKrw: number | null;
  paidAt: Date;
  rule: RefundRule;
  hasAccount: boolean;
  isInFlight: boolean;
};

/** What somebody wants to give back. */
export type RefundWish = {
  lines: readonly { lineId: number; quantity: number }[];
  /** All that is left of the delivery's price. */
  shipping: boolean;
  /** Won beside goods and delivery, as goodwill. */
  extraKrw: number;
  /** Postage of goods that came back, where the buyer pays it: taken off. */
  postageKrw?: number | undefined;
};

export type PlannedLine = { lineId: number; quantity: number; amountKrw: number; pointsKrw: number };

export type RefundPlan = {
  kind: 'plan';
  lines: PlannedLine[];
  shippingKrw: number;
  extraKrw: number;
  /** Taken off because it went back earlier without naming goods, e.g. as goodwill or at the provider's console. */
  offsetKrw: number;
  /** Kept for the way back of the goods. */
  postageKrw: number;
  /** lines + shipping + extra - offset - postage: what is sent. */
  amountKrw: number;
  /** The tax-free part of it. */
  taxFreeKrw: number;
  vatKrw: number | null;
  /** What is left before it: the provider compares. */
  balanceKrw: number;
};

export type RefundRefusal =
  /** Another refund of this payment is being made; one at a time. */
  | { kind: 'in-flight' }
  | { kind: 'nothing-left' }
  /** The PG gives nothing back that came this way. */
  | { kind: 'never' }
  | { kind: 'too-late'; until: Date }
  | { kind: 'malformed' }
  | { kind: 'no-such-line'; lineId: number }
  /** More pieces than are left of a line. */
  | { kind: 'more-than-bought'; lineId: number; left: number }
  | { kind: 'nothing-chosen' }
  | { kind: 'more-than-left'; leftKrw: number }
  /** All or nothing: `totalKrw` in one piece. */
  | { kind: 'not-partly'; totalKrw: number }
  | { kind: 'needs-account' };

/** The call that a wish comes to at `now`, or why there is none. Total. */
export function planRefund(order: Refundable, wish: RefundWish, now: Date): RefundPlan | RefundRefusal {
  const obstacle = obstacleOf(order, now) ?? faultOf(order, wish);
  if (obstacle) return obstacle;
  const plan = sumUp(order, wish);
  if (plan.amountKrw <= 0) return { kind: 'nothing-chosen' };
  if (plan.amountKrw > plan.balanceKrw) return { kind: 'more-than-left', leftKrw: plan.balanceKrw };
  if (!order.rule.isPartlyRefundable && plan.amountKrw !== order.totalKrw)
    return { kind: 'not-partly', totalKrw: order.totalKrw };
  return order.rule.needsRefundAccount && !order.hasAccount ? { kind: 'needs-account' } : plan;
}

/** Everything that is left: all pieces and the delivery. */
export const wishForAll = (order: Refundable): RefundWish => ({
  lines: order.lines
    .map((line) => ({ lineId: line.id, quantity: leftOf(line) }))
    .filter(({ quantity }) => quantity > 0),
  shipping: true,
  extraKrw: 0,
});

/** What was paid for the first `pieces` of a line. */
const paidKrw = (line: SoldLine, pieces: number): number =>
  line.unitPriceKrw * pieces - shareKrw(line.discountKrw, pieces, line.quantity);

/** What was paid for the next `pieces` of a line that go back. */
const piecesKrw = (line: SoldLine, pieces: number): number =>
  paidKrw(line, line.refundedQuantity + pieces) - paidKrw(line, line.refundedQuantity);

const plannedLine = (line: SoldLine, quantity: number): PlannedLine => ({
  lineId: line.id,
  quantity,
  amountKrw: piecesKrw(line, quantity),
  pointsKrw:
    shareKrw(line.pointsKrw, line.refundedQuantity + quantity, line.quantity) -
    shareKrw(line.pointsKrw, line.refundedQuantity, line.quantity),
});

/** `part` of `whole` parts of a sum. Differences of it are shares that sum up to the sum exactly, each within one of its due. */
function shareKrw(sumKrw: number, part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((sumKrw * part) / whole);
}

function obstacleOf(order: Refundable, now: Date): RefundRefusal | null {
  if (order.isInFlight) return { kind: 'in-flight' };
  if (order.totalKrw <= order.refundedKrw) return { kind: 'nothing-left' };
  return isOver(order.rule, order.paidAt, now);
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value > 0;

function faultOf(order: Refundable, { lines, extraKrw, postageKrw = 0 }: RefundWish): RefundRefusal | null {
  const isTwice = new Set(lines.map(({ lineId }) => lineId)).size < lines.length;
  const isSum = [extraKrw, postageKrw].every((sumKrw) => sumKrw === 0 || isCount(sumKrw));
  if (isTwice || !isSum || !lines.every(({ quantity }) => isCount(quantity))) return { kind: 'malformed' };
  for (const { lineId, quantity } of lines) {
    const line = order.lines.find(({ id }) => id === lineId);
    if (!line) return { kind: 'no-such-line', lineId };
    const left = leftOf(line);
    if (quantity > left) return { kind: 'more-than-bought', lineId, left };
  }
  return null;
}

function sumUp(order: Refundable, wish: RefundWish): RefundPlan {
  const balanceKrw = order.totalKrw - order.refundedKrw;
  const chosen = order.lines.flatMap((line) => {
    const quantity = wish.lines.find(({ lineId }) => lineId === line.id)?.quantity;
    return quantity ? [{ line, planned: plannedLine(line, quantity) }] : [];
  });
  const shippingKrw = wish.shipping ? order.shippingKrw - order.shippingRefundedKrw : 0;
  const owedKrw = sum(chosen.map(({ planned }) => planned.amountKrw)) + shippingKrw;
  // Goods and delivery are never worth more than what was paid: the rest went back before, without a name.
  const offsetKrw = Math.max(0, owedKrw - balanceKrw);
  const postageKrw = wish.postageKrw ?? 0;
  const amountKrw = owedKrw - offsetKrw - postageKrw + wish.extraKrw;
  const wantedKrw = sum(chosen.map(({ line, planned }) => (line.isTaxFree ? planned.amountKrw : 0)));
  const taxFreeKrw = taxFreePart(order, amountKrw, wantedKrw);
  return {
    kind: 'plan',
    lines: chosen.map(({ planned }) => planned),
    shippingKrw,
    extraKrw: wish.extraKrw,
    offsetKrw,
    postageKrw,
    amountKrw,
    taxFreeKrw,
    vatKrw: vatPart(order, amountKrw - taxFreeKrw),
    balanceKrw,
  };
}

type TaxFree = Pick<Refundable, 'totalKrw' | 'refundedKrw' | 'taxFreeKrw' | 'taxFreeRefundedKrw'>;

/** As much of `amountKrw` as is wanted tax-free, within what is left of either part: the taxed one cannot give more than it has. */
export function taxFreePart(order: TaxFree, amountKrw: number, wantedKrw: number): number {
  const freeKrw = order.taxFreeKrw - order.taxFreeRefundedKrw;
  const taxedKrw = order.totalKrw - order.refundedKrw - freeKrw;
  return Math.min(Math.max(wantedKrw, amountKrw - taxedKrw, 0), freeKrw, amountKrw);
}

/** The VAT in the next `taxedKrw` that go back. */
function vatPart({ vatKrw, ...order }: Refundable, taxedKrw: number): number | null {
  if (vatKrw === null) return null;
  const allKrw = order.totalKrw - order.taxFreeKrw;
  const goneKrw = order.refundedKrw - order.taxFreeRefundedKrw;
  return shareKrw(vatKrw, goneKrw + taxedKrw, allKrw) - shareKrw(vatKrw, goneKrw, allKrw);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
