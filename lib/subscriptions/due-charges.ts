// The shop's own clock of the months: charges whose moment has come are handed to the money lane.

import { now } from '../clock';
import { db } from '../db';
import { enqueue } from '../jobs/queue';

const BATCH = 50;

/** Hands out the charges that are due. Answers how many; run again while it is a full batch. Any number of workers may call it. */
export function handOutCharges(): Promise<number> {
  return db.$transaction(async (tx) => {
    const due = await tx.$queryRaw<{ id: number }[]>`
      UPDATE "SubscriptionCharge" SET "nextTryAt" = NULL WHERE id IN (
        SELECT id FROM "SubscriptionCharge" WHERE "nextTryAt" <= ${now()}
        ORDER BY "nextTryAt", id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
      ) RETURNING id`;
    for (const { id } of due) {
      await enqueue(tx, { lane: 'money', kind: 'charge', key: `charge:${id}`, payload: { chargeId: id } });
    }
    return due.length;
  });
}
