// What the browser is told when a window ends: the old full object, the new four fields, and the redirect of phones
// (PortOne V1 docs: payment result). None of it is a proof of anything.
import type { App } from '../app';
import { pgOf } from '../model/channels';
import type { Payment, PaymentRow } from '../model/payment';
import type { PayFailure } from './prevalidate';

export type NewAnswer = { imp_uid: string | null; merchant_uid: string; error_code?: string; error_msg?: string };

export type WindowEnd = {
  /** The full old-shape callback object. */
  rsp: Record<string, unknown>;
  /** The four fields of new modules under the current script. */
  newRsp: NewAnswer;
  /** Whether this PG answers in the new shape to the current script. */
  isNewShape: boolean;
  /** `m_redirect_url` with the result appended; null when the call named none. */
  redirectUrl: string | null;
  /** True = deliver nothing: the callback or redirect is lost on its way (a dead phone, a closed tab). */
  lost: boolean;
};

/** Appends parameters, keeping the query and the fragment that are there. Spaces become %20. */
export const appendQuery = (address: string, params: Record<string, string>): string => {
  const [base = '', ...fragment] = address.split('#');
  const query = Object.entries(params)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
  const joint = base.includes('?') ? (/[?&]$/.test(base) ? '' : '&') : '?';
  return [base + joint + query, ...fragment].join('#');
};

const newAnswer = (impUid: string | null, merchantUid: string, failure: PayFailure | null): NewAnswer => ({
  imp_uid: impUid,
  merchant_uid: merchantUid,
  ...(failure ?? {}),
});

const redirectOf = (app: App, url: string | null, answer: NewAnswer): string | null => {
  if (url === null) return null;
  const { imp_uid, merchant_uid, error_code, error_msg } = answer;
  const params: Record<string, string> = {};
  // A call that failed before the window has no payment id to name.
  if (imp_uid !== null) params.imp_uid = imp_uid;
  params.merchant_uid = merchant_uid;
  if (app.store.settings.legacy_query) params.imp_success = String(error_msg === undefined);
  if (error_code !== undefined) params.error_code = error_code;
  if (error_msg !== undefined) params.error_msg = error_msg;
  return appendQuery(url, params);
};

/** The end of a window for a payment as it now stands. */
export const endOf = (app: App, row: PaymentRow, failure: PayFailure | null): WindowEnd => {
  const answer = newAnswer(row.wire.imp_uid, row.wire.merchant_uid, failure);
  return {
    rsp: failure ? failedAnswer(row.wire, failure) : paidAnswer(row.wire),
    newRsp: answer,
    isNewShape: pgOf(row.wire.pg_provider)?.newModule ?? false,
    redirectUrl: redirectOf(app, row.window?.param.redirectUrl ?? null, answer),
    lost: row.answerLost,
  };
};

/** The end of a call that never got a window: `imp_uid` is null. */
export const endWithoutWindow = (app: App, param: Record<string, unknown>, failure: PayFailure): WindowEnd => {
  const merchantUid = String(param.merchant_uid ?? '');
  const url =
    typeof param.m_redirect_url === 'string' && /^https?:/i.test(param.m_redirect_url) ? param.m_redirect_url : null;
  const answer = newAnswer(null, merchantUid, failure);
  return {
    rsp: { success: false, ...answer, pay_method: param.pay_method ?? 'card' },
    newRsp: answer,
    isNewShape: false,
    redirectUrl: redirectOf(app, url, answer),
    lost: false,
  };
};

const failedAnswer = (payment: Payment, failure: PayFailure): Record<string, unknown> => ({
  success: false,
  imp_uid: payment.imp_uid,
  merchant_uid: payment.merchant_uid,
  pay_method: payment.pay_method,
  pg_provider: payment.pg_provider,
  pg_type: 'payment',
  status: payment.status,
  ...failure,
});

const paidAnswer = (payment: Payment): Record<string, unknown> => ({
  success: true,
  imp_uid: payment.imp_uid,
  merchant_uid: payment.merchant_uid,
  pay_method: payment.pay_method,
  paid_amount: payment.amount,
  status: payment.status,
  name: payment.name ?? '',
  pg_provider: payment.pg_provider,
  ...(payment.emb_pg_provider ? { emb_pg_provider: payment.emb_pg_provider } : {}),
  pg_tid: payment.pg_tid,
  pg_type: 'payment',
  buyer_name: payment.buyer_name ?? '',
  buyer_email: payment.buyer_email ?? '',
  buyer_tel: payment.buyer_tel ?? '',
  buyer_addr: payment.buyer_addr ?? '',
  buyer_postcode: payment.buyer_postcode ?? '',
  custom_data: payment.custom_data,
  currency: payment.currency,
  receipt_url: payment.receipt_url,
  ...methodFields(payment),
});

const methodFields = (payment: Payment): Record<string, unknown> => {
  if (payment.vbank_num !== null) {
    const { vbank_num, vbank_name, vbank_holder, vbank_date } = payment;
    return { apply_num: '', vbank_num, vbank_name, vbank_holder, vbank_date };
  }
  const { apply_num, card_name, card_number, card_quota, bank_name, paid_at } = payment;
  return { paid_at, apply_num: apply_num ?? '', card_name, card_number, card_quota, bank_name };
};
