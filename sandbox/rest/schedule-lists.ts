// The lists of planned charges (PortOne V1 docs: subscribe): half-open windows of at most three months, newest plan first.
// The document's prose promises a paged list, its schema a bare one; the official client reads `{total, previous, next, list}`, so
// that is what is answered.
import type { App } from '../app';
import { paged } from '../engine/lists';
import { scheduleWire } from '../engine/schedules';
import type { Answer, Request, Route } from '../http';
import type { ScheduleRow, ScheduleStatus } from '../model/billing';
import { badRequest, ok } from './envelope';
import { type Fields, fieldsOf } from './fields';
import { operation } from './operation';

const WINDOW_MAX_S = 92 * 86_400;
const LIMIT_MAX = 1000;
const STATUSES = ['scheduled', 'executed', 'revoked'] as const satisfies ScheduleStatus[];

type Query = {
  from: number;
  to: number;
  status: ScheduleStatus | null;
  customerUid: string | null;
  oldestFirst: boolean;
};

const listPlans = (app: App, fields: Fields, query: Query): Answer => {
  if (query.to < query.from || query.to - query.from > WINDOW_MAX_S)
    throw badRequest('조회 기간은 최대 3개월까지 가능합니다.');
  const page = fields.integer('page') ?? 1;
  const limit = fields.integer('limit') ?? 20;
  if (page < 1 || limit < 1 || limit > LIMIT_MAX) throw badRequest('page, limit 파라메터를 확인해주세요.');
  const rows = [...app.store.all('schedules')].filter((row) => isWanted(row, query));
  const direction = query.oldestFirst ? 1 : -1;
  rows.sort((a, b) => direction * (a.wire.schedule_at - b.wire.schedule_at || a.seq - b.seq));
  const answer = paged(rows, page, limit);
  return ok({ ...answer, list: answer.list.map((row) => scheduleWire(app, row)) });
};

const isWanted = ({ wire }: ScheduleRow, query: Query): boolean =>
  wire.schedule_at >= query.from &&
  wire.schedule_at < query.to &&
  (query.status === null || wire.schedule_status === query.status) &&
  (query.customerUid === null || wire.customer_uid === query.customerUid);

const listAll = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  return listPlans(app, fields, {
    from: fields.needInteger('schedule_from'),
    to: fields.needInteger('schedule_to'),
    status: fields.choice('schedule_status', STATUSES),
    customerUid: null,
    oldestFirst: fields.text('sorting') === 'scheduled',
  });
};

const listOfCustomer = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  return listPlans(app, fields, {
    from: fields.needInteger('from'),
    to: fields.needInteger('to'),
    status: fields.choice('schedule-status', STATUSES),
    customerUid: req.params.customer_uid ?? '',
    oldestFirst: false,
  });
};

export const routes: Route[] = [
  operation('GET', '/subscribe/payments/schedule', listAll),
  operation('GET', '/subscribe/payments/schedule/customers/:customer_uid', listOfCustomer),
  operation('GET', '/subscribe/customers/:customer_uid/schedules', listOfCustomer),
];
