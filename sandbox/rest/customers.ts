// `/subscribe/customers`: billing keys (PortOne V1 docs: subscribe.customer).
import type { App } from '../app';
import { keyWire, livingKey, storeKey } from '../engine/billing-keys';
import { readCard } from '../engine/card-input';
import { sorted } from '../engine/lists';
import type { Answer, Request, Route } from '../http';
import type { CustomerRow } from '../model/billing';
import { apiChannel } from './buyer';
import { badRequest, notFound, ok } from './envelope';
import { fieldsOf } from './fields';
import { operation } from './operation';
import { pageAnswer } from './payments';

const PAGE_SIZE = 20;
const IDS_MAX = 100;

const unknown = (uid: string) => notFound(`요청하신 customer_uid(${uid})로 등록된 정보를 찾을 수 없습니다.`);

const pathKey = (req: Request, app: App): CustomerRow => {
  const uid = req.params.customer_uid ?? '';
  const row = livingKey(app, uid);
  if (!row) throw unknown(uid);
  return row;
};

const issue = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  const uid = req.params.customer_uid ?? '';
  if (uid.length > 80) throw badRequest('customer_uid 파라메터는 최대 80자까지 가능합니다.');
  const channel = apiChannel(app, fields);
  const card = readCard(app, fields, '카드정보 인증 및 빌키 발급에 실패하였습니다.');
  const holder = {
    customer_id: fields.text('customer_id', 50),
    customer_name: fields.text('customer_name', 20),
    customer_tel: fields.text('customer_tel', 20),
    customer_email: fields.text('customer_email', 200),
    customer_addr: fields.text('customer_addr', 200),
    customer_postcode: fields.text('customer_postcode', 8),
  };
  const groupId = fields.text('channel_group_id', 55);
  const group = groupId === null ? null : { id: groupId, channelKeys: groupChannels(app) };
  return ok(keyWire(app, storeKey(app, uid, channel, card, holder, group)));
};

/** Every group means the same live channels: the sandbox has no console page for groups. */
const groupChannels = (app: App): string[] =>
  [...app.store.all('channels')]
    .filter((channel) => channel.type === 'api_payment' && !channel.sandbox)
    .slice(0, 2)
    .map((channel) => channel.channel_key);

const show = (req: Request, app: App): Answer => ok(keyWire(app, pathKey(req, app)));

const list = (req: Request, app: App): Answer => {
  const uids = fieldsOf(req).texts('customer_uid');
  if (uids.length === 0) throw badRequest('customer_uid 파라메터가 누락되었습니다.');
  if (uids.length > IDS_MAX) throw badRequest(`한 번에 최대 ${IDS_MAX}건까지 조회할 수 있습니다.`);
  const found = uids.map((uid) => livingKey(app, uid)).filter((row) => row !== null);
  if (found.length === 0) throw unknown(uids.join(','));
  return ok(
    found.map((row) => row.wire),
    found.length < uids.length ? 207 : 200,
  );
};

const remove = (req: Request, app: App): Answer => {
  const row = pathKey(req, app);
  app.store.put('customers', row.wire.customer_uid, { ...row, deleted: true });
  return ok(keyWire(app, row));
};

/** Payments outlive their key. */
const payments = (req: Request, app: App): Answer => {
  const uid = req.params.customer_uid ?? '';
  if (!app.store.get('customers', uid)) throw unknown(uid);
  const rows = [...app.store.all('payments')].filter((row) => row.wire.customer_uid === uid);
  const page = fieldsOf(req).integer('page') ?? 1;
  if (page < 1) throw badRequest('page 파라메터는 1 이상이어야 합니다.');
  return pageAnswer(sorted(rows, '-started'), page, PAGE_SIZE, (row) => row.wire);
};

export const routes: Route[] = [
  operation('GET', '/subscribe/customers', list),
  operation('POST', '/subscribe/customers/:customer_uid', issue),
  operation('GET', '/subscribe/customers/:customer_uid', show),
  operation('DELETE', '/subscribe/customers/:customer_uid', remove),
  operation('GET', '/subscribe/customers/:customer_uid/payments', payments),
];
