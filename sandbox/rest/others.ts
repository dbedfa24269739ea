// The small provider-specific groups: convenience stores, Benepia points, Paymentwall deliveries, partner receipts
// (PortOne V1 docs: cvs, benepia, paymentwall, partners). Shallow: stateful and in the documented shapes.
import type { App } from '../app';
import { charge } from '../engine/charge';
import { newImpUid } from '../engine/ids';
import { changePayment, newPayment } from '../engine/new-payment';
import { announceLater } from '../engine/webhooks';
import type { Answer, Request, Route } from '../http';
import { needChannel, readBuyer, readNoticeUrls } from './buyer';
import { badRequest, notFound, ok, pgRefusal, Refusal, refusal } from './envelope';
import { fieldsOf } from './fields';
import { operation } from './operation';
import { pathPayment } from './payments';

const WEEK_S = 7 * 86_400;
/** Every Benepia account of the sandbox owns this much; passwords other than this one are wrong. */
const BENEPIA = { points: 100_000, password: 'benepia' };

const issueBarcode = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  const channel = needChannel(app, fields);
  if (channel.pg_provider !== 'galaxia') throw pgRefusal('편의점결제를 지원하지 않는 PG사입니다.');
  const born = newPayment(app, {
    impUid: newImpUid(app),
    channel,
    via: 'api',
    merchantUid: fields.need('merchant_uid', 40),
    payMethod: 'cvs',
    amount: fields.amount('amount', 'KRW'),
    currency: 'KRW',
    name: fields.text('name', 40),
    buyer: readBuyer(fields),
    customData: fields.text('custom_data', 20_000),
    userAgent: req.headers['user-agent'] ?? null,
    taxFree: 0,
    vatAmount: null,
    noticeUrls: readNoticeUrls(fields),
    window: null,
  });
  const { imp_uid } = born.wire;
  const barcode = fields.text('barcode', 64) ?? app.random.digits(20);
  const expired_at = fields.integer('expired_at') ?? app.clock.seconds() + WEEK_S;
  app.store.put('conveniences', imp_uid, { imp_uid, barcode, confirm_url: fields.text('confirm_url'), expired_at });
  return ok(changePayment(app, born, { pg_tid: barcode }).wire);
};

const revokeBarcode = (req: Request, app: App): Answer => {
  const row = app.store.payment(req.params.imp_uid ?? '');
  if (!row || !app.store.get('conveniences', row.wire.imp_uid) || row.wire.status !== 'ready') {
    throw refusal('말소할 수 있는 수납번호가 아닙니다.');
  }
  app.store.remove('conveniences', row.wire.imp_uid);
  const failed_at = app.clock.seconds();
  return ok(changePayment(app, row, { status: 'failed', failed_at, fail_reason: '수납번호 말소' }).wire);
};

const benepiaLogin = (req: Request, app: App) => {
  const fields = fieldsOf(req);
  fields.need('benepia_user');
  const channel = needChannel(app, fields);
  if (fields.need('benepia_password') !== BENEPIA.password) throw pgRefusal('베네피아 인증에 실패하였습니다.');
  return { fields, channel };
};

const benepiaPoint = (req: Request, app: App): Answer => {
  benepiaLogin(req, app);
  return ok({ point: BENEPIA.points });
};

const benepiaPay = (req: Request, app: App): Answer => {
  const { fields, channel } = benepiaLogin(req, app);
  const amount = fields.amount('amount', 'KRW');
  if (amount > BENEPIA.points) throw pgRefusal('베네피아 포인트가 부족합니다.');
  const row = charge(app, {
    impUid: newImpUid(app),
    channel,
    merchantUid: fields.need('merchant_uid', 40),
    amount,
    currency: 'KRW',
    name: fields.need('name').slice(0, 40),
    buyer: readBuyer(fields),
    customData: fields.text('custom_data', 20_000),
    userAgent: req.headers['user-agent'] ?? null,
    taxFree: 0,
    vatAmount: null,
    noticeUrls: readNoticeUrls(fields),
    cardQuota: 0,
    card: { pay_method: 'point' },
    key: null,
    declined: null,
  });
  announceLater(app, row, { status: 'paid', event: 'charged' });
  return ok(row.wire);
};

const deliver = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  const impUid = fields.need('imp_uid', 40);
  for (const name of ['merchant_uid', 'shipping_address_email', 'refundable']) fields.need(name);
  for (const name of ['estimated_delivery_datetime', 'estimated_update_datetime']) fields.needInteger(name);
  const isKnown = fields.choice('type', ['physical', 'digital']) !== null;
  const status = fields.choice('status', ['order_placed', 'order_shipped', 'delivering', 'delivered']);
  if (!isKnown || status === null) throw badRequest('type, status 파라메터가 누락되었습니다.');
  if (!app.store.payment(impUid)) throw refusal('존재하지 않는 결제정보입니다');
  return ok({ success: 1 });
};

const partnerReceipts = (req: Request, app: App): Answer => {
  const { wire } = pathPayment(req, app);
  const parts = fieldsOf(req).objects('data');
  if (parts.length === 0) throw badRequest('data 파라메터가 누락되었습니다.');
  if (wire.pg_provider !== 'html5_inicis') throw new Refusal(501, -1, '지원하지 않는 PG사입니다.');
  if (wire.status !== 'paid') throw badRequest('결제완료된 거래가 아닙니다.');
  const total = parts.reduce((sum, part) => {
    part.need('business_registration_number', 10);
    part.need('company_name');
    return sum + part.amount('amount', wire.currency);
  }, 0);
  if (total > wire.amount) throw badRequest('하위 상점 거래 금액의 합이 결제금액보다 큽니다.');
  if (wire.receipt_url === null) throw notFound('매출전표를 찾을 수 없습니다.');
  return ok({ receipt_url: wire.receipt_url });
};

export const routes: Route[] = [
  operation('POST', '/cvs', issueBarcode),
  operation('DELETE', '/cvs/:imp_uid', revokeBarcode),
  operation('POST', '/benepia/point', benepiaPoint),
  operation('POST', '/benepia/payment', benepiaPay),
  operation('POST', '/paymentwall/delivery', deliver),
  operation('POST', '/partners/receipts/:imp_uid', partnerReceipts),
];
