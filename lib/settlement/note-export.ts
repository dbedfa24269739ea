import { audit } from '../audit';
import { db } from '../db';

/** Writes down who carried a month's sums out of the shop, before they leave. */
export const noteSettlementExport = (month: string, operator: { id: string }): Promise<void> =>
  audit(db, operator.id, 'settlement.export', month);
