// The window that stores a card: its row, and the argument of IMP.request_pay that opens it.
// (PortOne V1 docs: request_pay with `customer_uid`)

import { randomUUID } from 'node:crypto';
import { now } from '../clock';
import { krw } from '../domain/money';
import { getEnv } from '../env';
import type { BillingKey, Subscription } from '../generated/prisma/client';
import { findCardKeeper } from '../iamport/contracts';
import { type RequestPay, requestPay } from '../iamport/request-pay';
import { registerAmount, windowSettings } from '../payment/attempt';
import { newCustomerUid, newKeyName } from '../payment/names';
import { readSettings } from '../settings/read-settings';

export type KeyRequest = RequestPay & { customer_uid: string };

/** A window that is about to be opened; nothing is known of its card. */
export const newKey = (subscriptionId: string, pg: string) => ({
  id: randomUUID(),
  subscriptionId,
  customerUid: newCustomerUid(),
  merchantUid: newKeyName(),
  pg,
  createdAt: now(),
});

type KeyWindow = {
  subscription: Subscription;
  key: Pick<BillingKey, 'pg' | 'merchantUid' | 'customerUid'>;
  productName: string;
};

/**
 * The argument for the browser. The window only stores the card: what it must show is the month's price, and where it would charge
 * its amount at once that is nothing. Every charge is the shop's own, with an attempt of its own.
 */
export async function openKeyWindow({ subscription, key, productName }: KeyWindow): Promise<KeyRequest> {
  const way = findCardKeeper(getEnv().IAMPORT_CHANNELS, key.pg);
  if (!way) throw new Error(`${key.pg} stores no cards`);
  const { goodsKrw, shippingKrw, address1, address2, postcode } = subscription;
  const attempt = {
    ...way,
    merchantUid: key.merchantUid,
    productNames: [`${productName} 정기구매`],
    money: krw(way.contract.channel.billing === 'shows' ? goodsKrw + shippingKrw : 0),
    taxFreeKrw: 0,
    buyer: { name: subscription.buyerName, tel: subscription.buyerTel, email: subscription.buyerEmail },
    address: `${address1} ${address2}`.trim(),
    postcode,
    locale: subscription.locale,
    at: now(),
  };
  const request = requestPay(attempt, windowSettings(subscription.locale, await readSettings()));
  if (request.amount > 0) await registerAmount(request);
  return { ...request, customer_uid: key.customerUid };
}
