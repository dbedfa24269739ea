// The ledger of money that went back or is to go back, over all orders.

import { now } from '../clock';
import { db } from '../db';
import type { Money } from '../domain/money';
import { type NextStep, nextStep } from '../domain/refund-rule';
import type { Prisma } from '../generated/prisma/client';
import type { RefundSource, RefundStatus } from '../generated/prisma/enums';
import { ruleOf } from '../payment/refundable';
import { type Page, type Position, pageOf, pageQuery } from './operator-page';
import type { RefundStage } from './operator-stages';

export type RefundRow = {
  id: number;
  state: RefundState;
  source: RefundSource;
  money: Money;
  /** The goods it gives the price of back. */
  lines: { name: string; quantity: number; amountKrw: number }[];
  shippingKrw: number;
  /** Taken off for the way back of the goods. */
  postageKrw: number;
  /** Won beside goods and delivery; negative when an earlier goodwill was taken off. 0 for refunds that name no goods. */
  extraKrw: number;
  taxFreeMinor: number;
  reason: string;
  /** Stands in the provider's console behind the reason. */
  tag: string;
  returnStock: boolean;
  impUid: string;
  orderNumber: string | null;
  /** The provider's words when it said no. */
  refusal: string | null;
  /** What to do about a refusal; null when there is nothing to do. */
  next: NextStep | null;
  /** How an operator ended it. */
  ending: { at: Date; by: string; note: string; isHandedOver: boolean } | null;
  cancellationId: string | null;
  requestedBy: string | null;
  createdAt: Date;
  doneAt: Date | null;
};

/** Where a refund stands, for people: the provider may have taken it without having made it, and a refused one may be ended. */
export type RefundState = RefundStatus | 'accepted' | 'ended';

export const forRefundRow = {
  order: { select: { number: true } },
  lines: {
    include: { checkoutLine: { select: { productName: true, optionLabel: true } } },
    orderBy: { checkoutLine: { position: 'asc' } },
  },
  payment: {
    select: {
      ...{ pg: true, payMethod: true, vbankNum: true, amountMinor: true, paidAt: true, createdAt: true },
      refunds: { where: { status: 'done' }, select: { impUid: true, amountMinor: true } },
    },
  },
} satisfies Prisma.RefundInclude;

type FullRefund = Prisma.RefundGetPayload<{ include: typeof forRefundRow }>;

export function refundRowOf(refund: FullRefund): RefundRow {
  const { id, source, reason, tag, returnStock, impUid, refusal, cancellationId, requestedBy } = refund;
  const { amountMinor, currency, createdAt, doneAt, order, shippingKrw, postageKrw, taxFreeMinor } = refund;
  const lines = refund.lines.map(({ quantity, amountKrw, checkoutLine }) => ({
    name: goodsName(checkoutLine),
    quantity,
    amountKrw,
  }));
  const namedKrw = lines.reduce((sumKrw, line) => sumKrw + line.amountKrw, shippingKrw - postageKrw);
  return {
    ...{ id, source, reason, tag, returnStock, impUid, refusal, cancellationId, requestedBy, createdAt, doneAt },
    ...{ lines, shippingKrw, postageKrw, taxFreeMinor },
    state: stateOf(refund),
    extraKrw: namedKrw > 0 ? amountMinor - namedKrw : 0,
    money: { minor: amountMinor, currency },
    orderNumber: order?.number ?? null,
    next: stateOf(refund) === 'refused' ? nextOf(refund) : null,
    ending: endingOf(refund),
  };
}

/** A line as people call it: the product and the chosen values. */
export const goodsName = ({ productName, optionLabel }: { productName: string; optionLabel: string }): string =>
  [productName, optionLabel].filter(Boolean).join(' / ');

type Standing = { status: RefundStatus; acceptedAt: Date | null; closedAt: Date | null };

function stateOf({ status, acceptedAt, closedAt }: Standing): RefundState {
  if (status === 'refused' && closedAt) return 'ended';
  return status === 'requested' && acceptedAt ? 'accepted' : status;
}

const endingOf = ({ closedAt, closedBy, closingNote, isHandedOver }: FullRefund): RefundRow['ending'] =>
  closedAt && { at: closedAt, by: closedBy ?? '', note: closingNote ?? '', isHandedOver };

function nextOf({ payment, source, impUid, amountMinor, accountSealed }: FullRefund): NextStep {
  // Lost money: another account can only be named by beginning anew.
  if (!payment) return accountSealed ? 'begin-anew' : 'ask-again';
  const backMinor = payment.refunds.reduce((sum, done) => sum + (done.impUid === impUid ? done.amountMinor : 0), 0);
  // Of money that is sent back by itself our books do not know the whole.
  const balanceMinor = source === 'automatic' ? amountMinor : payment.amountMinor - backMinor;
  const paidAt = payment.paidAt ?? payment.createdAt;
  return nextStep({ rule: ruleOf(payment), paidAt, amountMinor, balanceMinor }, now());
}

/** What goes back of money that belongs to no checkout of ours, oldest first. */
export async function listLostRefunds(impUid: string): Promise<RefundRow[]> {
  const where = { impUid, paymentId: null };
  const found = await db.refund.findMany({ where, include: forRefundRow, orderBy: { id: 'asc' } });
  return found.map(refundRowOf);
}

/** Refused ones that were ended wait for nobody: they are found among all. */
const inStage = (stage: RefundStage | null): Prisma.RefundWhereInput =>
  stage === null ? {} : { status: stage, ...(stage === 'refused' && { closedAt: null }) };

/** A page of the refunds in one stage, or of all. */
export async function listRefunds(stage: RefundStage | null, position: Position): Promise<Page<RefundRow>> {
  const found = await db.refund.findMany({ ...pageQuery(inStage(stage), position), include: forRefundRow });
  return pageOf(found.map(refundRowOf), position);
}

export const countRefunds = (stage: RefundStage): Promise<number> => db.refund.count({ where: inStage(stage) });
