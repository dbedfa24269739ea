// Judges a run by three witnesses: the shop's books against their own rules, the provider's ledger against the books, every won of
// it, and what each buyer was told.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { control } from './shoppers.mjs';

const HEALING_MAX_MS = 300_000;

/**
 * Waits until nothing is left to do.
 * @param {import('./stage.mjs').Stage} stage
 * @returns {Promise<{ seconds: number, unrest: string[] }>} what had not come right in time
 */
export async function untilHealed(stage) {
  const startedAt = performance.now();
  for (;;) {
    const unrest = await findUnrest(stage).catch((error) => [String(error)]);
    const ms = performance.now() - startedAt;
    if (unrest.length === 0 || ms > HEALING_MAX_MS) return { seconds: Math.round(ms / 1_000), unrest };
    await sleep(2_000);
  }
}

async function findUnrest(stage) {
  const books = await readBooks(stage.databaseUrl);
  return [
    ...books.jobs.map(({ key }) => `job ${key} is not done`),
    ...books.refunds.filter(({ status }) => status === 'requested').map(({ tag }) => `refund ${tag} is not made`),
    ...(await readLedger(stage)).flatMap((payment) => faultsOf(payment, books)),
  ];
}

/**
 * @param {import('./stage.mjs').Stage} stage
 * @param {import('./shoppers.mjs').Story[]} told
 * @param {(url: string) => Promise<{ rule: string, count: number, subjects: string[] }[]>} checkBooks
 * @returns {Promise<{ checks: number, wonAtProvider: number, orders: number, violations: string[] }>}
 */
export async function judge(stage, told, checkBooks) {
  const findings = await checkBooks(stage.databaseUrl);
  const books = await readBooks(stage.databaseUrl);
  const ledger = await readLedger(stage);
  const violations = [
    ...findings
      .filter(({ count }) => count > 0)
      .map(({ rule, count, subjects }) => `${rule}: ${count} (${subjects.slice(0, 3)})`),
    ...ledger.flatMap((payment) => faultsOf(payment, books)),
    ...told.flatMap((story) => lieOf(story, ledger, books)),
  ];
  const wonAtProvider = ledger.reduce(
    (sum, { amount, cancel_amount, paid_at }) => sum + (paid_at ? amount - cancel_amount : 0),
    0,
  );
  return {
    checks: findings.length + ledger.length + told.length,
    wonAtProvider,
    orders: books.orders.size,
    violations,
  };
}

/** Every won the provider holds for us is an order's, or before an operator; nothing was given back twice. */
function faultsOf(payment, { orders, parked, refunds }) {
  const { imp_uid, merchant_uid, amount, cancel_amount, cancel_history, paid_at } = payment;
  const order = orders.get(imp_uid);
  const tags = cancel_history.flatMap(({ reason }) => /\[R-\w+\]/.exec(reason)?.[0] ?? []);
  const isOwed = paid_at && amount > cancel_amount && !order && !parked.has(imp_uid);
  const isRefused = refunds.some((refund) => refund.impUid === imp_uid && refund.status === 'refused');
  return [
    ...(isOwed ? [`${amount - cancel_amount} won of ${imp_uid} (${merchant_uid}) are nobody’s`] : []),
    ...(cancel_amount > amount ? [`${imp_uid} gave back more than was paid`] : []),
    ...(new Set(tags).size < tags.length ? [`${imp_uid} was refunded twice for one refund`] : []),
    ...(order && paid_at && order.totalKrw !== amount
      ? [`${order.number} costs ${order.totalKrw}, paid were ${amount}`]
      : []),
    ...(order && order.refundedKrw !== cancel_amount && !isRefused
      ? [`${order.number} says ${order.refundedKrw} went back, not ${cancel_amount}`]
      : []),
    ...(order && order.status !== 'awaiting_deposit' && order.status !== 'cancelled' && !paid_at
      ? [`${order.number} has goods without money`]
      : []),
  ];
}

/** What a buyer was told must be what the books say. */
function lieOf({ impUid, merchantUid, outcome, orderNumber }, ledger, { orders, checkouts }) {
  const payment = ledger.find(({ imp_uid }) => imp_uid === impUid);
  if (outcome === 'paid' && checkouts.get(merchantUid) !== orderNumber)
    return [`${impUid} was told of order ${orderNumber}, which is not theirs`];
  const isKept = payment?.paid_at && payment.cancel_amount < payment.amount;
  if (outcome === 'cancelled' && (orders.has(impUid) || isKept)) return [`${impUid} was told “cancelled” and was not`];
  return [];
}

async function readLedger(stage) {
  const { payments } = await control(stage, '/ledger', undefined, 'GET');
  return payments;
}

async function readBooks(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    const orders = await client.query(
      'SELECT o.number, o.status, o."totalKrw", o."refundedKrw", payment."impUid" FROM "Order" o JOIN "Payment" payment ON payment.id = o."paymentId"',
    );
    const checkouts = await client.query(
      'SELECT payment."merchantUid", o.number FROM "Payment" payment JOIN "Order" o ON o."checkoutId" = payment."checkoutId"',
    );
    const refunds = await client.query('SELECT tag, status, "impUid" FROM "Refund"');
    const parked = await client.query('SELECT "impUid" FROM "ParkedItem" WHERE "impUid" IS NOT NULL');
    const jobs = await client.query(
      `SELECT key FROM "Job" WHERE lane = 'money' AND "doneAt" IS NULL AND "parkedAt" IS NULL`,
    );
    return {
      orders: new Map(orders.rows.map((order) => [order.impUid, order])),
      checkouts: new Map(checkouts.rows.map(({ merchantUid, number }) => [merchantUid, number])),
      refunds: refunds.rows,
      parked: new Set(parked.rows.map(({ impUid }) => impUid)),
      jobs: jobs.rows,
    };
  } finally {
    await client.end().catch(() => {});
  }
}
