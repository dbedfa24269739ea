// Charges without a window (PortOne V1 docs: onetime, again, schedule): the row is born and ends in the same moment.
import type { App } from '../app';
import { QUOTA_MIN_KRW } from '../model/cards';
import type { Channel } from '../model/channels';
import type { Payment, PaymentRow } from '../model/payment';
import { newPgTid } from './ids';
import { newPayment } from './new-payment';

export type Charge = {
  impUid: string;
  channel: Channel;
  merchantUid: string;
  amount: number;
  currency: string;
  name: string | null;
  buyer: Pick<Payment, 'buyer_name' | 'buyer_email' | 'buyer_tel' | 'buyer_addr' | 'buyer_postcode'>;
  customData: string | null;
  userAgent: string | null;
  taxFree: number;
  vatAmount: number | null;
  noticeUrls: string[] | null;
  cardQuota: number;
  /** Card fields of the key or the number charged. */
  card: Partial<Payment>;
  key: { uid: string; usage: 'issue' | 'payment' | 'payment.scheduled' } | null;
  /** The card company's refusal; null = approved. */
  declined: string | null;
};

/** Stores the payment as `paid` or `failed` and gives it back; announces nothing. */
export const charge = (app: App, order: Charge): PaymentRow => {
  const now = app.clock.seconds();
  const born = newPayment(app, { ...order, via: 'api', payMethod: 'card', window: null });
  const wire: Payment = {
    ...born.wire,
    ...order.card,
    card_quota: order.currency === 'KRW' && order.amount < QUOTA_MIN_KRW ? 0 : order.cardQuota,
    pg_tid: newPgTid(app, order.channel.pg_provider, 'card'),
    customer_uid: order.key?.uid ?? null,
    customer_uid_usage: order.key?.usage ?? null,
    ...(order.declined === null
      ? approved(app, order, now)
      : { status: 'failed', failed_at: now, fail_reason: order.declined }),
  };
  const row = { ...born, wire };
  app.store.putPayment(row);
  return row;
};

const approved = (app: App, order: Charge, now: number): Partial<Payment> => ({
  status: 'paid',
  paid_at: now,
  apply_num: app.random.digits(8),
  receipt_url: `${app.origin}/window/receipts/${order.impUid}`,
});

/** The fields of a card that a payment shows. */
export const cardFieldsOf = (card: Partial<Payment>): Partial<Payment> => ({
  card_code: card.card_code ?? null,
  card_name: card.card_name ?? null,
  card_issuer_code: card.card_issuer_code ?? null,
  card_issuer_name: card.card_issuer_name ?? null,
  card_publisher_code: card.card_publisher_code ?? null,
  card_publisher_name: card.card_publisher_name ?? null,
  card_number: card.card_number ?? null,
  card_type: card.card_type ?? null,
});
