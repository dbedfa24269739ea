// What goes into IMP.request_pay, exactly. (PortOne V1 docs: request_pay, common parameters)

import { type Money, toDecimal } from '../domain/money';
import type { Channel, PayMethod } from './channels';

export type Attempt = {
  channel: Channel;
  payMethod: PayMethod;
  merchantUid: string;
  title: string;
  money: Money;
  buyer: { name: string; tel: string; email: string };
  address: string;
  postcode: string;
  /** Absolute address the mobile browser comes back to. */
  returnUrl: string;
  /** When the window is being opened. */
  at: Date;
  /** How long a buyer has to transfer to a virtual account, in days. */
  depositDays: number;
};

export type RequestPay = {
  pg: string;
  pay_method: string;
  merchant_uid: string;
  name: string;
  amount: number;
  currency: string;
  buyer_name: string;
  buyer_tel: string;
  buyer_email: string;
  buyer_addr: string;
  buyer_postcode: string;
  m_redirect_url: string;
  vbank_due?: string;
  digital?: boolean;
};

/** The argument of IMP.request_pay for an attempt. Lengths are the provider's: longer values are refused or cut there. */
export function requestPay(attempt: Attempt): RequestPay {
  const { channel, payMethod, money, buyer } = attempt;
  return {
    pg: channel.pg,
    pay_method: channel.methods[payMethod]?.onWire ?? payMethod,
    merchant_uid: attempt.merchantUid,
    name: attempt.title,
    amount: toDecimal(money),
    currency: money.currency,
    buyer_name: buyer.name.slice(0, 16),
    buyer_tel: buyer.tel.slice(0, 16),
    buyer_email: buyer.email.slice(0, 64),
    buyer_addr: attempt.address.slice(0, 128),
    buyer_postcode: attempt.postcode,
    m_redirect_url: attempt.returnUrl,
    ...(payMethod === 'vbank' && { vbank_due: depositDue(attempt.at, attempt.depositDays) }),
    // Physical goods: the carriers' fee differs, and some PGs refuse the window without it.
    ...(payMethod === 'phone' && { digital: false }),
  };
}

const seoul = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul', dateStyle: 'short' });

/** The end of the last day for a deposit, as Korean wall clock: YYYYMMDDHHmmss. */
function depositDue(at: Date, days: number): string {
  const lastDay = new Date(at.getTime() + days * 86_400_000);
  return `${seoul.format(lastDay).replaceAll('-', '')}235959`;
}
