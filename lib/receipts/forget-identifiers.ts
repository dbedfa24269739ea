// The numbers receipts are issued to are forgotten when no receipt can be issued to them any more.

import { now } from '../clock';
import { db } from '../db';

/** Transfers can be given back, and their receipts made anew, for three months. */
const KEPT_MS = 92 * 86_400_000;

/** Erases the numbers of old checkouts, and of checkouts that ended without an order. Answers how many. */
export function forgetIdentifiers(): Promise<number> {
  const at = now();
  return db.$executeRaw`
    UPDATE "Checkout" SET "cashReceiptSealed" = NULL
    WHERE "cashReceiptSealed" IS NOT NULL
      AND ("createdAt" < ${new Date(at.getTime() - KEPT_MS)}
        OR (status IN ('expired', 'closed') AND "endedAt" < ${new Date(at.getTime() - 7 * 86_400_000)}))`;
}
