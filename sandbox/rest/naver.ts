// Naver Pay order operations (PortOne V1 docs: naver). Shallow: every step is remembered and answered in the documented shape,
// Naver's own business rules (who may do what when) are not played.
import type { App } from '../app';
import type { Answer, Request, Route } from '../http';
import { type PaymentRow, remainingOf } from '../model/payment';
import type { NaverOrder } from '../model/records';
import { needChannel } from './buyer';
import { badRequest, notFound, ok } from './envelope';
import { type Fields, fieldsOf } from './fields';
import { operation } from './operation';
import { pathPayment } from './payments';

type Step = {
  name: string;
  /** What the product order becomes. */
  next: Partial<Pick<NaverOrder, 'product_order_status' | 'claim_type' | 'claim_status'>>;
  /** Parameters that must be there. */
  needs: readonly string[];
};

const DAY_S = 86_400;

const STEPS: readonly Step[] = [
  {
    name: 'cancel',
    next: { product_order_status: 'CANCELED', claim_type: 'CANCEL', claim_status: 'CANCEL_DONE' },
    needs: [],
  },
  {
    name: 'approve-cancel',
    next: { product_order_status: 'CANCELED', claim_type: 'CANCEL', claim_status: 'CANCEL_DONE' },
    needs: [],
  },
  { name: 'ship', next: { product_order_status: 'DELIVERING' }, needs: ['delivery_method', 'dispatched_at'] },
  {
    name: 'ship-exchanged',
    next: { claim_type: 'EXCHANGE', claim_status: 'EXCHANGE_REDELIVERING' },
    needs: ['delivery_method'],
  },
  { name: 'collect-exchanged', next: { claim_type: 'EXCHANGE', claim_status: 'COLLECT_DONE' }, needs: [] },
  { name: 'place', next: { product_order_status: 'PAYED' }, needs: [] },
  {
    name: 'request-return',
    next: { claim_type: 'RETURN', claim_status: 'RETURN_REQUEST' },
    needs: ['delivery_method'],
  },
  {
    name: 'approve-return',
    next: { product_order_status: 'RETURNED', claim_type: 'RETURN', claim_status: 'RETURN_DONE' },
    needs: [],
  },
  { name: 'reject-return', next: { claim_type: 'RETURN', claim_status: 'RETURN_REJECT' }, needs: ['memo'] },
  { name: 'withhold-return', next: { claim_type: 'RETURN', claim_status: 'HOLDBACK' }, needs: ['memo'] },
  { name: 'resolve-return', next: { claim_type: 'RETURN', claim_status: 'COLLECTING' }, needs: [] },
];

const pathNaver = (req: Request, app: App): PaymentRow => {
  const row = pathPayment(req, app);
  if (!row.wire.pg_provider.startsWith('naver')) throw notFound('네이버페이 결제건이 아닙니다.');
  return row;
};

/** The product orders of a payment; the sandbox makes one per payment when it is first asked for. */
const ordersOf = (app: App, { wire }: PaymentRow): NaverOrder[] => {
  const known = [...app.store.all('naverOrders')].filter((order) => order.imp_uid === wire.imp_uid);
  if (known.length > 0) return known;
  const order: NaverOrder = {
    product_order_id: app.random.digits(16),
    imp_uid: wire.imp_uid,
    product_order_status: 'PAYED',
    claim_type: null,
    claim_status: null,
    product_name: wire.name ?? '상품',
    product_amount: Math.round(wire.amount),
    shipping_due: wire.paid_at + 3 * DAY_S,
  };
  app.store.put('naverOrders', order.product_order_id, order);
  return [order];
};

const orderWire = (app: App, order: NaverOrder) => {
  const payment = app.store.payment(order.imp_uid)?.wire;
  const name = payment?.buyer_name ?? '구매자';
  const tel = payment?.buyer_tel ?? '';
  return {
    product_order_id: order.product_order_id,
    product_order_status: order.product_order_status,
    claim_type: order.claim_type,
    claim_status: order.claim_status,
    product_id: 'product-1',
    product_name: order.product_name,
    product_option_id: 'option-1',
    product_option_name: '기본',
    product_amount: order.product_amount,
    delivery_amount: 0,
    quantity: 1,
    orderer: { name, id: 'naver-buyer', tel },
    shipping_address: {
      base: payment?.buyer_addr ?? '',
      detail: '',
      postcode: payment?.buyer_postcode ?? '',
      tel1: tel,
      tel2: '',
      name,
    },
    shipping_memo: '',
    shipping_due: order.shipping_due,
    individual_code: '',
  };
};

/** Chosen orders, or all of the payment; ids that are not its own make the answer a partial one. */
const chosen = (app: App, row: PaymentRow, fields: Fields): { orders: NaverOrder[]; status: 200 | 207 } => {
  const orders = ordersOf(app, row);
  const ids = fields.texts('product_order_id');
  if (ids.length === 0) return { orders, status: 200 };
  const found = orders.filter((order) => ids.includes(order.product_order_id));
  if (found.length === 0) throw notFound('상품주문을 찾을 수 없습니다.');
  return { orders: found, status: found.length < ids.length ? 207 : 200 };
};

const take =
  (step: Step) =>
  (req: Request, app: App): Answer => {
    const row = pathNaver(req, app);
    const fields = fieldsOf(req);
    for (const name of step.needs) fields.need(name);
    const { orders, status } = chosen(app, row, fields);
    const changed = orders.map((order) => ({ ...order, ...step.next }));
    for (const order of changed) app.store.put('naverOrders', order.product_order_id, order);
    return ok(
      changed.map((order) => orderWire(app, order)),
      status,
    );
  };

/** Answers that carry no data of their own. */
const done = (req: Request, app: App): Answer => {
  pathNaver(req, app);
  return ok(null);
};

const list = (req: Request, app: App): Answer =>
  ok(ordersOf(app, pathNaver(req, app)).map((order) => orderWire(app, order)));

const show = (req: Request, app: App): Answer => {
  const order = app.store.get('naverOrders', req.params.product_order_id ?? '');
  if (!order) throw notFound('상품주문을 찾을 수 없습니다.');
  return ok(orderWire(app, order));
};

const reviews = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  needChannel(app, fields);
  const from = fields.needInteger('from');
  const to = fields.needInteger('to');
  if (fields.choice('review_type', ['general', 'premium']) === null || from > to) {
    throw badRequest('from, to, review_type 파라메터를 확인해주세요.');
  }
  return ok([]);
};

const cashAmount = (req: Request, app: App): Answer => {
  const row = app.store.payment(req.params.imp_uid ?? '');
  if (!row?.wire.pg_provider.startsWith('naver')) throw badRequest('네이버페이 결제건이 아닙니다.');
  const total = Math.round(remainingOf(row.wire));
  const vat = Math.floor(total / 11);
  return ok({
    amount_total: total,
    amount_by_npoint: 0,
    amount_by_primary: total,
    amount_supply: total - vat,
    amount_vat: vat,
  });
};

export const routes: Route[] = [
  ...STEPS.map((step) => operation('POST', `/payments/:imp_uid/naver/${step.name}`, take(step))),
  operation('POST', '/payments/:imp_uid/naver/point', done),
  operation('POST', '/payments/:imp_uid/naver/confirm', done),
  operation('GET', '/payments/:imp_uid/naver/product-orders', list),
  operation('GET', '/payments/:imp_uid/naver/cash-amount', cashAmount),
  operation('GET', '/naver/product-orders/:product_order_id', show),
  operation('GET', '/naver/reviews', reviews),
];
