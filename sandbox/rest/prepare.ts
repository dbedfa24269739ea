// `/payments/prepare`: amounts registered before the window opens (PortOne V1 docs: payments.validation).
import type { App } from '../app';
import type { Answer, Request, Route } from '../http';
import type { Prepare } from '../model/account';
import { notFound, ok, refusal } from './envelope';
import { fieldsOf } from './fields';
import { operation } from './operation';

const unknown = () => notFound('사전등록된 결제정보가 존재하지 않습니다.');

const read = (req: Request): Prepare => {
  const fields = fieldsOf(req);
  const currency = fields.text('currency', 3)?.toUpperCase() ?? null;
  return {
    merchant_uid: fields.need('merchant_uid', 40),
    amount: fields.amount('amount', currency ?? 'USD'),
    currency,
  };
};

const store = (app: App, prepare: Prepare): Answer => {
  app.store.put('prepares', prepare.merchant_uid, prepare);
  return ok(prepare);
};

const create = (req: Request, app: App): Answer => {
  const prepare = read(req);
  if (app.store.get('prepares', prepare.merchant_uid)) {
    throw refusal('결제정보 사전등록에 실패하였습니다(이미 등록된 merchant_uid입니다).');
  }
  return store(app, prepare);
};

const change = (req: Request, app: App): Answer => {
  const prepare = read(req);
  if (!app.store.get('prepares', prepare.merchant_uid)) throw unknown();
  return store(app, prepare);
};

const show = (req: Request, app: App): Answer => {
  const prepare = app.store.get('prepares', req.params.merchant_uid ?? '');
  if (!prepare) throw unknown();
  return ok(prepare);
};

export const routes: Route[] = [
  operation('POST', '/payments/prepare', create),
  operation('PUT', '/payments/prepare', change),
  operation('GET', '/payments/prepare/:merchant_uid', show),
];
