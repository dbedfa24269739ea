// Telling a buyer something: a message and its job, in the transaction that makes it true.

import { now } from '../clock';
import type { Tx } from '../db';
import { Prisma } from '../generated/prisma/client';
import type { MessageKind } from './kinds';

/**
 * Lets the buyer know, once however often it is said: the subject is the id of the order, or of the refund for the kinds that
 * tell of one. It leaves at `at`, or right after the transaction.
 */
export async function tell(tx: Tx, kind: MessageKind, subjectId: number, at: Date = now()): Promise<void> {
  await tx.$executeRaw`WITH subject AS (SELECT ${subjectId}::int AS id), ${telling(kind, at)} SELECT FROM message`;
}

/** CTEs after `subject (id)` that do the same: for a statement that makes it true and has no time for two. */
export const telling = (kind: MessageKind, at: Date = now()): Prisma.Sql => Prisma.sql`
  message AS (
    INSERT INTO "Message" (kind, "subjectId", "createdAt") SELECT ${kind}, id, ${now()} FROM subject
    ON CONFLICT DO NOTHING RETURNING id
  ), letter AS (
    INSERT INTO "Job" (lane, kind, key, payload, "runAt")
    SELECT 'housekeeping', 'message', 'message:' || id, jsonb_build_object('messageId', id), ${at}::timestamptz FROM message
  )`;
