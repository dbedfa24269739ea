// `/subscribe/payments/schedule` and its sub-paths (PortOne V1 docs: subscribe).
import type { App } from '../app';
import { livingKey, makeKey } from '../engine/billing-keys';
import { readCard } from '../engine/card-input';
import { wasPaid } from '../engine/prevalidate';
import { changeSchedule, execute, plan, scheduleWire } from '../engine/schedules';
import type { Answer, Request, Route } from '../http';
import type { CustomerRow, ScheduleRow } from '../model/billing';
import { apiChannel, readBuyer, readCurrency, readNoticeUrls } from './buyer';
import { badRequest, notFound, ok, refusal } from './envelope';
import { type Fields, fieldsOf } from './fields';
import { operation } from './operation';

const PLANS_MAX = 1000;

const create = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  const customerUid = fields.need('customer_uid', 80);
  const orders = fields.objects('schedules');
  if (orders.length === 0 || orders.length > PLANS_MAX) throw badRequest('schedules 파라메터가 누락되었습니다.');
  const known = livingKey(app, customerUid);
  const key = known ?? issueKey(app, fields, customerUid);
  const rows = orders.map((order) => readPlan(app, key, order, fields.text('customer_id', 50)));
  checkFree(app, rows);
  // A new key is stored only with a plan to charge it: a refused call leaves nothing behind.
  if (!known) app.store.put('customers', customerUid, key);
  return ok(rows.map((row) => scheduleWire(app, plan(app, row))));
};

const issueKey = (app: App, fields: Fields, customerUid: string): CustomerRow => {
  if (!fields.has('card_number')) throw refusal('등록된 고객정보가 없습니다.');
  const card = readCard(app, fields, '카드정보 인증 및 빌키 발급에 실패하였습니다.');
  const checking = fields.integer('checking_amount') ?? 0;
  if (checking > 0 && card.declines !== null) throw refusal(`카드 확인 결제에 실패하였습니다. ${card.declines}`);
  const nobody = {
    customer_name: null,
    customer_tel: null,
    customer_email: null,
    customer_addr: null,
    customer_postcode: null,
  };
  const holder = { customer_id: fields.text('customer_id', 50), ...nobody };
  return makeKey(app, customerUid, apiChannel(app, fields), card, holder);
};

const readPlan = (app: App, key: CustomerRow, order: Fields, customerId: string | null): ScheduleRow => {
  const currency = readCurrency(order);
  const { wire } = key;
  const buyer = readBuyer(order);
  return {
    seq: app.store.nextSeq(),
    noticeUrls: readNoticeUrls(order),
    taxFree: order.number('tax_free') ?? 0,
    vatAmount: order.number('vat_amount'),
    cardQuota: order.integer('card_quota') ?? 0,
    wire: {
      customer_uid: wire.customer_uid,
      merchant_uid: order.need('merchant_uid', 40),
      imp_uid: null,
      pg_provider: wire.pg_provider,
      pg_id: wire.pg_id,
      customer_id: customerId ?? wire.customer_id,
      schedule_at: futureOf(app, order),
      executed_at: 0,
      revoked_at: 0,
      amount: order.amount('amount', currency),
      currency,
      name: order.need('name').slice(0, 40),
      buyer_name: buyer.buyer_name ?? wire.customer_name?.slice(0, 16) ?? null,
      buyer_email: buyer.buyer_email ?? wire.customer_email?.slice(0, 64) ?? null,
      buyer_tel: buyer.buyer_tel ?? wire.customer_tel?.slice(0, 16) ?? null,
      buyer_addr: buyer.buyer_addr ?? wire.customer_addr?.slice(0, 128) ?? null,
      buyer_postcode: buyer.buyer_postcode ?? wire.customer_postcode ?? null,
      custom_data: order.text('custom_data', 20_000),
      schedule_status: 'scheduled',
      payment_status: null,
      fail_reason: null,
      promotion_id: order.text('promotion_id'),
    },
  };
};

const futureOf = (app: App, fields: Fields): number => {
  const at = fields.needInteger('schedule_at');
  if (at <= app.clock.seconds()) throw badRequest('예약시각(schedule_at)은 현재 시각 이후여야 합니다.');
  return at;
};

const checkFree = (app: App, rows: ScheduleRow[]): void => {
  const uids = rows.map((row) => row.wire.merchant_uid);
  const taken = uids.find((uid) => app.store.get('schedules', uid) !== null || wasPaid(app, uid));
  if (taken !== undefined || new Set(uids).size < uids.length) throw refusal('이미 등록된 merchant_uid가 존재합니다.');
};

const unschedule = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  const customerUid = fields.text('customer_uid', 80);
  const merchantUids = fields.texts('merchant_uid');
  if (customerUid === null && merchantUids.length === 0) throw badRequest('customer_uid 파라메터가 누락되었습니다.');
  const rows = [...app.store.all('schedules')].filter(
    ({ wire }) =>
      wire.schedule_status === 'scheduled' &&
      (customerUid === null || wire.customer_uid === customerUid) &&
      (merchantUids.length === 0 || merchantUids.includes(wire.merchant_uid)),
  );
  if (rows.length === 0) throw refusal('취소할 예약결제 기록이 존재하지 않습니다.');
  const patch = { schedule_status: 'revoked', revoked_at: app.clock.seconds() } as const;
  return ok(rows.map((row) => scheduleWire(app, changeSchedule(app, row, patch))));
};

const pathPlan = (req: Request, app: App): ScheduleRow => {
  const row = app.store.get('schedules', req.params.merchant_uid ?? '');
  if (!row) throw notFound('예약결제건이 존재하지 않습니다.');
  return row;
};

const show = (req: Request, app: App): Answer => ok(scheduleWire(app, pathPlan(req, app)));

const move = (req: Request, app: App): Answer => {
  const row = pathPlan(req, app);
  const schedule_at = futureOf(app, fieldsOf(req));
  if (row.wire.schedule_status !== 'scheduled') throw badRequest('이미 실행되었거나 취소된 예약결제입니다.');
  return ok(scheduleWire(app, changeSchedule(app, row, { schedule_at })));
};

/** Failed and revoked plans may be tried again; others may not. */
const checkUndone = ({ wire }: ScheduleRow): void => {
  const isUndone = wire.schedule_status === 'revoked' || wire.payment_status === 'failed';
  if (!isUndone) throw badRequest('아직 실행되지 않았거나 이미 승인된 예약결제입니다.');
};

const replan = (req: Request, app: App): Answer => {
  const row = pathPlan(req, app);
  const schedule_at = futureOf(app, fieldsOf(req));
  checkUndone(row);
  const fresh = { imp_uid: null, executed_at: 0, revoked_at: 0, payment_status: null, fail_reason: null } as const;
  return ok(scheduleWire(app, changeSchedule(app, row, { ...fresh, schedule_status: 'scheduled', schedule_at })));
};

const retry = (req: Request, app: App): Answer => {
  const row = pathPlan(req, app);
  checkUndone(row);
  const payment = execute(app, row);
  if (!payment) throw notFound('존재하지 않는 빌링키입니다.');
  return ok(payment.wire);
};

const at = '/subscribe/payments/schedule/:merchant_uid';

export const routes: Route[] = [
  operation('POST', '/subscribe/payments/schedule', create),
  operation('POST', '/subscribe/payments/unschedule', unschedule),
  operation('GET', at, show),
  operation('PUT', at, move),
  operation('POST', `${at}/reschedule`, replan),
  operation('POST', `${at}/retry`, retry),
];
