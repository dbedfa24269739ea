// Sorting and paging of payments as the list operations answer them (PortOne V1 docs: payments).
import type { Payment, PaymentRow, PaymentStatus } from '../model/payment';

export const SORTINGS = ['-started', 'started', '-paid', 'paid', '-updated', 'updated'] as const;

export type Sorting = (typeof SORTINGS)[number];

const timeOf = (row: PaymentRow, by: string): number =>
  by === 'paid' ? row.wire.paid_at : by === 'updated' ? row.updatedAt : row.wire.started_at;

/** A sorted copy; rows of the same second stay in order of creation. */
export const sorted = (rows: readonly PaymentRow[], sorting: Sorting): PaymentRow[] => {
  const isDown = sorting.startsWith('-');
  const by = sorting.replace('-', '');
  const direction = isDown ? -1 : 1;
  return [...rows].sort((a, b) => direction * (timeOf(a, by) - timeOf(b, by) || a.seq - b.seq));
};

export type Page<Row> = { total: number; previous: number; next: number; list: Row[] };

/** Page numbers start at 1; 0 says there is no such page. */
export const paged = <Row>(rows: readonly Row[], page: number, limit: number): Page<Row> => {
  const start = (page - 1) * limit;
  return {
    total: rows.length,
    previous: page > 1 ? page - 1 : 0,
    next: start + limit < rows.length ? page + 1 : 0,
    list: rows.slice(start, start + limit),
  };
};

/** The time that belongs to a payment's present status: what list windows compare. */
export const statusTime = (payment: Payment): number => {
  const times: Record<PaymentStatus, number> = {
    ready: payment.started_at,
    paid: payment.paid_at,
    cancelled: payment.cancelled_at,
    failed: payment.failed_at,
  };
  return times[payment.status];
};
