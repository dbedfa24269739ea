// A payment as it is born: every field there, everything that has not happened yet null or 0 (PortOne V1 docs: payments).
import type { App } from '../app';
import type { Channel } from '../model/channels';
import type { Payment, PaymentRow, PaymentWindow } from '../model/payment';
import { noticeUrlsOf } from './webhooks';

/** The facts a payment starts from; everything else is filled by what happens to it. */
export type Birth = {
  impUid: string;
  channel: Channel;
  via: Payment['channel'];
  merchantUid: string;
  payMethod: string | null;
  amount: number;
  currency: string;
  name: string | null;
  escrow?: boolean;
  buyer: Pick<Payment, 'buyer_name' | 'buyer_email' | 'buyer_tel' | 'buyer_addr' | 'buyer_postcode'>;
  customData: string | null;
  userAgent: string | null;
  taxFree: number;
  vatAmount: number | null;
  noticeUrls: string[] | null;
  window: PaymentWindow | null;
};

const UNHAPPENED = {
  emb_pg_provider: null,
  pg_tid: null,
  apply_num: null,
  bank_code: null,
  bank_name: null,
  card_code: null,
  card_name: null,
  card_issuer_code: null,
  card_issuer_name: null,
  card_publisher_code: null,
  card_publisher_name: null,
  card_quota: 0,
  card_number: null,
  card_type: null,
  vbank_code: null,
  vbank_name: null,
  vbank_num: null,
  vbank_holder: null,
  vbank_date: 0,
  vbank_issued_at: 0,
  cancel_amount: 0,
  status: 'ready',
  paid_at: 0,
  failed_at: 0,
  cancelled_at: 0,
  fail_reason: null,
  cancel_reason: null,
  receipt_url: null,
  cash_receipt_issued: false,
  customer_uid: null,
  customer_uid_usage: null,
  promotion: null,
} as const;

/** A `ready` row, not stored yet. */
export const newPayment = (app: App, birth: Birth): PaymentRow => {
  const { channel } = birth;
  const now = app.clock.seconds();
  const wire: Payment = {
    imp_uid: birth.impUid,
    merchant_uid: birth.merchantUid,
    pay_method: birth.payMethod,
    channel: birth.via,
    pg_provider: channel.pg_provider,
    pg_id: channel.pg_id,
    sandbox: channel.sandbox,
    escrow: birth.escrow ?? false,
    name: birth.name,
    amount: birth.amount,
    currency: birth.currency,
    ...birth.buyer,
    custom_data: birth.customData,
    user_agent: birth.userAgent,
    started_at: now,
    ...UNHAPPENED,
    cancel_history: [],
    deposit_history: [],
    cancel_receipt_urls: [],
  };
  return {
    wire,
    seq: app.store.nextSeq(),
    updatedAt: now,
    channelKey: channel.channel_key,
    noticeUrls: noticeUrlsOf(app, birth.noticeUrls, channel.sandbox),
    hook: null,
    taxFree: birth.taxFree,
    taxFreeCancelled: 0,
    vatAmount: birth.vatAmount,
    pgCancelled: false,
    isFixedAccount: false,
    answerLost: false,
    window: birth.window,
  };
};

/** Stores a change of the wire fields and gives the new row back. */
export const changePayment = (
  app: App,
  row: PaymentRow,
  patch: Partial<Payment>,
  rest: Partial<PaymentRow> = {},
): PaymentRow => {
  const changed = { ...row, ...rest, wire: { ...row.wire, ...patch }, updatedAt: app.clock.seconds() };
  app.store.putPayment(changed);
  return changed;
};
