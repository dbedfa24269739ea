// What a list of orders is narrowed to, and how that stands in an address. The list, its sums, the export, a saved view and every number
// on the first page mean the same by it.

import { isPeriod, type Period } from './operator-period';
import { isStage, type Stage } from './operator-stages';

/** Orders that wait for something, whatever their stage is called; order-conditions.ts says which they are. */
export const orderQueues = ['to-send', 'late', 'refund-ends', 'unreconciled'] as const;
export type OrderQueue = (typeof orderQueues)[number];

export type OrderFilter = {
  /** What stands in the box. */
  search: string;
  stage: Stage | null;
  paid: Period | null;
  queue: OrderQueue | null;
};

/** Every order. */
export const noFilter: OrderFilter = { search: '', stage: null, paid: null, queue: null };

/** Longer than any name, number or uid. */
export const SEARCH_LENGTH_MAX = 64;

const isQueue = (value: unknown): value is OrderQueue => orderQueues.some((queue) => queue === value);

/** Reads a filter out of an address or a form; nonsense narrows nothing. */
export const readFilter = ({ q, stage, paid, queue }: { [name: string]: unknown }): OrderFilter => ({
  search: typeof q === 'string' ? q.trim().slice(0, SEARCH_LENGTH_MAX) : '',
  stage: isStage(stage) ? stage : null,
  paid: isPeriod(paid) ? paid : null,
  queue: isQueue(queue) ? queue : null,
});

/** The same as the names and values of an address; what narrows nothing is empty. */
export const filterQuery = ({ search, stage, paid, queue }: OrderFilter) => ({ q: search, stage, paid, queue });

export const isFiltered = (filter: OrderFilter): boolean => Object.values(filter).some(Boolean);
