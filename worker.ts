// The shop's second process: money jobs and the clock. Any number of them may run beside each other.

import { existsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { checkSettings, checkStoredSettings } from './instrumentation-node';
import { sendAccountLetter } from './lib/accounts/letters';
import { runErasure } from './lib/certification/age-check';
import { db } from './lib/db';
import { confirmDelivered } from './lib/delivery/move-orders';
import { runRegistration } from './lib/delivery/register-delivery';
import { verifyNightly } from './lib/invariants/nightly';
import { type Handlers, work } from './lib/jobs/worker';
import { log } from './lib/log';
import { hasMailServer } from './lib/messages/mail';
import { sendMessage } from './lib/messages/send-message';
import { expireCheckouts } from './lib/payment/close-checkout';
import { compareYesterday } from './lib/payment/compare-day';
import { checkDuePayments, sweep } from './lib/payment/reconcile';
import { runRefund, runRevocation } from './lib/payment/refund';
import { expirePoints } from './lib/points/expire-points';
import { forgetTries } from './lib/rate-limit';
import { runReceipt } from './lib/receipts/run-receipt';
import { resealAll } from './lib/reseal';
import { sendRestockLetter, tellRestocked } from './lib/restock/restock';
import { letGoNightly } from './lib/retention/nightly';
import { runCardDeletion } from './lib/subscriptions/cards';
import { handOutCharges } from './lib/subscriptions/due-charges';
import { runCharge } from './lib/subscriptions/run-charge';

const handlers: Handlers = {
  charge: (payload) => runCharge(z.object({ chargeId: z.int() }).parse(payload).chargeId),
  'erase-identity': (payload) => runErasure(z.object({ impUid: z.string() }).parse(payload).impUid),
  'delete-card': (payload) => runCardDeletion(z.object({ keyId: z.uuid() }).parse(payload).keyId),
  refund: (payload) => runRefund(z.object({ refundId: z.int() }).parse(payload).refundId),
  'account-letter': sendAccountLetter,
  'restock-letter': sendRestockLetter,
  message: (payload) => sendMessage(z.object({ messageId: z.int() }).parse(payload).messageId),
  'cash-receipt': (payload) => runReceipt(z.object({ orderId: z.int() }).parse(payload).orderId),
  'register-delivery': (payload) => runRegistration(z.object({ shipmentId: z.int() }).parse(payload).shipmentId),
  'revoke-account': (payload) => runRevocation(z.object({ impUid: z.string() }).parse(payload).impUid),
};

/** Runs `tick` again and again; what fails is logged and tried at the next turn. */
async function every(ms: number, name: string, tick: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await tick().catch((error: unknown) => log.error({ err: error }, `${name} failed`));
    await pause(ms, undefined, { signal }).catch(() => undefined);
  }
}

const BELOW_NORMAL = os.constants.priority.PRIORITY_BELOW_NORMAL;
/** Half as far below: whoever waits for a refund must not starve while a shop is busy. */
const SESSION_NICE = 5;
const AUTOGROUP = '/proc/self/autogroup';

/** On a machine they share, those who are paying come first; the queue keeps what waits. */
function yieldToBuyers(): void {
  os.setPriority(BELOW_NORMAL);
  // Linux may share the processor among sessions before it looks at their processes, and this one is a session of its own. (sched(7))
  if (existsSync(AUTOGROUP)) writeFileSync(AUTOGROUP, `${SESSION_NICE}`);
}

async function main(): Promise<void> {
  checkSettings();
  await checkStoredSettings();
  yieldToBuyers();
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  if (!hasMailServer()) log.warn('SMTP_URL is not set: buyers get no mails');
  process.send?.('ready');
  await Promise.all([
    work('money', handlers, stop.signal),
    work('money', handlers, stop.signal),
    work('housekeeping', handlers, stop.signal),
    every(1_000, 'checking due payments', checkDuePayments, stop.signal),
    every(1_000, 'handing out monthly charges', handOutCharges, stop.signal),
    every(5_000, 'expiring checkouts', expireCheckouts, stop.signal),
    every(3_600_000, 'ending points', expirePoints, stop.signal),
    every(60_000, 'confirming deliveries', confirmDelivered, stop.signal),
    every(20_000, 'sweeping paid payments', () => sweep('paid'), stop.signal),
    every(20_000, 'sweeping cancelled payments', () => sweep('cancelled'), stop.signal),
    every(600_000, 'comparing yesterday', compareYesterday, stop.signal),
    every(600_000, 'reading the books', verifyNightly, stop.signal),
    every(600_000, 'sealing anew', resealAll, stop.signal),
    every(600_000, 'letting old data go', letGoNightly, stop.signal),
    every(30_000, 'telling of restocked goods', tellRestocked, stop.signal),
    every(3_600_000, 'forgetting old tries', forgetTries, stop.signal),
  ]);
  await db.$disconnect();
}

await main();
