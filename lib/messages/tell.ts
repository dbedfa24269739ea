// Telling a buyer something: a message and its job, in the transaction that makes it true.

import { now } from '../clock';
import type { Tx } from '../db';
import type { MessageKind } from './kinds';

/**
 * Lets the buyer know, once however often it is said: the subject is the id of the order, or of the refund for the kinds that
 * tell of one. It leaves at `at`, or right after the transaction.
 */
export async function tell(tx: Tx, kind: MessageKind, subjectId: number, at: Date = now()): Promise<void> {
  // One statement: a settlement that holds a lock has no time for two.
  await tx.$executeRaw`
    WITH message AS (
      INSERT INTO "Message" (kind, "subjectId", "createdAt") VALUES (${kind}, ${subjectId}, ${now()})
      ON CONFLICT DO NOTHING RETURNING id
    )
    INSERT INTO "Job" (lane, kind, key, payload, "runAt")
    SELECT 'housekeeping', 'message', 'message:' || id, jsonb_build_object('messageId', id), ${at} FROM message`;
}
