import { audit } from '../audit';
import { db } from '../db';

export type ExportNote = {
  format: string;
  reason: string;
  stage: string;
  paid: string;
  queue: string;
  isSearch: boolean;
};

/** Writes down who carried orders out of the shop, and why, before the first row leaves. */
export const noteExport = (operator: { id: string }, note: ExportNote): Promise<void> =>
  audit(db, operator.id, 'orders.export', 'orders', note);
