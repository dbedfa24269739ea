// The delivery of an escrow payment is registered at the provider, which pays the shop only then. It takes one delivery of a payment.
// (PortOne V1 REST API: POST /escrows/logis/{imp_uid})

import { audit } from '../audit';
import { now } from '../clock';
import { db, type Tx } from '../db';
import { findCarrier } from '../domain/carriers';
import type { Prisma } from '../generated/prisma/client';
import { registerDelivery } from '../iamport/delivery';
import { IamportRefused } from '../iamport/errors';
import { enqueue } from '../jobs/queue';
import { getSeller } from '../seller';

/** Adds the registration of a parcel to the transaction; it runs at `runAt`. */
export const demandRegistration = (tx: Tx, shipmentId: number, runAt: Date = now()): Promise<void> =>
  enqueue(tx, {
    ...{ lane: 'housekeeping', kind: 'register-delivery', key: `register-delivery:${shipmentId}`, runAt },
    payload: { shipmentId },
  });

/** Has a registration that was refused tried again. Answers false when there is nothing to try. */
export function registerAgain(shipmentId: number, operatorId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const found = await tx.shipment.findFirst({
      where: { id: shipmentId, registeredAt: null, takenBackAt: null, registrationRefusal: { not: null } },
      select: { order: { select: { number: true } } },
    });
    if (!found) return false;
    await tx.shipment.update({ where: { id: shipmentId }, data: { registrationRefusal: null } });
    await demandRegistration(tx, shipmentId);
    await audit(tx, operatorId, 'parcel.register', found.order.number, { shipmentId });
    return true;
  });
}

/** Registers one parcel. Throws IamportUnreachable: run it again. A refusal is kept with the provider's words for an operator. */
export async function runRegistration(shipmentId: number): Promise<void> {
  const shipment = await db.shipment.findUnique({ where: { id: shipmentId }, include: withAll });
  if (!shipment || shipment.takenBackAt || shipment.registeredAt) return;
  try {
    await registerDelivery(await deliveryOf(shipment));
  } catch (error) {
    if (!(error instanceof IamportRefused)) throw error;
    await db.shipment.update({ where: { id: shipmentId }, data: { registrationRefusal: error.message } });
    return;
  }
  await db.shipment.update({ where: { id: shipmentId }, data: { registeredAt: now(), registrationRefusal: null } });
}

const withAll = { order: { include: { payment: true } } } satisfies Prisma.ShipmentInclude;

type Parcel = Prisma.ShipmentGetPayload<{ include: typeof withAll }>;

async function deliveryOf({ order, carrier, waybill, sentAt }: Parcel) {
  const { name, tel, address, postcode } = await getSeller();
  const { impUid } = order.payment;
  if (!impUid) throw new Error(`order ${order.id} was paid by nothing`);
  return {
    impUid,
    sender: { name, tel, address, postcode },
    receiver: {
      name: order.buyerName,
      tel: order.buyerTel,
      address: `${order.address1} ${order.address2}`.trim(),
      postcode: order.postcode,
    },
    carrier: findCarrier(carrier)?.escrowCode ?? 'ETC',
    waybill,
    sentAt,
  };
}
