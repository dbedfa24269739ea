// Every message the shop has for buyers, for operators: about what, to whom, and where it stands.

import { now } from '../clock';
import { db } from '../db';
import { maskEmail } from '../domain/mask';
import type { MessageStatus } from '../generated/prisma/enums';
import {
  chargeKinds,
  claimKinds,
  isMessageKind,
  type MessageKind,
  orderKinds,
  parcelKinds,
  refundKinds,
} from './kinds';
import { maySendAgain } from './send-again';
import { messagesAbout } from './told';

export type MessageRow = {
  id: number;
  kind: MessageKind;
  /** `planned`: its time has not come. `stopped`: its job gave up. */
  state: MessageStatus | 'planned' | 'stopped';
  at: Date;
  /** Masked; null where nobody is known (any more). */
  to: string | null;
  orderNumber: string | null;
  byMail: boolean;
  byText: boolean;
  /** Tries that did not succeed, and why the last one did not. */
  failed: number;
  lastError: string | null;
  resends: number;
  maySendAgain: boolean;
};

const MESSAGES_A_PAGE = 50;

/** The newest messages, or those about an order; `before` is the last one on the page before. */
export async function listMessages(
  orderNumber: string | null,
  before: number | null,
): Promise<{ rows: MessageRow[]; older: number | null }> {
  const about = orderNumber ? await messagesAbout(orderNumber) : {};
  if (!about) return { rows: [], older: null };
  const found = await db.message.findMany({
    where: { ...about, ...(before && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: MESSAGES_A_PAGE + 1,
  });
  const messages = found.slice(0, MESSAGES_A_PAGE);
  const [buyers, jobs] = await Promise.all([findBuyers(messages), findJobs(messages)]);
  const rows = messages.flatMap((message): MessageRow[] => {
    const { id, kind, status, createdAt, mailedAt, textedAt, resends } = message;
    if (!isMessageKind(kind)) return [];
    const buyer = buyers.get(`${tableOf(kind)} ${message.subjectId}`);
    const job = jobs.get(`message:${id}`);
    const state = status === 'waiting' ? waitingState(job) : status;
    return [
      {
        ...{ id, kind, state, resends },
        at: state === 'planned' ? (job?.runAt ?? createdAt) : (mailedAt ?? createdAt),
        to: buyer?.email ? maskEmail(buyer.email) : null,
        orderNumber: buyer?.number ?? null,
        byMail: mailedAt !== null,
        byText: textedAt !== null,
        failed: status === 'waiting' ? (job?.attempts ?? 0) : 0,
        lastError: status === 'waiting' ? (job?.lastError ?? null) : null,
        maySendAgain: state === 'stopped' || (state === 'sent' && maySendAgain(kind)),
      },
    ];
  });
  return { rows, older: found.length > MESSAGES_A_PAGE ? (messages.at(-1)?.id ?? null) : null };
}

/** Of one that has not left; a try that failed makes the next one wait, and is not planned anew. */
function waitingState(job: { parkedAt: Date | null; runAt: Date; attempts: number } | undefined) {
  if (job?.parkedAt) return 'stopped';
  return job && job.attempts === 0 && job.runAt > now() ? 'planned' : 'waiting';
}

type Subject = { kind: string; subjectId: number };

type Table = 'order' | 'refund' | 'shipment' | 'claim' | 'charge' | 'parked';

/** What a message's subject is an id of. */
function tableOf(kind: MessageKind): Table {
  const is = (kinds: readonly string[]): boolean => kinds.includes(kind);
  if (is(orderKinds)) return 'order';
  if (is(refundKinds)) return 'refund';
  if (is(parcelKinds)) return 'shipment';
  if (is(claimKinds)) return 'claim';
  return is(chargeKinds) ? 'charge' : 'parked';
}

type Buyer = { email: string; number: string | null };

/** Who each message is for: one query for each table, however many messages. */
async function findBuyers(messages: readonly Subject[]): Promise<Map<string, Buyer>> {
  const idsOf = (table: Table) => ({
    id: {
      in: messages
        .filter(({ kind }) => isMessageKind(kind) && tableOf(kind) === table)
        .map(({ subjectId }) => subjectId),
    },
  });
  const order = { select: { number: true, buyerEmail: true } } as const;
  const payment = { select: { checkout: { select: { buyerEmail: true, order } } } } as const;
  const [orders, shipments, claims, refunds, parked, charges] = await Promise.all([
    db.order.findMany({ where: idsOf('order'), select: { id: true, ...order.select } }),
    db.shipment.findMany({ where: idsOf('shipment'), select: { id: true, order } }),
    db.claim.findMany({ where: idsOf('claim'), select: { id: true, order } }),
    db.refund.findMany({ where: idsOf('refund'), select: { id: true, payment } }),
    db.parkedItem.findMany({ where: idsOf('parked'), select: { id: true, payment } }),
    db.subscriptionCharge.findMany({
      where: idsOf('charge'),
      select: { id: true, subscription: { select: { buyerEmail: true } } },
    }),
  ]);
  const ofOrder = ({ number, buyerEmail }: { number: string; buyerEmail: string }): Buyer => ({
    number,
    email: buyerEmail,
  });
  const ofPayment = (row: (typeof refunds)[number]): Buyer | null =>
    row.payment && {
      number: row.payment.checkout.order?.number ?? null,
      email: (row.payment.checkout.order ?? row.payment.checkout).buyerEmail,
    };
  const named = [
    ...orders.map((row) => [`order ${row.id}`, ofOrder(row)] as const),
    ...shipments.map((row) => [`shipment ${row.id}`, ofOrder(row.order)] as const),
    ...claims.map((row) => [`claim ${row.id}`, ofOrder(row.order)] as const),
    ...refunds.map((row) => [`refund ${row.id}`, ofPayment(row)] as const),
    ...parked.map((row) => [`parked ${row.id}`, ofPayment(row)] as const),
    ...charges.map((row) => [`charge ${row.id}`, { number: null, email: row.subscription.buyerEmail }] as const),
  ];
  return new Map(named.flatMap(([key, buyer]) => (buyer ? [[key, buyer] as const] : [])));
}

async function findJobs(messages: readonly { id: number }[]) {
  const keys = messages.map(({ id }) => `message:${id}`);
  const jobs = await db.job.findMany({
    where: { key: { in: keys } },
    select: { key: true, attempts: true, lastError: true, parkedAt: true, runAt: true },
  });
  return new Map(jobs.map((job) => [job.key, job]));
}
