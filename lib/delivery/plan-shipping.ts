// What a pasted table of waybills would do: which order each line means, and what keeps it from being sent. Looks only.

import { db } from '../db';
import { carrierOfWaybill, carrierOfWord, findCarrier } from '../domain/carriers';
import { PASTED_ROWS_MAX, type PastedRow, readPaste } from '../domain/paste-waybills';
import type { Prisma } from '../generated/prisma/client';
import { type HeldOrder, leftToSend, readOrder } from './held-order';
import { checkParcel, type Obstacle } from './send-parcel';

export type PlannedRow = {
  line: number;
  /** What was pasted, for people to recognise the line by. */
  pasted: Pick<PastedRow, 'orderNumber' | 'name' | 'tel' | 'carrier' | 'waybill'>;
  order: { number: string; buyerName: string; pieces: number } | null;
  /** Code of the carrier. */
  carrier: string | null;
  waybill: string;
  /** Null when it can be sent as it is. */
  problem: Problem | null;
  /** Another order has the same waybill: two in one parcel, or a slip. */
  sharesWaybillWith: string | null;
};

export type Problem =
  | Obstacle['kind']
  /** Several orders wait for goods under this name or number. */
  | 'ambiguous'
  /** Nothing to find an order by. */
  | 'no-order'
  /** A spreadsheet program shortened the number: its last digits are gone. */
  | 'shortened'
  /** Another line is of the same order. */
  | 'repeated';

export type ShippingPlan = { rows: PlannedRow[]; isCut: boolean };

/** Plans a pasted table; `fallback` is the carrier of lines that name none and whose waybill may be of several. */
export async function planShipping(text: string, fallback: string | null): Promise<ShippingPlan> {
  const pasted = readPaste(text);
  const seen = new Set<string>();
  const rows: PlannedRow[] = [];
  for (const row of pasted) rows.push(await planRow(row, fallback, seen));
  return { rows: await withShared(rows), isCut: pasted.length === PASTED_ROWS_MAX };
}

async function planRow(row: PastedRow, fallback: string | null, seen: Set<string>): Promise<PlannedRow> {
  const { line, ...pasted } = row;
  const waybill = row.waybill.replace(/[\s-]/g, '').toUpperCase();
  const carrier = carrierFor(row, waybill, fallback);
  const found = await findOrder(row);
  const order = found.kind === 'found' ? found.order : null;
  const problem = problemOf(found, carrier, row.waybill, seen);
  if (order && problem === null) seen.add(order.number);
  const pieces = order ? leftToSend(order).reduce((sum, { quantity }) => sum + quantity, 0) : 0;
  return {
    ...{ line, pasted, carrier, waybill, problem },
    order: order && { number: order.number, buyerName: order.buyerName, pieces },
    sharesWaybillWith: null,
  };
}

/** What the line says, what only one carrier's waybills look like, or what the operator chose for the rest. */
function carrierFor(row: PastedRow, waybill: string, fallback: string | null): string | null {
  if (row.carrier) return carrierOfWord(row.carrier)?.code ?? null;
  const chosen = fallback ? findCarrier(fallback) : undefined;
  if (chosen?.waybill?.test(waybill)) return chosen.code;
  return carrierOfWaybill(waybill)?.code ?? chosen?.code ?? null;
}

type Found = { kind: 'found'; order: HeldOrder } | { kind: 'not-found' | 'ambiguous' | 'no-order' };

/** By its number; or by name and phone number among the orders that wait for goods. */
async function findOrder({ orderNumber, name, tel }: PastedRow): Promise<Found> {
  if (orderNumber) {
    const order = await readOrder(db, orderNumber);
    return order ? { kind: 'found', order } : { kind: 'not-found' };
  }
  if (!name && !tel) return { kind: 'no-order' };
  const where: Prisma.OrderWhereInput = {
    status: { in: ['paid', 'preparing'] },
    ...(name && { buyerName: name }),
    ...(tel && { buyerTel: tel }),
  };
  const [only, another] = await db.order.findMany({ where, select: { number: true }, orderBy: { id: 'asc' }, take: 2 });
  if (!only) return { kind: 'not-found' };
  if (another) return { kind: 'ambiguous' };
  const order = await readOrder(db, only.number);
  return order ? { kind: 'found', order } : { kind: 'not-found' };
}

function problemOf(found: Found, carrier: string | null, waybill: string, seen: ReadonlySet<string>): Problem | null {
  if (/E\+/i.test(waybill)) return 'shortened';
  if (found.kind !== 'found') return found.kind;
  if (seen.has(found.order.number)) return 'repeated';
  const checked = checkParcel(found.order, { carrier: carrier ?? '', waybill });
  return checked.kind === 'sendable' ? null : checked.kind;
}

/** Says where a waybill is that of another order too, here or in what was sent before. */
async function withShared(rows: readonly PlannedRow[]): Promise<PlannedRow[]> {
  const sent = await db.shipment.findMany({
    where: { waybill: { in: rows.map(({ waybill }) => waybill) }, takenBackAt: null },
    select: { carrier: true, waybill: true, order: { select: { number: true } } },
  });
  const known = [
    ...sent.map(({ carrier, waybill, order }) => ({ carrier, waybill, number: order.number })),
    ...rows.map(({ carrier, waybill, order }) => ({ carrier, waybill, number: order?.number })),
  ];
  return rows.map((row) => {
    const other = known.find(
      ({ carrier, waybill, number }) =>
        number && carrier === row.carrier && waybill === row.waybill && number !== row.order?.number,
    );
    return { ...row, sharesWaybillWith: row.order ? (other?.number ?? null) : null };
  });
}
