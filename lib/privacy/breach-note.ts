// Writes down who asked for the list of those concerned, and why, before the first row leaves.

import { audit } from '../audit';
import { db } from '../db';
import type { Suspicion } from './concerned';

export const noteBreachExport = (
  operator: { id: string },
  suspicion: Suspicion,
  { format, reason }: { format: string; reason: string },
): Promise<void> =>
  audit(db, operator.id, 'breach.export', 'breach', {
    ...{ format, reason },
    ...(suspicion.kind === 'orders'
      ? { orders: suspicion.numbers.length }
      : { operator: suspicion.operatorId, from: suspicion.from.toISOString(), to: suspicion.to.toISOString() }),
  });
