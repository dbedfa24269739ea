// What a shop may hand to IMP.request_pay (PortOne V1 docs: request_pay parameters). Everything is what a browser sent, so nothing is trusted.

export type RequestPayParam = { [name: string]: unknown };

/** The part of the parameters that the provider keeps, after pre-validation gave each its type. */
export type WindowParam = {
  merchantUid: string;
  amount: number;
  currency: string;
  payMethod: string;
  name: string | null;
  taxFree: number;
  vatAmount: number | null;
  escrow: boolean;
  buyerName: string | null;
  buyerEmail: string | null;
  buyerTel: string | null;
  buyerAddr: string | null;
  buyerPostcode: string | null;
  customData: string | null;
  noticeUrls: string[] | null;
  confirmUrl: string | null;
  redirectUrl: string | null;
  customerUid: string | null;
  customerId: string | null;
  vbankDue: string | null;
  popup: boolean | null;
  language: string;
  company: string | null;
  digital: boolean | null;
  /** Months the window offers besides lump sum; null = the PG's own choice. */
  cardQuota: number[] | null;
  /** The one card company opened directly, with its fixed instalment. */
  cardDirect: { code: string; quota: number | null } | null;
  /** Card companies shown or hidden. */
  cardDetail: { code: string; enabled: boolean }[];
};
