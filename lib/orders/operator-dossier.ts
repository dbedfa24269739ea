// Everything the shop knows about one checkout, for an operator who has the customer on the phone: what was bought, every
// attempt to pay it, every signal that came, every won that went back, and who did what.

import { db } from '../db';
import type { Money } from '../domain/money';
import type { Totals } from '../domain/pricing';
import type { Prisma } from '../generated/prisma/client';
import type { PaymentStatus } from '../generated/prisma/enums';
import { orderPath } from '../payment/access';
import { findAttempt } from './operator-attempt';
import { type JobRow, type JobSubjects, listJobs } from './operator-jobs';
import { type ParkedRow, parkedRowOf } from './operator-parked';
import { pgName } from './operator-pg';
import { forRefundRow, type RefundRow, refundRowOf } from './operator-refunds';
import { type Signal, signalOf } from './operator-signals';
import type { Stage } from './operator-stages';

/** Signals shown of one checkout; the newest are what matters when a sender gone mad has left thousands. */
const SIGNALS_MAX = 300;

export type DossierLine = {
  sku: string;
  productName: string;
  optionLabel: string;
  unitPriceKrw: number;
  quantity: number;
  isTaxFree: boolean;
};

export type Attempt = {
  merchantUid: string;
  impUid: string | null;
  status: PaymentStatus;
  pgName: string;
  payMethod: string;
  methodLabel: string | null;
  money: Money;
  /** Hundredths of a won for one dollar; null when it is charged in won. */
  rate: number | null;
  applyNum: string | null;
  /** The PG's receipt page; null unless it is a web address. */
  receiptUrl: string | null;
  failReason: string | null;
  createdAt: Date;
  paidAt: Date | null;
  nextCheckAt: Date | null;
  account: { bank: string; number: string; holder: string | null; dueAt: Date | null } | null;
  /** Whether this attempt pays the order. */
  paysOrder: boolean;
};

export type DossierOrder = {
  number: string;
  stage: Stage;
  refundedKrw: number;
  createdAt: Date;
  paidAt: Date | null;
  cancelledAt: Date | null;
  /** The member whose order it is; null for a guest's. */
  memberNumber: number | null;
  /** What the buyer sees, with the buyer's own key in it. */
  buyerPath: `/${string}`;
};

export type AuditRow = { id: string; at: Date; operator: string; action: string; detail: Record<string, unknown> };

export type Dossier = {
  checkout: { status: 'open' | 'completed' | 'expired' | 'closed'; createdAt: Date; expiresAt: Date; locale: string };
  buyer: { name: string; tel: string; email: string };
  delivery: { postcode: string; address1: string; address2: string; memo: string };
  lines: DossierLine[];
  sums: Totals;
  order: DossierOrder | null;
  attempts: Attempt[];
  refunds: RefundRow[];
  parked: ParkedRow[];
  /** Oldest first. */
  signals: Signal[];
  /** Oldest first. */
  jobs: JobRow[];
  audit: AuditRow[];
};

/** The dossier of an order; null when there is no such number. */
export async function readOrderDossier(number: string): Promise<Dossier | null> {
  const order = await db.order.findUnique({ where: { number }, select: { checkoutId: true } });
  return order && readDossier(order.checkoutId);
}

/** The dossier an imp_uid or merchant_uid belongs to, whether it became an order or not; null when it is not ours. */
export async function readAttemptDossier(uid: string): Promise<Dossier | null> {
  const attempt = await findAttempt(uid);
  return attempt && readDossier(attempt.checkoutId);
}

const withAll = {
  order: { include: { shipments: { select: { id: true } }, customer: { select: { number: true } } } },
  lines: { include: { sku: { select: { code: true } } }, orderBy: { position: 'asc' } },
  payments: {
    include: { refunds: { include: forRefundRow }, parked: true },
    orderBy: { createdAt: 'asc' },
  },
} satisfies Prisma.CheckoutInclude;

type FullCheckout = Prisma.CheckoutGetPayload<{ include: typeof withAll }>;

