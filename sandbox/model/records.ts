// The smaller records of the account: receipts, deliveries, identity checks, the webhook log, the inbox, provider-specific orders.

export type Receipt = {
  receipt_tid: string;
  apply_num: string;
  type: 'person' | 'company';
  amount: number;
  vat: number;
  receipt_url: string;
  applied_at: number;
  cancelled_at: number;
};

export type Logis = { company: string; invoice: string; sent_at: number; applied_at: number };

/** An identity check (PortOne V1 docs: certifications). `certified` false = asked for, not yet confirmed. */
export type CertificationRow = {
  imp_uid: string;
  merchant_uid: string | null;
  pg_tid: string | null;
  pg_provider: string;
  name: string;
  gender: 'male' | 'female';
  birthday: string;
  phone: string;
  carrier: string;
  certified: boolean;
  certified_at: number;
  origin: string;
  /** The number that was "sent" by text message. */
  otp: string;
  failed: string | null;
  /** The window of IMP.certification; absent for a check by one-time number. */
  window?: CertificationWindow;
};

/** What the window needs to know, and the way back to the shop. */
export type CertificationWindow = {
  kind: 'iframe' | 'popup' | 'redirect';
  shopOrigin: string | null;
  redirectUrl: string | null;
  company: string | null;
  /** Years; younger people are refused. Null = no limit. */
  minAge: number | null;
};

export type WebhookAttempt = { at: number; status: number | null; error: string | null; ms: number };

/** One notification to one address, with every attempt made. */
export type WebhookRecord = {
  id: string;
  seq: number;
  imp_uid: string;
  merchant_uid: string;
  event: string;
  url: string;
  content_type: string;
  body: string;
  /** `waiting` (not yet sent), `delivered` (200), `failed`, `lost` (never sent on purpose), `logged` (API cancels: only logged). */
  state: 'waiting' | 'delivered' | 'failed' | 'lost' | 'logged';
  created_at: number;
  /** Seconds; when the next automatic re-send is due, 0 = none. */
  next_at: number;
  attempts: WebhookAttempt[];
};

/** What the shop sent to a person: a mail by SMTP or a text message by the message API. */
export type InboxMessage = {
  id: string;
  seq: number;
  kind: 'mail' | 'message';
  from: string;
  to: string[];
  subject: string | null;
  text: string;
  html: string | null;
  raw: string;
  received_at: number;
};

export type Tier = { tier_code: string; tier_name: string };

export type KcpMember = { member_id: string; pg_provider: string; pg_id: string; inserted: number; updated: number };

export type KcpPrepare = { merchant_uid: string; btid: string; cust_ip: string };

export type NaverOrder = {
  product_order_id: string;
  imp_uid: string;
  product_order_status: string;
  claim_type: string | null;
  claim_status: string | null;
  product_name: string;
  product_amount: number;
  shipping_due: number;
};

export type Convenience = { imp_uid: string; barcode: string; confirm_url: string | null; expired_at: number };
