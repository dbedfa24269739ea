// Reads what a browser handed to IMP.request_pay into the types the provider keeps, without judging it.
import type { RequestPayParam, WindowParam } from '../model/request-pay';

const text = (value: unknown, max: number): string | null =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value).slice(0, max) : null;

const money = (value: unknown): number | null =>
  value !== undefined && value !== null && value !== '' && Number.isFinite(Number(value)) ? Number(value) : null;

const flag = (value: unknown): boolean | null =>
  value === true || value === 'true' ? true : value === false || value === 'false' ? false : null;

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Addresses the sandbox may call or send a browser to; a script in a redirect address must not run in a window of ours. */
const address = (value: unknown): string | null => {
  const url = text(value, 2000);
  return url !== null && !/^\s*(javascript|data|vbscript|file):/i.test(url) ? url : null;
};

const urls = (value: unknown): string[] | null => {
  const found = (Array.isArray(value) ? value : [value]).map(address).filter((url) => url !== null);
  return found.length > 0 ? found : null;
};

const customData = (value: unknown): string | null => {
  if (value === undefined || value === null || value === '') return null;
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 20_000);
};

const quotas = (display: Record<string, unknown>): number[] | null =>
  Array.isArray(display.card_quota)
    ? display.card_quota.map(Number).filter((months) => months >= 0 && months <= 36)
    : null;

const direct = (card: Record<string, unknown>): WindowParam['cardDirect'] => {
  const { code, quota } = record(card.direct);
  const cardCode = text(code, 10);
  return cardCode === null ? null : { code: cardCode, quota: money(quota) };
};

/** `merchant_uid` and `amount` were checked before; the rest is cut to what is stored. */
export const readParam = (param: RequestPayParam, currency: string): WindowParam => {
  const card = record(param.card);
  return {
    merchantUid: String(param.merchant_uid),
    amount: Number(param.amount),
    currency,
    payMethod: text(param.pay_method, 20) ?? 'card',
    name: text(param.name, 40),
    taxFree: money(param.tax_free) ?? 0,
    vatAmount: money(param.vat_amount),
    escrow: flag(param.escrow) ?? false,
    buyerName: text(param.buyer_name, 16),
    buyerEmail: text(param.buyer_email, 64),
    buyerTel: text(param.buyer_tel, 16),
    buyerAddr: text(param.buyer_addr, 128),
    buyerPostcode: text(param.buyer_postcode, 8),
    customData: customData(param.custom_data),
    noticeUrls: urls(param.notice_url),
    confirmUrl: address(param.confirm_url),
    redirectUrl: address(param.m_redirect_url),
    customerUid: text(param.customer_uid, 80),
    customerId: text(param.customer_id, 50),
    vbankDue: text(param.vbank_due, 20),
    popup: flag(param.popup),
    language: text(param.language, 5) ?? 'ko',
    company: text(param.company, 40),
    digital: flag(param.digital),
    cardQuota: quotas(record(param.display)),
    cardDirect: direct(card),
    cardDetail: list(card.detail)
      .map(record)
      .map((row) => ({ code: text(row.card_code, 10) ?? '*', enabled: flag(row.enabled) ?? true })),
  };
};