async function readDossier(checkoutId: string): Promise<Dossier> {
  const checkout = await db.checkout.findUniqueOrThrow({ where: { id: checkoutId }, include: withAll });
  const [signals, jobs, audit] = await Promise.all([
    db.paymentEvent.findMany({
      where: { paymentId: { in: checkout.payments.map((payment) => payment.id) } },
      orderBy: { id: 'desc' },
      take: SIGNALS_MAX,
    }),
    listJobs(jobSubjectsOf(checkout)),
    checkout.order ? readAudit(checkout.order.number) : [],
  ]);
  const { status, createdAt, expiresAt, locale } = checkout;
  const { goodsKrw, shippingKrw, surchargeKrw, couponKrw, pointsKrw, totalKrw, taxFreeKrw, vatKrw } = checkout;
  return {
    checkout: { status, createdAt, expiresAt, locale },
    ...peopleOf(checkout),
    lines: checkout.lines.map(({ sku, ...line }) => ({ ...line, sku: sku.code })),
    sums: { goodsKrw, shippingKrw, surchargeKrw, couponKrw, pointsKrw, totalKrw, taxFreeKrw, vatKrw },
    order: orderOf(checkout),
    attempts: checkout.payments.map((payment) => attemptOf(payment, checkout.order?.paymentId ?? null)),
    refunds: checkout.payments.flatMap((payment) => payment.refunds.map(refundRowOf)).sort((a, b) => a.id - b.id),
    parked: checkout.payments.flatMap((payment) => payment.parked.map(parkedRowOf)),
    signals: signals.reverse().map(signalOf),
    ...{ jobs, audit },
  };
}

const jobSubjectsOf = ({ payments, order }: FullCheckout): JobSubjects => ({
  refundIds: payments.flatMap(({ refunds }) => refunds.map(({ id }) => id)),
  impUids: payments.flatMap(({ impUid }) => impUid ?? []),
  shipmentIds: order?.shipments.map(({ id }) => id) ?? [],
});

/** Who gets the parcel: the order's word counts once there is one, it may have been corrected since. */
function peopleOf(checkout: FullCheckout): Pick<Dossier, 'buyer' | 'delivery'> {
  const { buyerName, buyerTel, buyerEmail, postcode, address1, address2, memo } = checkout.order ?? checkout;
  return {
    buyer: { name: buyerName, tel: buyerTel, email: buyerEmail },
    delivery: { postcode, address1, address2, memo },
  };
}

function orderOf({ order }: FullCheckout): DossierOrder | null {
  if (!order) return null;
  const { number, status, refundedKrw, createdAt, paidAt, cancelledAt } = order;
  const buyerPath = orderPath(number, order.checkoutId) as `/${string}`;
  const memberNumber = order.customer?.number ?? null;
  return { number, stage: status, refundedKrw, createdAt, paidAt, cancelledAt, memberNumber, buyerPath };
}

function attemptOf(payment: FullCheckout['payments'][number], orderPaymentId: string | null): Attempt {
  const { merchantUid, impUid, status, pg, payMethod, methodLabel, applyNum, failReason } = payment;
  const { createdAt, paidAt, nextCheckAt, vbankName, vbankNum, vbankHolder, vbankDueAt } = payment;
  return {
    ...{ merchantUid, impUid, status, payMethod, methodLabel, applyNum, failReason },
    pgName: pgName(pg),
    ...{ createdAt, paidAt, nextCheckAt },
    money: { minor: payment.amountMinor, currency: payment.currency },
    rate: payment.hundredthsKrwPerUsd,
    receiptUrl: payment.receiptUrl && /^https?:\/\//.test(payment.receiptUrl) ? payment.receiptUrl : null,
    account: vbankNum ? { bank: vbankName ?? '', number: vbankNum, holder: vbankHolder, dueAt: vbankDueAt } : null,
    paysOrder: payment.id === orderPaymentId,
  };
}

async function readAudit(subject: string): Promise<AuditRow[]> {
  const rows = await db.auditEntry.findMany({
    where: { subject },
    include: { operator: { select: { email: true } } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, at, action, detail, operator }) => ({
    ...{ id: String(id), at, action, operator: operator.email },
    detail: detail as Record<string, unknown>,
  }));
}
