// After the shop's secret was replaced: what is still sealed under the one before is opened with it and sealed anew, a few at a time.

import { db } from './db';
import { Prisma } from './generated/prisma/client';
import { olderMark, seal, unseal } from './seal';

/** Every column that holds sealed texts, and whose each text is. */
const PLACES = [
  { table: 'RefundAccount', column: 'sealed', owner: '"paymentId"::text' },
  { table: 'Checkout', column: 'cashReceiptSealed', owner: 'id::text' },
  { table: 'Refund', column: 'accountSealed', owner: 'tag' },
  { table: 'ParkedApproval', column: 'accountSealed', owner: `'parked:' || "parkedItemId"` },
  { table: 'OperatorFactor', column: 'sealed', owner: '"operatorId"' },
] as const;

const STEP = 200;

/** Seals anew what was sealed by the secret before. Answers how many. */
export async function resealAll(): Promise<number> {
  const mark = olderMark();
  if (mark === null) return 0;
  let count = 0;
  for (const place of PLACES) count += await reseal(place, mark);
  return count;
}

async function reseal({ table, column, owner }: (typeof PLACES)[number], mark: string): Promise<number> {
  const [of, where, whose] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`), Prisma.raw(owner)];
  const older = await db.$queryRaw<{ owner: string; text: string }[]>`
    SELECT ${whose} AS owner, ${where} AS text FROM ${of} WHERE ${where} IS NOT NULL AND starts_with(${where}, ${mark}) LIMIT ${STEP}`;
  let count = 0;
  for (const { owner: name, text } of older) {
    const open = unseal(text, name);
    // Another one may have been written in the meantime: that stays.
    if (open !== null)
      count +=
        await db.$executeRaw`UPDATE ${of} SET ${where} = ${seal(open, name)} WHERE ${whose} = ${name} AND ${where} = ${text}`;
  }
  return count;
}
