// Billing keys and scheduled charges (PortOne V1 docs: subscribe).

export type Customer = {
  customer_uid: string;
  pg_provider: string;
  pg_id: string;
  sandbox: boolean;
  customer_id: string | null;
  card_name: string;
  card_code: string | null;
  card_issuer_code: string | null;
  card_issuer_name: string | null;
  card_publisher_code: string | null;
  card_publisher_name: string | null;
  card_number: string | null;
  card_type: number | null;
  customer_name: string | null;
  customer_tel: string | null;
  customer_email: string | null;
  customer_addr: string | null;
  customer_postcode: string | null;
  inserted: number;
  updated: number;
};

/** A stored key; a deleted one keeps its row so that its payments can still be listed. */
export type CustomerRow = {
  wire: Customer;
  channelKey: string;
  /** A key issued on a group of channels at once (PortOne V1 docs: smart routing); null = one channel. */
  group: { id: string; channelKeys: string[] } | null;
  deleted: boolean;
  /** Charges with this card are declined with this text; null = approved. */
  declines: string | null;
};

export type ScheduleStatus = 'scheduled' | 'executed' | 'revoked';

export type Schedule = {
  customer_uid: string;
  merchant_uid: string;
  imp_uid: string | null;
  pg_provider: string;
  pg_id: string;
  customer_id: string | null;
  schedule_at: number;
  executed_at: number;
  revoked_at: number;
  amount: number;
  currency: string;
  name: string;
  buyer_name: string | null;
  buyer_email: string | null;
  buyer_tel: string | null;
  buyer_addr: string | null;
  buyer_postcode: string | null;
  custom_data: string | null;
  schedule_status: ScheduleStatus;
  payment_status: 'paid' | 'failed' | 'cancelled' | null;
  fail_reason: string | null;
  promotion_id: string | null;
};

export type ScheduleRow = {
  wire: Schedule;
  seq: number;
  noticeUrls: string[] | null;
  taxFree: number;
  vatAmount: number | null;
  cardQuota: number;
};
