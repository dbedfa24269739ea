// A checkout is stored and its goods are taken by one statement: all of it or nothing, and the rows of what is sold most are
// held for a moment only.

import { db, type Tx } from '../db';
import type { Checkout, CheckoutLine, Payment } from '../generated/prisma/client';
import { takingOfLines } from './stock';

/** A checkout that is about to be stored: every column, so that the database adds nothing of its own. */
export type FrozenCheckout = {
  checkout: Checkout;
  lines: readonly Omit<CheckoutLine, 'id' | 'checkoutId'>[];
  payment: Payment;
};

/** Stores it and takes its goods. Answers false, and stores nothing, when they are not all there any more. */
export async function storeCheckout({ checkout, lines, payment }: FrozenCheckout, tx: Tx = db): Promise<boolean> {
  const moves = await tx.$executeRaw`
    WITH line AS (
      SELECT row.* FROM jsonb_populate_recordset(NULL::"CheckoutLine", ${JSON.stringify(lines)}::jsonb) row
    ), ${takingOfLines}, stored_checkout AS (
      INSERT INTO "Checkout"
      SELECT row.* FROM enough, jsonb_populate_record(NULL::"Checkout", ${JSON.stringify(checkout)}::jsonb) row WHERE enough.yes
    ), stored_payment AS (
      INSERT INTO "Payment"
      SELECT row.* FROM enough, jsonb_populate_record(NULL::"Payment", ${JSON.stringify(payment)}::jsonb) row WHERE enough.yes
    ), stored_lines AS (
      INSERT INTO "CheckoutLine" ("checkoutId", position, "skuId", "productName", "optionLabel", "unitPriceKrw", quantity, "isTaxFree", "couponKrw",
                                  "pointsKrw")
      SELECT ${checkout.id}::uuid, position, "skuId", "productName", "optionLabel", "unitPriceKrw", quantity, "isTaxFree", "couponKrw",
             "pointsKrw"
      FROM line, enough WHERE enough.yes
    )
    INSERT INTO "StockMove" ("skuId", delta, reason, "checkoutId")
    SELECT id, -quantity, 'reserve', ${checkout.id}::uuid FROM taken`;
  return moves > 0;
}
