import { audit } from '../audit';
import { db } from '../db';
import { IamportUnreachable } from '../iamport/errors';
import type { Outcome } from '../payment/payment-state';
import { type Settlement, settlePayment } from '../payment/settle-payment';
import type { Operator } from './operator-of';

/** What an operator hears: how the payment stands now, or why nothing new is known. */
export type Heard = Outcome | 'card' | 'not-found' | 'lost' | 'not-ours' | 'unreachable';

/** Has a payment settled again because an operator wants to know. Safe at any time. */
export async function askProvider(impUid: string, operator: Operator): Promise<Heard> {
  const settlement = await settle(impUid);
  const heard = wordOf(settlement);
  const orderNumber = settlement?.kind === 'settled' ? settlement.state.orderNumber : null;
  await audit(db, operator.id, 'payment.ask', orderNumber ?? impUid, { impUid, heard });
  return heard;
}

async function settle(impUid: string): Promise<Settlement | null> {
  try {
    return await settlePayment(impUid, 'operator');
  } catch (error) {
    if (error instanceof IamportUnreachable) return null;
    throw error;
  }
}

function wordOf(settlement: Settlement | null): Heard {
  if (!settlement) return 'unreachable';
  return settlement.kind === 'settled' ? settlement.state.outcome : settlement.kind;
}
