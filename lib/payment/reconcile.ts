// The clock's door. Callbacks, redirects and webhooks are only fast; that no payment is lost rests on this: the shop asks by
// itself about every attempt that is still open, and goes through the provider's lists of paid and cancelled payments behind a
// cursor in the database, which moves only past what is settled, however long an outage lasted.
// (PortOne V1 docs: a webhook is sent once, and never for a failure; a cancelled payment leaves the `paid` list)

import { now } from '../clock';
import { db } from '../db';
import type { ProviderPayment } from '../domain/payment';
import type { Payment } from '../generated/prisma/client';
import { findPayment, getPayment, listPayments } from '../iamport/client';
import { log } from '../log';
import { addUp, type Comparison, compareAnswers, nothingCompared } from './compare';
import { giveUpDeposit } from './give-up-deposit';
import { keepReport } from './reconciliation-report';
import { settleAnswer } from './settle-payment';

const BATCH = 20;

/** Asks about the attempts whose time has come, and keeps a report. Answers how many; run again while it is a full batch. */
export async function checkDuePayments(): Promise<number> {
  const due = await claimDue();
  if (due.length === 0) return 0;
  const found = (await Promise.all(due.map(checkPayment))).reduce(addUp);
  const from = new Date(Math.min(...due.map(({ createdAt }) => createdAt.getTime())));
  await keepReport({ kind: 'open', from, to: now(), ...found });
  return due.length;
}

/**
 * Takes due attempts and puts their next check off by half their age, at least a minute (ten seconds while a buyer waits to
 * hear); after a week only the lists can bring news of them. The same statement keeps two workers from asking twice.
 */
function claimDue(): Promise<Payment[]> {
  const at = now();
  return db.$queryRaw<Payment[]>`
    UPDATE "Payment" SET "nextCheckAt" = CASE
      WHEN "unknownSince" IS NOT NULL THEN ${at}::timestamptz + interval '10 seconds'
      WHEN status IN ('accepted', 'rejected', 'parked') THEN NULL
      WHEN status <> 'awaiting_deposit' AND "createdAt" < ${at}::timestamptz - interval '7 days' THEN NULL
      ELSE ${at}::timestamptz + greatest(interval '1 minute', (${at}::timestamptz - "createdAt") / 2) END
    WHERE id IN (
      SELECT id FROM "Payment" WHERE "nextCheckAt" <= ${at} ORDER BY "nextCheckAt" LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
    )
    RETURNING *`;
}

/** A question without an answer is asked again at the next check: nothing is concluded from silence. */
async function checkPayment(payment: Payment): Promise<Comparison> {
  try {
    const answer = payment.impUid ? await getPayment(payment.impUid) : await findPayment(payment.merchantUid);
    const found = answer ? await compareAnswers([answer]) : nothingCompared;
    // Where both agree there may still be something for people to read, e.g. why it failed.
    if (answer && found.matched > 0) await settleAnswer(answer, 'clock');
    if (payment.unknownSince) await endRumour(payment, answer !== null);
    if (answer && payment.status === 'awaiting_deposit') await giveUpDeposit(payment.merchantUid);
    return found;
  } catch (error) {
    log.warn({ err: error, merchantUid: payment.merchantUid }, 'payment not checked');
    return nothingCompared;
  }
}

/** The provider may know a payment a little later than the browser; after this it does not exist. */
const RUMOUR_MS = 2 * 60_000;

/** The provider has said what it is, or has not heard of it for so long that there is nothing to wait for. */
async function endRumour({ id, unknownSince }: Payment, isKnown: boolean): Promise<void> {
  const isOld = unknownSince && unknownSince.getTime() + RUMOUR_MS < now().getTime();
  if (isKnown || isOld) await db.payment.update({ where: { id }, data: { unknownSince: null } });
}

type Listed = 'paid' | 'cancelled';

/** The lists are read from a little before the cursor: their times are whole seconds and not all in order. */
const OVERLAP_MS = 2 * 60_000;
/** A new shop has no past at this provider account beyond this. */
const FIRST_LOOK_BACK_MS = 24 * 3_600_000;

/**
 * Goes through what became paid or cancelled since the cursor, settles what our books do not know, and keeps a report. Answers how
 * many payments that were.
 */
export async function sweep(status: Listed): Promise<number> {
  const cursor = await readCursor(status);
  const from = new Date(cursor.getTime() - OVERLAP_MS);
  let found = nothingCompared;
  let reached = cursor;
  for (let page: number | null = 1; page !== null; ) {
    const list = await listPayments(status, from, page);
    found = addUp(found, await compareAnswers(list.answers, (payment) => timeOf(payment, status) > cursor));
    // Only now, and only this far: whatever fails above is met again by the next sweep.
    for (const { payment } of list.answers) reached = later(reached, timeOf(payment, status));
    await moveCursor(status, reached);
    page = list.nextPage;
  }
  await keepReport({ kind: status, from: cursor, to: later(reached, cursor), ...found });
  return found.seen - found.matched;
}

const timeOf = (payment: ProviderPayment, status: Listed): Date => {
  const cancelledAt = payment.cancels.map((cancel) => cancel.cancelledAt).reduce(later, new Date(0));
  return status === 'paid' ? (payment.paidAt ?? new Date(0)) : cancelledAt;
};

const later = (a: Date, b: Date): Date => (a > b ? a : b);

async function readCursor(status: Listed): Promise<Date> {
  const cursor = await db.cursor.upsert({
    where: { name: status },
    create: { name: status, at: new Date(now().getTime() - FIRST_LOOK_BACK_MS) },
    update: {},
  });
  return cursor.at;
}

/** Forward only: two workers may sweep at once. */
async function moveCursor(name: Listed, at: Date): Promise<void> {
  await db.cursor.updateMany({ where: { name, at: { lt: at } }, data: { at } });
}
