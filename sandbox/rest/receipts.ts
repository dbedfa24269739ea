// `/receipts`: cash receipts for payments made here and for cash taken elsewhere (PortOne V1 docs: receipts).
import type { App } from '../app';
import type { Answer, Request, Route } from '../http';
import { remainingOf } from '../model/payment';
import type { Receipt } from '../model/records';
import { needChannel } from './buyer';
import { badRequest, notFound, ok, Refusal } from './envelope';
import { type Fields, fieldsOf } from './fields';
import { operation } from './operation';
import { pathPayment } from './payments';

const IDENTIFIERS = ['person', 'business', 'phone', 'taxcard'] as const;
const NEEDS_IDENTIFIER_TYPE = new Set(['kicc', 'settle']);
/** Only money that leaves no card slip needs a cash receipt. */
const METHODS = new Set(['trans', 'vbank']);

const none = (impUid: string) =>
  new Refusal(404, -1, `해당 아임포트 고유 번호(${impUid})로 현금영수증을 발급 한 내역이 존재하지 않습니다.`);

const living = (receipt: Receipt | null): Receipt | null => (receipt && receipt.cancelled_at === 0 ? receipt : null);

const newReceipt = (app: App, fields: Fields, pg: string, amount: number, key: string): Receipt => {
  fields.need('identifier', 40);
  const identifierType = fields.choice('identifier_type', IDENTIFIERS);
  if (identifierType === null && NEEDS_IDENTIFIER_TYPE.has(pg))
    throw badRequest('identifier_type 파라메터가 누락되었습니다.');
  const taxFree = fields.integer('tax_free') ?? 0;
  if (taxFree < 0 || taxFree > amount) throw badRequest('tax_free 파라메터가 올바른 금액이 아닙니다.');
  const vat = fields.number('vat_amount') ?? fields.number('vat') ?? Math.floor((amount - taxFree) / 11);
  const tid = `RCPT${app.random.digits(16)}`;
  return {
    receipt_tid: tid,
    apply_num: app.random.digits(9),
    type: fields.choice('type', ['person', 'company']) ?? 'person',
    amount: Math.round(amount),
    vat: Math.round(vat),
    receipt_url: `${app.origin}/window/receipts/${encodeURIComponent(key)}?cash=${tid}`,
    applied_at: app.clock.seconds(),
    cancelled_at: 0,
  };
};

const issue = (req: Request, app: App): Answer => {
  const { wire } = pathPaid(req, app);
  if (living(app.store.get('receipts', wire.imp_uid))) throw badRequest('이미 현금영수증이 발급된 거래입니다.');
  if (!METHODS.has(wire.pay_method ?? '')) throw badRequest('현금영수증을 발급할 수 없는 결제수단입니다.');
  const receipt = newReceipt(app, fieldsOf(req), wire.pg_provider, remainingOf(wire), wire.imp_uid);
  app.store.put('receipts', wire.imp_uid, receipt);
  return ok({ imp_uid: wire.imp_uid, ...receipt });
};

const pathPaid = (req: Request, app: App) => {
  const row = app.store.payment(req.params.imp_uid ?? '');
  if (!row) throw badRequest('존재하지 않는 결제정보입니다.');
  if (row.wire.paid_at === 0 || remainingOf(row.wire) <= 0) throw badRequest('결제완료된 거래가 아닙니다.');
  return row;
};

const show = (req: Request, app: App): Answer => {
  const { imp_uid } = pathPayment(req, app).wire;
  const receipt = app.store.get('receipts', imp_uid);
  if (!receipt) throw none(imp_uid);
  return ok({ imp_uid, ...receipt });
};

const revoke = (req: Request, app: App): Answer => {
  const imp_uid = req.params.imp_uid ?? '';
  const receipt = living(app.store.get('receipts', imp_uid));
  if (!receipt) throw badRequest('발급된 현금영수증이 없습니다.');
  const cancelled = { ...receipt, cancelled_at: app.clock.seconds() };
  app.store.put('receipts', imp_uid, cancelled);
  return ok({ imp_uid, ...cancelled });
};

const externalOf = (req: Request, app: App) => {
  const merchant_uid = req.params.merchant_uid ?? '';
  return { merchant_uid, receipt: app.store.get('externalReceipts', merchant_uid) };
};

const issueExternal = (req: Request, app: App): Answer => {
  const { merchant_uid, receipt: known } = externalOf(req, app);
  const fields = fieldsOf(req);
  const channel = needChannel(app, fields);
  fields.need('name');
  if (living(known)) throw badRequest('이미 현금영수증이 발급된 거래입니다.');
  const amount = fields.amount('amount', 'KRW');
  const receipt = newReceipt(app, fields, channel.pg_provider, amount, merchant_uid);
  app.store.put('externalReceipts', merchant_uid, receipt);
  return ok({ merchant_uid, ...receipt });
};

const showExternal = (req: Request, app: App): Answer => {
  const { merchant_uid, receipt } = externalOf(req, app);
  if (!receipt) throw notFound('현금영수증을 발급한 내역이 존재하지 않습니다.');
  return ok({ merchant_uid, ...receipt });
};

const revokeExternal = (req: Request, app: App): Answer => {
  const { merchant_uid, receipt } = externalOf(req, app);
  if (!receipt) throw notFound('현금영수증을 발급한 내역이 존재하지 않습니다.');
  if (receipt.cancelled_at > 0) throw badRequest('이미 취소된 현금영수증입니다.');
  const cancelled = { ...receipt, cancelled_at: app.clock.seconds() };
  app.store.put('externalReceipts', merchant_uid, cancelled);
  return ok({ merchant_uid, ...cancelled });
};

export const routes: Route[] = [
  operation('POST', '/receipts/:imp_uid', issue),
  operation('GET', '/receipts/:imp_uid', show),
  operation('DELETE', '/receipts/:imp_uid', revoke),
  operation('POST', '/receipts/external/:merchant_uid', issueExternal),
  operation('GET', '/receipts/external/:merchant_uid', showExternal),
  operation('DELETE', '/receipts/external/:merchant_uid', revokeExternal),
];
