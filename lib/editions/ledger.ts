// Everything a merchant writes into the shop, in all its versions: one append-only table, one way to read it. What is in force, and
// what is going to be, is kept by every process and read again after two seconds: a change reaches them all within that time without
// a message that could be lost, and hardly any request pays a query for it.

import { now } from '../clock';
import { db, type Tx } from '../db';
import { Prisma } from '../generated/prisma/client';

export type Edition = {
  key: string;
  number: number;
  /** Null for what the shop comes with. */
  value: Prisma.JsonValue;
  appliesAt: Date;
  reason: string;
};

/** Somebody else has written a version since this one was begun. Nothing was stored. */
export class EditionOutdated extends Error {
  override readonly name = 'EditionOutdated';
}

const FRESH_MS = 2_000;

let known: { readAt: number; rows: Promise<Edition[]> } | undefined;

/** Every version that is in force or going to be. The database's clock decides what is over, so that tests can go back in time. */
function readStanding(tx: Tx): Promise<Edition[]> {
  const readAt = performance.now();
  if (!known || readAt - known.readAt > FRESH_MS) {
    const rows = tx.$queryRaw<Edition[]>`
      SELECT key, number, value, "appliesAt", reason FROM "Edition" edition WHERE NOT EXISTS (SELECT FROM "Edition" later
        WHERE later.key = edition.key AND later.number > edition.number AND later."appliesAt" <= now())
      ORDER BY key, number DESC`;
    known = { readAt, rows };
    // A database that was away for a moment must not be away for two seconds.
    rows.catch(() => {
      known = undefined;
    });
  }
  return known.rows;
}

/** The version of this that is in force at an instant that is not over; null when nobody has written one. */
export async function editionInForce(key: string, at = now()): Promise<Edition | null> {
  const rows = await readStanding(db);
  return rows.find((row) => row.key === key && row.appliesAt <= at) ?? null;
}

/** What is in force now of everything whose key begins so. */
export async function editionsUnder(prefix: string, tx: Tx = db): Promise<Edition[]> {
  const at = now();
  const rows = (await readStanding(tx)).filter((row) => row.key.startsWith(prefix) && row.appliesAt <= at);
  // The latest of a key stands first.
  return rows.filter((row, index) => rows[index - 1]?.key !== row.key);
}

/** Every version of this there has been, the latest first, and who wrote it. */
export async function listEditions(key: string): Promise<(Edition & { at: Date; by: string | null })[]> {
  const rows = await db.edition.findMany({
    where: { key },
    orderBy: { number: 'desc' },
    include: { operator: { select: { email: true } } },
  });
  return rows.map(({ operator, id: _id, operatorId: _operatorId, ...row }) => ({
    ...row,
    by: operator?.email ?? null,
  }));
}

type NewEdition = Omit<Edition, 'value' | 'number' | 'appliesAt'> & {
  value: Prisma.InputJsonValue | null;
  /** Null for at once. */
  appliesAt: Date | null;
  /** The number of the version it was made from; 0 for none. */
  after: number;
};

/** Writes the next version, in the transaction of the caller, who then calls `forgetEditions`. Throws EditionOutdated. */
export async function addEdition(tx: Tx, edition: NewEdition, operatorId: string): Promise<void> {
  const { after, value, appliesAt, ...rest } = edition;
  const latest = await tx.edition.findFirst({ where: { key: edition.key }, orderBy: { number: 'desc' } });
  if ((latest?.number ?? 0) !== after) throw new EditionOutdated(edition.key);
  const at = now();
  const data = {
    ...rest,
    number: after + 1,
    value: value ?? Prisma.DbNull,
    // Another machine's clock may have been ahead of ours.
    appliesAt: appliesAt ?? (latest && latest.appliesAt > at ? latest.appliesAt : at),
    operatorId,
    at,
  };
  try {
    await tx.edition.create({ data });
  } catch (error) {
    // Another one was written at the same moment.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') {
      throw new EditionOutdated(edition.key);
    }
    throw error;
  }
}

/** Has this process read again what stands, once a change is stored. */
export const forgetEditions = (): void => {
  known = undefined;
};
