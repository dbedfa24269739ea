// `/payments`: lookups (PortOne V1 docs: payments). Only the single lookup hides payments of test channels.
import type { App } from '../app';
import { paged, SORTINGS, type Sorting, sorted, statusTime } from '../engine/lists';
import type { Answer, Request, Route } from '../http';
import type { PaymentRow, PaymentStatus } from '../model/payment';
import { badRequest, notFound, ok } from './envelope';
import { type Fields, fieldsOf } from './fields';
import { operation } from './operation';

const IDS_MAX = 100;
const LIMIT_MAX = 1000;
const WINDOW_MAX_S = 90 * 86_400;

const noPayment = () => notFound('존재하지 않는 결제정보입니다.');
const badStatus = () => badRequest('지원되지 않는 상태값입니다.');

const STATUSES: readonly string[] = ['ready', 'paid', 'cancelled', 'failed'] satisfies PaymentStatus[];

/** Any payment by the id in the path, test channel or not. */
export const pathPayment = (req: Request, app: App): PaymentRow => {
  const row = app.store.payment(req.params.imp_uid ?? '');
  if (!row) throw noPayment();
  return row;
};

const getOne = (req: Request, app: App): Answer => {
  const row = pathPayment(req, app);
  const fields = fieldsOf(req);
  if (row.wire.sandbox && !fields.flag('include_sandbox')) throw noPayment();
  if (!fields.flag('extension')) return ok(row.wire);
  return ok({ ...row.wire, extension: extensionOf(row) });
};

/** What paypal and daou add when asked. */
const extensionOf = ({ wire }: PaymentRow): Record<string, string> => {
  if (!wire.pg_provider.startsWith('paypal')) return {};
  return { PaymentStatus: wire.status === 'paid' ? 'Completed' : 'Pending', PendingReason: 'None', ReasonCode: 'None' };
};

const getMany = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  const impUids = fields.texts('imp_uid');
  const merchantUids = fields.texts('merchant_uid');
  const asked = impUids.length + merchantUids.length;
  if (asked === 0) throw badRequest('imp_uid 또는 merchant_uid 파라메터가 누락되었습니다.');
  if (asked > IDS_MAX) throw badRequest(`한 번에 최대 ${IDS_MAX}건까지 조회할 수 있습니다.`);
  const byImp = impUids.map((id) => app.store.payment(id));
  const byMerchant = merchantUids.map((id) => sorted(app.store.attempts(id), '-started')[0] ?? null);
  const found = [...byImp, ...byMerchant].filter((row) => row !== null);
  if (found.length === 0) throw noPayment();
  return ok(
    [...new Set(found)].map((row) => row.wire),
    found.length < asked ? 207 : 200,
  );
};

/** Attempts of the merchant_uid in the path, narrowed by the status in it. */
const attemptsOf = (req: Request, app: App): PaymentRow[] => {
  const { merchant_uid = '', payment_status } = req.params;
  if (payment_status !== undefined && !STATUSES.includes(payment_status)) throw badStatus();
  const rows = app.store.attempts(merchant_uid);
  const matching = payment_status === undefined ? rows : rows.filter((row) => row.wire.status === payment_status);
  if (matching.length === 0) throw noPayment();
  return matching;
};

const sortingOf = (fields: Fields): Sorting => fields.choice('sorting', SORTINGS) ?? '-started';

const pageOf = (fields: Fields): { page: number; limit: number } => {
  const page = fields.integer('page') ?? 1;
  const limit = fields.integer('limit') ?? 20;
  if (page < 1) throw badRequest('page 파라메터는 1 이상이어야 합니다.');
  if (limit < 1 || limit > LIMIT_MAX) throw badRequest(`limit 파라메터는 1 이상 ${LIMIT_MAX} 이하여야 합니다.`);
  return { page, limit };
};

/** Beyond the last page is an error, except for page 1 of nothing. */
export const pageAnswer = <Row, Wire>(rows: Row[], page: number, limit: number, toWire: (row: Row) => Wire): Answer => {
  const answer = paged(rows, page, limit);
  if (page > 1 && answer.list.length === 0) throw badRequest('요청하신 페이지가 존재하지 않습니다.');
  return ok({ ...answer, list: answer.list.map(toWire) });
};

const find = (req: Request, app: App): Answer => {
  const rows = sorted(attemptsOf(req, app), sortingOf(fieldsOf(req)));
  return ok(rows[0]?.wire);
};

const findAll = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  const { page, limit } = pageOf(fields);
  const rows = sorted(attemptsOf(req, app), sortingOf(fields));
  return pageAnswer(rows, page, limit, (row) => row.wire);
};

const byStatus = (req: Request, app: App): Answer => {
  const { payment_status = '' } = req.params;
  if (payment_status !== 'all' && !STATUSES.includes(payment_status)) throw badStatus();
  const fields = fieldsOf(req);
  const { page, limit } = pageOf(fields);
  const sorting = sortingOf(fields);
  const to = fields.integer('to') ?? app.clock.seconds();
  const from = fields.integer('from') ?? to - WINDOW_MAX_S;
  if (from > to || to - from > WINDOW_MAX_S) throw badRequest('조회 기간은 최대 90일까지 가능합니다.');
  const rows = [...app.store.all('payments')].filter(({ wire }) => {
    const time = statusTime(wire);
    return (payment_status === 'all' || wire.status === payment_status) && time >= from && time <= to;
  });
  return pageAnswer(sorted(rows, sorting), page, limit, (row) => row.wire);
};

export const routes: Route[] = [
  operation('GET', '/payments', getMany),
  operation('GET', '/payments/:imp_uid', getOne),
  operation('GET', '/payments/find/:merchant_uid', find),
  operation('GET', '/payments/find/:merchant_uid/:payment_status', find),
  operation('GET', '/payments/findAll/:merchant_uid', findAll),
  operation('GET', '/payments/findAll/:merchant_uid/:payment_status', findAll),
  operation('GET', '/payments/status/:payment_status', byStatus),
];
