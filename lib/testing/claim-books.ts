// Returns and exchanges in the books of a test's shop, and how somebody breaks the rules about them who has taken the guards away.

import type { claimRules } from '../invariants/claims';
import { act, claimed, deliveredOrder, refundOf } from './claims';

/** A return that is done, one that is asked for, and an exchange that was sent and shelved. */
export async function fillClaims(): Promise<void> {
  const order = await deliveredOrder([{ priceKrw: 10_000, quantity: 3 }]);
  const returned = await claimed(order, [1]);
  await act(returned, 'approve', 'receive', 'inspect');
  await act(returned, await refundOf(returned));
  await act(
    await claimed(order, [1], { kind: 'exchange', reason: 'defective' }),
    'approve',
    'receive',
    'inspect',
    'send',
  );
  await claimed(order, [1]);
}

export const claimMutations: Record<keyof typeof claimRules, string[]> = {
  'no-more-pieces-claimed-than-bought': [
    'ALTER TABLE "ClaimLine" DISABLE TRIGGER USER',
    'UPDATE "ClaimLine" SET quantity = 99',
  ],
  'finished-return-has-its-refund': [
    'ALTER TABLE "Claim" DROP CONSTRAINT "Claim_settled"',
    `UPDATE "Claim" SET "refundId" = NULL WHERE kind = 'return' AND state = 'completed'`,
  ],
  'exchanged-goods-are-where-they-belong': [
    'ALTER TABLE "StockMove" DISABLE TRIGGER USER',
    `DELETE FROM "StockMove" WHERE reason = 'exchange'`,
  ],
  'returned-goods-are-shelved-once': [
    `INSERT INTO "StockMove" ("skuId", delta, reason, "claimId") SELECT line."skuId", 1, 'return', claim.id FROM "Claim" claim JOIN "ClaimLine" ON "claimId" = claim.id JOIN "CheckoutLine" line ON line.id = "checkoutLineId" WHERE claim.kind = 'return'`,
  ],
  'claims-stand-where-they-were-moved': [
    `UPDATE "Claim" SET state = 'requested', "endedAt" = NULL, "refundId" = NULL, "sentAt" = NULL`,
  ],
};
