// The window that stores a card: its row, and the argument of IMP.request_pay that opens it.
// (PortOne V1 docs: request_pay with `customer_uid`)

import { randomUUID } from 'node:crypto';
import { now } from '../clock';
import { krw } from '../domain/money';
import { orderTitle } from '../domain/order-title';
import { getEnv } from '../env';
import type { BillingKey, Subscription } from '../generated/prisma/client';
import { findChannel } from '../iamport/channels';
import { type RequestPay, requestPay } from '../iamport/request-pay';
import { registerAmount } from '../payment/attempt';
import { newCustomerUid, newKeyName } from '../payment/names';

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
  const channel = findChannel(key.pg, 'card');
  if (!channel?.billing) throw new Error(`${key.pg} stores no cards`);
  const { goodsKrw, shippingKrw, address1, address2, postcode } = subscription;
  const request = requestPay({
    channel,
    payMethod: 'card',
    merchantUid: key.merchantUid,
    title: orderTitle([`${productName} 정기구매`]),
    money: krw(channel.billing === 'shows' ? goodsKrw + shippingKrw : 0),
    buyer: { name: subscription.buyerName, tel: subscription.buyerTel, email: subscription.buyerEmail },
    address: `${address1} ${address2}`.trim(),
    postcode,
    returnUrl: `${getEnv().SHOP_URL}/payments/complete`,
    at: now(),
    depositDays: getEnv().DEPOSIT_DAYS,
  });
  if (request.amount > 0) await registerAmount(request);
  return { ...request, customer_uid: key.customerUid };
}
