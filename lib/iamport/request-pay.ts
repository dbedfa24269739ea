// What goes into IMP.request_pay, exactly. (PortOne V1 docs: request_pay, common parameters, window options, PG-specific extras)

import { type Money, toDecimal } from '../domain/money';
import { orderTitle } from '../domain/order-title';
import { seoulDate, seoulDay } from '../domain/seoul';
import type { Channel, Extra, PayMethod } from './channels';
import type { Contract } from './contracts';

/** Card companies split no smaller sums. (여신전문금융업: 할부 5만원) */
const INSTALMENTS_FROM_KRW = 50_000;

/** What the shop has decided about its windows. */
export type WindowSettings = {
  /** Only where the MIDs are contracted for it. */
  usesEscrow: boolean;
  /** Asked by the provider before it approves; null when the account has not switched it on. */
  confirmUrl: string | null;
  /** Most months of an instalment; 0 is lump sum only, null leaves it to the PG. */
  instalmentMonthsMax: number | null;
  /** How long a buyer has to transfer to a virtual account, in days. */
  depositDays: number;
  /** The seller's 사업자등록번호. */
  businessNumber: string;
  /** Absolute address the mobile browser comes back to. */
  returnUrl: string;
};

export type Attempt = {
  contract: Contract;
  payMethod: PayMethod;
  merchantUid: string;
  productNames: readonly string[];
  money: Money;
  /** What of the sum bears no value added tax, in won. */
  taxFreeKrw: number;
  buyer: { name: string; tel: string; email: string };
  address: string;
  postcode: string;
  locale: string;
  /** When the window is being opened. */
  at: Date;
};

export type RequestPay = {
  /** One of the two names the contract. */
  pg?: string;
  channelKey?: string;
  pay_method: string;
  merchant_uid: string;
  name: string;
  amount: number;
  currency: string;
  tax_free?: number;
  buyer_name: string;
  buyer_tel: string;
  buyer_email: string;
  buyer_addr: string;
  buyer_postcode: string;
  m_redirect_url: string;
  confirm_url?: string;
  escrow?: true;
  language?: 'en';
  display?: { card_quota: readonly number[] };
  vbank_due?: string;
  digital?: boolean;
  biz_num?: string;
  niceMobileV2?: true;
};

/** The argument of IMP.request_pay for an attempt. Lengths are the provider's: longer values are refused or cut there. */
export function requestPay(attempt: Attempt, settings: WindowSettings): RequestPay {
  const { contract, payMethod, money, buyer } = attempt;
  const { channel } = contract;
  const method = channel.methods[payMethod];
  return {
    ...(contract.channelKey ? { channelKey: contract.channelKey } : { pg: contract.name }),
    pay_method: method?.onWire ?? payMethod,
    merchant_uid: attempt.merchantUid,
    name: orderTitle(attempt.productNames, channel.title),
    amount: toDecimal(money),
    currency: money.currency,
    buyer_name: buyer.name.slice(0, 16),
    buyer_tel: buyer.tel.slice(0, 16),
    buyer_email: buyer.email.slice(0, 64),
    buyer_addr: attempt.address.slice(0, 128),
    buyer_postcode: attempt.postcode,
    m_redirect_url: settings.returnUrl,
    // Korea's tax means nothing to a window in foreign money.
    ...(attempt.taxFreeKrw > 0 && money.currency === 'KRW' && { tax_free: attempt.taxFreeKrw }),
    ...(settings.confirmUrl && { confirm_url: settings.confirmUrl }),
    ...(settings.usesEscrow && method?.isEscrowable && { escrow: true as const }),
    ...(channel.isBilingual && attempt.locale === 'en' && { language: 'en' as const }),
    ...instalments(attempt, settings.instalmentMonthsMax),
    ...extrasOf(attempt, settings),
    ...channel.always,
  };
}

function instalments({ contract, payMethod, money }: Attempt, monthsMax: number | null): Pick<RequestPay, 'display'> {
  const { lumpSum } = contract.channel;
  const isSplittable = payMethod === 'card' && money.currency === 'KRW' && money.minor >= INSTALMENTS_FROM_KRW;
  if (!isSplittable || monthsMax === null || lumpSum === null) return {};
  const months = Array.from({ length: Math.max(0, monthsMax - 1) }, (_, index) => index + 2);
  return { display: { card_quota: months.length > 0 ? months : lumpSum } };
}

/** Where the buyer chooses inside the window, what any of its methods needs. */
function extrasOf({ contract, payMethod, at }: Attempt, { businessNumber, depositDays }: WindowSettings) {
  const needs = (extra: Extra): boolean => extrasOfMethods(contract.channel, payMethod).includes(extra);
  return {
    ...(needs('vbank_due') && { vbank_due: depositDue(at, depositDays) }),
    // Physical goods: the carriers' fee differs, and some PGs refuse the window without it.
    ...(needs('digital') && { digital: false }),
    ...(needs('biz_num') && { biz_num: businessNumber.replace(/\D/g, '') }),
  };
}

const extrasOfMethods = ({ methods, choosesInside }: Channel, payMethod: PayMethod): readonly Extra[] =>
  choosesInside ? Object.values(methods).flatMap(({ extras }) => extras) : (methods[payMethod]?.extras ?? []);

/** The end of the last day for a deposit, as Korean wall clock: YYYYMMDDHHmmss. */
function depositDue(at: Date, days: number): string {
  return `${seoulDate(seoulDay(at, days).from).replaceAll('-', '')}235959`;
}
