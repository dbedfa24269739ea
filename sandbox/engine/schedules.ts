// Charges planned for later (PortOne V1 docs: schedule): run by the sandbox's clock, told by webhook whether they succeed or fail.
import type { App } from '../app';
import type { Schedule, ScheduleRow } from '../model/billing';
import type { PaymentRow } from '../model/payment';
import { livingKey } from './billing-keys';
import { cardFieldsOf, charge } from './charge';
import { newScheduledImpUid } from './ids';
import { wasPaid } from './prevalidate';
import { announceLater } from './webhooks';

/** Stores a plan and sets its alarm. */
export const plan = (app: App, row: ScheduleRow): ScheduleRow => {
  app.store.put('schedules', row.wire.merchant_uid, row);
  if (row.wire.schedule_status === 'scheduled') arm(app, row.wire);
  return row;
};

/** An alarm that outlived a change of its plan finds another time in the row and does nothing. */
const arm = (app: App, { merchant_uid, schedule_at }: Schedule): void => {
  app.clock.alarm(schedule_at * 1000, () => {
    const row = app.store.get('schedules', merchant_uid);
    const isDue = row?.wire.schedule_status === 'scheduled' && row.wire.schedule_at === schedule_at;
    if (isDue) execute(app, row);
  });
};

/** Sets the alarms of a store that was just opened. */
export const resumeSchedules = (app: App): void => {
  for (const row of app.store.all('schedules')) if (row.wire.schedule_status === 'scheduled') arm(app, row.wire);
};

export const changeSchedule = (app: App, row: ScheduleRow, patch: Partial<Schedule>): ScheduleRow =>
  plan(app, { ...row, wire: { ...row.wire, ...patch } });

/** Charges the key now. The only failures a shop is told of by webhook are these. */
export const execute = (app: App, row: ScheduleRow): PaymentRow | null => {
  const { wire } = row;
  const key = app.store.get('customers', wire.customer_uid);
  const channel = key && app.store.get('channels', key.channelKey);
  if (!key || !channel) return null;
  const payment = charge(app, {
    impUid: newScheduledImpUid(app),
    channel,
    merchantUid: wire.merchant_uid,
    amount: wire.amount,
    currency: wire.currency,
    name: wire.name,
    buyer: buyerOf(wire),
    customData: wire.custom_data,
    userAgent: 'sandbox scheduler',
    taxFree: row.taxFree,
    vatAmount: row.vatAmount,
    noticeUrls: row.noticeUrls,
    cardQuota: row.cardQuota,
    card: cardFieldsOf(key.wire),
    key: { uid: wire.customer_uid, usage: 'payment.scheduled' },
    declined: refusalOf(app, wire),
  });
  const { status, imp_uid, fail_reason } = payment.wire;
  changeSchedule(app, row, {
    imp_uid,
    schedule_status: 'executed',
    executed_at: app.clock.seconds(),
    payment_status: status === 'paid' ? 'paid' : 'failed',
    fail_reason,
  });
  announceLater(app, payment, { status, event: 'scheduled' });
  return payment;
};

const refusalOf = (app: App, wire: Schedule): string | null => {
  const key = livingKey(app, wire.customer_uid);
  if (!key) return '등록되지 않은 구매자입니다.';
  if (wasPaid(app, wire.merchant_uid)) return '이미 결제가 이루어진 거래건입니다.';
  return key.declines;
};

const buyerOf = ({ buyer_name, buyer_email, buyer_tel, buyer_addr, buyer_postcode }: Schedule) => ({
  buyer_name,
  buyer_email,
  buyer_tel,
  buyer_addr,
  buyer_postcode,
});

/** The wire form: a charge that was cancelled since says so. */
export const scheduleWire = (app: App, { wire }: ScheduleRow): Schedule => {
  const payment = wire.imp_uid === null ? null : app.store.payment(wire.imp_uid);
  return payment?.wire.status === 'cancelled' ? { ...wire, payment_status: 'cancelled' } : wire;
};
