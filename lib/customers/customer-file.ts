// Everything an operator sees of one member, while the member is on the phone. What could reach the member is covered here already:
// lib/operators/reveal.ts shows it, and writes down who saw it.

import type { Consent } from '../accounts/consents';
import { now } from '../clock';
import { memberPerson } from '../coupons/hold-coupon';
import { db } from '../db';
import { type Device, deviceOf } from '../domain/device';
import type { CouponTerms } from '../domain/discount';
import { maskAddress, maskEmail, maskNetwork, maskTel } from '../domain/mask';
import { Prisma } from '../generated/prisma/client';
import { type OrderRow, readOrderRows } from '../orders/operator-orders';
import { type Page, type Position, pageOf, pageQuery } from '../orders/operator-page';
import { type PointBook, readPointBook } from '../points/read-points';
import { listSubscriptionsOf, type SubscriptionRow } from '../subscriptions/operator-subscriptions';
import { guestOrderOf, type OrderTotals, sumOrders } from './find-guests';
import { subjectOf } from './subject';

export type HeldCoupon = CouponTerms & {
  id: number;
  code: string;
  name: string;
  validUntil: Date;
  uses: number;
  usesMax: number;
  isOver: boolean;
};

export type WrittenRow = { id: number; slug: string; product: string; text: string; at: Date; answer: string | null };
export type MemberReview = WrittenRow & { score: number; isHidden: boolean };
export type MemberQuestion = WrittenRow & { isSecret: boolean };

export type MemberSession = { id: string; device: Device; network: string; since: Date };

export type NoteRow = { id: number; at: Date; by: string; text: string };

export type LedgerLine = { id: string; at: Date; operator: string; action: string };

export type CustomerFile = {
  number: number;
  name: string;
  isEmailVerified: boolean;
  /** Covered. */
  contact: { email: string; tel: string | null; addresses: string[] };
  joinedAt: Date;
  /** False while a provider has brought them and they have agreed to nothing yet. */
  hasAgreed: boolean;
  blocked: { at: Date; reason: string } | null;
  totals: OrderTotals;
  orders: Page<OrderRow>;
  /** An order that the same number or address made without the account; null when there is none. */
  guestOrder: string | null;
  points: PointBook;
  coupons: HeldCoupon[];
  subscriptions: SubscriptionRow[];
  reviews: MemberReview[];
  questions: MemberQuestion[];
  /** Every yes and no, the newest first. */
  consents: Consent[];
  /** `credential` for a password, or a provider's id. */
  ways: { id: string; since: Date }[];
  sessions: MemberSession[];
  notes: NoteRow[];
  audit: LedgerLine[];
};

/** Rows of each kind that stand on the page. */
const SHOWN_MAX = 20;

const withAll = {
  addresses: { select: { address1: true }, orderBy: { isDefault: 'desc' } },
  accounts: { select: { providerId: true, createdAt: true }, orderBy: { createdAt: 'asc' } },
  consents: {
    select: { kind: true, version: true, isGiven: true, at: true },
    orderBy: { id: 'desc' },
    take: SHOWN_MAX,
  },
  notes: { include: { operator: { select: { email: true } } }, orderBy: { id: 'desc' }, take: SHOWN_MAX },
  reviews: { include: { product: true }, orderBy: { id: 'desc' }, take: SHOWN_MAX },
  questions: { include: { product: true }, orderBy: { id: 'desc' }, take: SHOWN_MAX },
} satisfies Prisma.CustomerInclude;

type Full = Prisma.CustomerGetPayload<{ include: typeof withAll }>;

/** A member by number, with a page of their orders; null when there is none, or none any more. */
export async function readCustomerFile(number: number, position: Position): Promise<CustomerFile | null> {
  const customer = await db.customer.findUnique({ where: { number }, include: withAll });
  if (!customer) return null;
  const { id, email, tel } = customer;
  const [totals, orders, guestOrder, points, coupons, subscriptions, sessions, audit] = await Promise.all([
    sumOrders(Prisma.sql`"customerId" = ${id}`),
    readOrders(id, position),
    guestOrderOf(tel, email),
    readPointBook(id),
    readCoupons(id),
    listSubscriptionsOf(email, tel),
    readSessions(id),
    readLedger([subjectOf(number), id]),
  ]);
  const rest = { totals, orders, guestOrder, points, coupons, subscriptions, sessions, audit };
  return { ...factsOf(customer), ...writtenBy(customer), ...rest };
}

const factsOf = ({ addresses, accounts, consents, ...customer }: Full) => ({
  number: customer.number,
  name: customer.name,
  isEmailVerified: customer.emailVerified,
  contact: {
    email: maskEmail(customer.email),
    tel: customer.tel && maskTel(customer.tel),
    addresses: addresses.map(({ address1 }) => maskAddress(address1)),
  },
  joinedAt: customer.createdAt,
  hasAgreed: customer.agreedAt !== null,
  blocked: customer.blockedAt && { at: customer.blockedAt, reason: customer.blockedReason ?? '' },
  consents,
  ways: accounts.map(({ providerId, createdAt }) => ({ id: providerId, since: createdAt })),
});

const writtenBy = ({ reviews, questions, notes }: Full) => ({
  reviews: reviews.map(({ product, createdAt, hiddenAt, ...review }) => ({
    ...{ id: review.id, score: review.score, text: review.text, answer: review.answer, at: createdAt },
    ...{ slug: product.slug, product: product.name, isHidden: hiddenAt !== null },
  })),
  questions: questions.map(({ product, createdAt, ...question }) => ({
    ...{ id: question.id, text: question.text, answer: question.answer, isSecret: question.isSecret, at: createdAt },
    ...{ slug: product.slug, product: product.name },
  })),
  notes: notes.map(({ id, at, text, operator }) => ({ id, at, text, by: operator.email })),
});

async function readOrders(customerId: string, position: Position): Promise<Page<OrderRow>> {
  const found = await db.order.findMany({
    ...pageQuery<Prisma.OrderWhereInput>({ customerId }, position),
    select: { id: true },
  });
  return pageOf(await readOrderRows(found.map(({ id }) => id)), position);
}

async function readCoupons(customerId: string): Promise<HeldCoupon[]> {
  const held = await db.couponHolder.findMany({
    where: { person: memberPerson(customerId) },
    include: { coupon: true },
    orderBy: { couponId: 'desc' },
    take: SHOWN_MAX,
  });
  const at = now();
  return held.map(({ coupon, uses, usesMax }) => {
    const { id, code, name, kind, value, capKrw, minimumKrw, validUntil, endedAt } = coupon;
    const isOver = endedAt !== null || validUntil <= at || uses >= usesMax;
    return { id, code, name, kind, value, capKrw, minimumKrw, validUntil, uses, usesMax, isOver };
  });
}

async function readSessions(userId: string): Promise<MemberSession[]> {
  const where = { userId, expiresAt: { gt: now() } };
  const found = await db.customerSession.findMany({ where, orderBy: { createdAt: 'desc' }, take: SHOWN_MAX });
  return found.map(({ id, userAgent, ipAddress, createdAt: since }) => ({
    ...{ id, since, device: deviceOf(userAgent ?? ''), network: maskNetwork(ipAddress ?? '') },
  }));
}

async function readLedger(subjects: string[]): Promise<LedgerLine[]> {
  const rows = await db.auditEntry.findMany({
    where: { subject: { in: subjects } },
    include: { operator: { select: { email: true } } },
    orderBy: { id: 'desc' },
    take: SHOWN_MAX,
  });
  return rows.map(({ id, at, action, operator }) => ({ id: String(id), at, action, operator: operator.email }));
}
