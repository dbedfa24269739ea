// The Payment object as it goes over the wire (PortOne V1 docs: payments), and the row the sandbox keeps around it.
// Times are whole seconds since the epoch; 0 says "has not happened".
import type { WindowParam } from './request-pay';

export type PaymentStatus = 'ready' | 'paid' | 'cancelled' | 'failed';

export type CancelEntry = {
  pg_tid: string;
  amount: number;
  cancelled_at: number;
  reason: string;
  cancellation_id: string;
  receipt_url?: string;
};

export type DepositEntry = { pg_tid: string; amount: number; depositor_name: string; deposited_at: number };

export type Payment = {
  imp_uid: string;
  merchant_uid: string;
  pay_method: string | null;
  channel: 'pc' | 'mobile' | 'api';
  pg_provider: string;
  emb_pg_provider: string | null;
  pg_tid: string | null;
  pg_id: string;
  sandbox: boolean;
  escrow: boolean;
  apply_num: string | null;
  bank_code: string | null;
  bank_name: string | null;
  card_code: string | null;
  card_name: string | null;
  card_issuer_code: string | null;
  card_issuer_name: string | null;
  card_publisher_code: string | null;
  card_publisher_name: string | null;
  card_quota: number;
  card_number: string | null;
  card_type: number | null;
  vbank_code: string | null;
  vbank_name: string | null;
  vbank_num: string | null;
  vbank_holder: string | null;
  vbank_date: number;
  vbank_issued_at: number;
  name: string | null;
  amount: number;
  cancel_amount: number;
  currency: string;
  buyer_name: string | null;
  buyer_email: string | null;
  buyer_tel: string | null;
  buyer_addr: string | null;
  buyer_postcode: string | null;
  custom_data: string | null;
  user_agent: string | null;
  status: PaymentStatus;
  started_at: number;
  paid_at: number;
  failed_at: number;
  cancelled_at: number;
  fail_reason: string | null;
  cancel_reason: string | null;
  receipt_url: string | null;
  cancel_history: CancelEntry[];
  deposit_history: DepositEntry[];
  cancel_receipt_urls: string[];
  cash_receipt_issued: boolean;
  customer_uid: string | null;
  customer_uid_usage: 'issue' | 'payment' | 'payment.scheduled' | null;
  promotion: { id: string; discount: number } | null;
};

/** How the webhooks of one payment are to go wrong; null is "as documented". */
export type HookPlan = {
  lost?: boolean;
  /** Sent this often in all. */
  times?: number;
  delay_ms?: number;
  /** Form-encoded whatever the account says. */
  form?: boolean;
  /** The browser waits for its answer until the webhook was answered. */
  first?: boolean;
};

/** A payment with what the provider knows but never says. */
export type PaymentRow = {
  wire: Payment;
  /** Order of creation: breaks ties of equal seconds. */
  seq: number;
  /** Seconds; what `sorting=updated` sorts by. */
  updatedAt: number;
  channelKey: string;
  /** Where the webhooks of this payment go, fixed when it was made. */
  noticeUrls: string[];
  hook: HookPlan | null;
  /** Tax-free money in the amount, and how much of it went back. */
  taxFree: number;
  taxFreeCancelled: number;
  /** Supply tax as sent with the payment; then a cancel must name its share too. */
  vatAmount: number | null;
  /** The PG cancelled it behind the provider's back: it stays paid here, and a cancel is refused. */
  pgCancelled: boolean;
  /** An account that takes deposits without limit (PortOne V1 docs: fixed_unlimited_vbank). */
  isFixedAccount: boolean;
  /** The buyer may never hear of the result: neither callback nor redirect. */
  answerLost: boolean;
  /** The call that opened the window; null for payments made by the API. */
  window: PaymentWindow | null;
};

export type PaymentWindow = {
  param: WindowParam;
  device: 'pc' | 'mobile';
  kind: 'iframe' | 'popup' | 'redirect';
  /** The page that called IMP.request_pay; absent where the control API played the window. */
  browser?: BrowserSide;
};

/** Where the result may be posted to, and which script's answers that page understands. */
export type BrowserSide = { shopOrigin: string | null; version: string };

/** What is left to cancel. */
export const remainingOf = (payment: Payment): number => roundMoney(payment.amount - payment.cancel_amount);

/** Two decimals at most, so that 0.1 + 0.2 does not reach the wire. */
export const roundMoney = (amount: number): number => Math.round(amount * 100) / 100;

export const isWaitingForDeposit = (payment: Payment): boolean =>
  payment.status === 'ready' && payment.pay_method === 'vbank' && payment.vbank_num !== null;
