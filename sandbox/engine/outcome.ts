// What the PG and the bank fill in when a payment is approved or an account is issued.
import type { App } from '../app';
import { bankName, VBANK_CODES } from '../model/banks';
import { cardCodeOf, cardName, maskCard, QUOTA_MIN_KRW } from '../model/cards';
import { pgOf } from '../model/channels';
import type { Payment } from '../model/payment';
import { ANSWERED_METHOD } from '../model/pg-table';
import { newPgTid } from './ids';

/** What a buyer picked in the window. */
export type Choice = {
  cardCode?: string;
  quota?: number;
  bankCode?: string;
  carrier?: string;
  /** Where the buyer picks the method in the window itself (payco, kakaopay, naverpay …). */
  method?: string;
};

const EASY_PAYS = new Set(
  'samsung kakaopay naverpay payco ssgpay lpay kpay applepay pinpay tosspay skpay toss_brandpay'.split(' '),
);
/** These report the money behind an easy-pay instead of its name (PortOne V1 docs: pay_method of answers). */
const REPORTS_SOURCE = new Set(['tosspayments', 'kcp']);
const NAMES_ISSUER = new Set(
  'tosspayments ksnet paypal_v2 smartro_v2 nice_v2 welcome toss_brandpay tosspay_v2'.split(' '),
);
/** Wallets whose answers name a card or points, never themselves. */
const WALLET_PGS = new Set(['kakaopay', 'naverpay', 'naverco', 'payco']);
const CARD_LIKE = new Set(['samsung', 'applepay']);

const emb = (method: string): string => (method === 'samsung' ? 'samsungpay' : method);

/** The method the answers name, and the easy-pay inside the PG's window if there was one. */
const answeredMethod = (pg: string, asked: string, choice: Choice): { method: string; embPg: string | null } => {
  if (WALLET_PGS.has(pg)) return { method: choice.method ?? (pg === 'payco' ? asked : 'card'), embPg: null };
  const easyPay = asked === 'ssgpay_bank' ? 'ssgpay' : (ANSWERED_METHOD[asked] ?? asked);
  if (asked === 'ssgpay_bank') return { method: 'trans', embPg: 'ssgpay' };
  if (pg === 'eximbay' && asked === 'econtext') return { method: 'vbank', embPg: null };
  if (!EASY_PAYS.has(easyPay) || easyPay === pg || pg === 'tosspay_v2') return { method: easyPay, embPg: null };
  if (REPORTS_SOURCE.has(pg) && !CARD_LIKE.has(easyPay))
    return { method: choice.method ?? 'card', embPg: emb(easyPay) };
  return { method: easyPay, embPg: emb(easyPay) };
};

/** Card, bank and receipt fields of an approval, by what the money came from. */
export const approvalFields = (app: App, payment: Payment, asked: string, choice: Choice): Partial<Payment> => {
  const { method, embPg } = answeredMethod(payment.pg_provider, asked, choice);
  const tid = newPgTid(app, payment.pg_provider, method);
  const isCard = method === 'card' || CARD_LIKE.has(method);
  return {
    pay_method: method,
    emb_pg_provider: embPg,
    pg_tid: tid,
    receipt_url: `${app.origin}/window/receipts/${payment.imp_uid}`,
    ...(isCard ? cardFields(app, payment, choice) : {}),
    ...(method === 'trans' ? bankFields(choice) : {}),
    // eximbay econtext is reported as an account nobody knows the number of.
    ...(asked === 'econtext' ? { vbank_num: 'unknown' } : {}),
  };
};

const cardFields = (app: App, payment: Payment, choice: Choice): Partial<Payment> => {
  const digits = `5${app.random.digits(15)}`;
  const canSplit = payment.currency !== 'KRW' || payment.amount >= QUOTA_MIN_KRW;
  return {
    ...cardOf(payment.pg_provider, choice.cardCode ?? '366', digits),
    card_quota: canSplit ? (choice.quota ?? 0) : 0,
    apply_num: app.random.digits(8),
  };
};

/** Card fields of a number, as a payment and a billing key show them. */
export const cardOf = (pg: string, code: string | null, digits: string) => {
  const cardCode = code ?? cardCodeOf(digits);
  const name = cardName(cardCode);
  const names = NAMES_ISSUER.has(pg);
  return {
    card_code: cardCode,
    card_name: name,
    card_issuer_code: names ? cardCode : null,
    card_issuer_name: names ? name : null,
    card_publisher_code: names ? cardCode : null,
    card_publisher_name: names ? name : null,
    card_number: maskCard(digits),
    card_type: 0,
  };
};

const bankFields = (choice: Choice): Partial<Payment> => {
  const code = choice.bankCode ?? '004';
  return { bank_code: code, bank_name: bankName(code) };
};

/** The account of a window's virtual account payment. tosspayments never says whose account it is. */
export const accountFields = (app: App, payment: Payment, dueS: number, bankCode?: string, holder?: string | null) => {
  const code = bankCode ?? VBANK_CODES[0];
  return {
    pay_method: 'vbank',
    pg_tid: newPgTid(app, payment.pg_provider, 'vbnk'),
    vbank_code: code,
    vbank_name: bankName(code),
    vbank_num: app.random.digits(14),
    vbank_holder: payment.pg_provider === 'tosspayments' ? null : (holder ?? pgOf(payment.pg_provider)?.label ?? null),
    vbank_date: dueS,
    vbank_issued_at: app.clock.seconds(),
  };
};
