// An operator takes parcels back that were sent by mistake, as long as nobody has been told of them.

import { audit } from '../audit';
import { now } from '../clock';
import { db, type Tx } from '../db';
import { lockOrder, moveStage } from './held-order';
import { SECOND_THOUGHT_MS } from './send-parcel';

/** How many parcels were taken back, and how many could not be: their buyers know. */
export type TakenBack = { takenBack: number; tooLate: number };

/** Takes the parcels of a batch back, each by itself. */
export async function takeBackBatch(batch: string, operator: { id: string; email: string }): Promise<TakenBack> {
  const parcels = await db.shipment.findMany({
    where: { batch, takenBackAt: null },
    select: { id: true, order: { select: { number: true } } },
    orderBy: { id: 'asc' },
  });
  let takenBack = 0;
  for (const { id, order } of parcels) if (await takeBack(id, order.number, operator)) takenBack += 1;
  return { takenBack, tooLate: parcels.length - takenBack };
}

function takeBack(shipmentId: number, number: string, operator: { id: string; email: string }): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const order = await lockOrder(tx, number);
    const shipment = order?.shipments.find(({ id }) => id === shipmentId);
    if (!order || !shipment || shipment.registeredAt || !isSecondThought(shipment.sentAt)) return false;
    if (!(await unsay(tx, shipmentId))) return false;
    await tx.shipment.update({ where: { id: shipmentId }, data: { takenBackAt: now() } });
    if (order.status === 'shipped')
      await moveStage(tx, order, 'preparing', { by: 'operator', operator: operator.email });
    await audit(tx, operator.id, 'parcel.take-back', number, { shipmentId });
    return true;
  });
}

/** Whether a parcel that left at this time can still be taken back; the jobs that tell of it start after that. */
export const isSecondThought = (sentAt: Date): boolean => now().getTime() < sentAt.getTime() + SECOND_THOUGHT_MS;

/** Takes the message back, unless it may have left. */
async function unsay(tx: Tx, shipmentId: number): Promise<boolean> {
  const { count } = await tx.message.deleteMany({ where: { kind: 'shipped', subjectId: shipmentId, leftAt: null } });
  return count > 0;
}
