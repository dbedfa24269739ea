// Deliveries of escrow payments.

import { ask } from './client';
import { IamportRefused } from './errors';

type Party = { name: string; tel: string; address: string; postcode: string };

export type Delivery = {
  impUid: string;
  sender: Party;
  receiver: Party;
  /** The provider's code of the carrier. */
  carrier: string;
  waybill: string;
  sentAt: Date;
};

/**
 * Registers the delivery of an escrow payment; one that is registered already is as good.
 * (PortOne V1 REST API: POST and GET /escrows/logis/{imp_uid}.) Throws IamportUnreachable, IamportRefused.
 */
export async function registerDelivery(delivery: Delivery): Promise<void> {
  const path = `/escrows/logis/${encodeURIComponent(delivery.impUid)}`;
  const body = {
    sender: partyOf(delivery.sender),
    receiver: partyOf(delivery.receiver),
    logis: {
      company: delivery.carrier,
      invoice: delivery.waybill,
      sent_at: Math.floor(delivery.sentAt.getTime() / 1000),
    },
  };
  try {
    await ask({ method: 'POST', path, body });
  } catch (error) {
    // 409 is said of one that is registered and of one that cannot be: only looking tells which.
    if (!(error instanceof IamportRefused) || !(await isRegistered(path))) throw error;
  }
}

async function isRegistered(path: string): Promise<boolean> {
  try {
    await ask({ method: 'GET', path });
    return true;
  } catch (error) {
    if (error instanceof IamportRefused) return false;
    throw error;
  }
}

const partyOf = ({ name, tel, address, postcode }: Party) => ({ name, tel, addr: address, postcode });
