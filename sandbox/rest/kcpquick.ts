// KCP Quickpay (PortOne V1 docs: kcpquick). Shallow: members and registrations are remembered, KCP's own rules are not played.
// Unlike everything else these operations read JSON only.
import type { App } from '../app';
import { livingKey } from '../engine/billing-keys';
import { cardFieldsOf, charge } from '../engine/charge';
import { newImpUid } from '../engine/ids';
import { announceLater } from '../engine/webhooks';
import { type Answer, json, type Request, type Route } from '../http';
import type { Channel } from '../model/channels';
import type { Payment } from '../model/payment';
import { needChannel, readNoticeUrls } from './buyer';
import { badRequest, notFound, ok, pgRefusal, Refusal } from './envelope';
import { type Fields, fieldsOf } from './fields';
import { operation } from './operation';

const told = (message: string, response: unknown): Answer => json({ code: 0, message, response });

const quickChannel = (app: App, fields: Fields): Channel => {
  const channel = needChannel(app, fields);
  if (!channel.pg_provider.startsWith('kcp')) throw badRequest('KCP 퀵페이 채널이 아닙니다.');
  return channel;
};

const removeMember = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  for (const name of ['site_code', 'partner_type', 'partner_subtype']) fields.need(name, 80);
  const member = app.store.get('kcpMembers', req.params.member_id ?? '');
  if (!member) throw notFound('등록된 회원을 찾을 수 없습니다.');
  app.store.remove('kcpMembers', member.member_id);
  return ok(member);
};

const releaseFido = (req: Request, app: App): Answer => {
  quickChannel(app, fieldsOf(req));
  return told('생체인증 사용이 정상적으로 해제되었습니다.', { member_id: req.params.member_id });
};

const readPrepare = (req: Request) => {
  const fields = fieldsOf(req);
  return {
    merchant_uid: req.params.merchant_uid ?? '',
    btid: fields.need('btid', 20),
    cust_ip: fields.need('cust_ip', 45),
    code_verifier: fields.need('code_verifier', 200),
  };
};

const prepare = (req: Request, app: App): Answer => {
  const { code_verifier: _secret, ...row } = readPrepare(req);
  if (app.store.get('kcpPrepares', row.merchant_uid)) throw new Refusal(409, 1, '이미 등록된 merchant_uid입니다.');
  app.store.put('kcpPrepares', row.merchant_uid, row);
  return ok(null);
};

const changePrepare = (req: Request, app: App): Answer => {
  const { code_verifier: _secret, ...row } = readPrepare(req);
  if (!app.store.get('kcpPrepares', row.merchant_uid)) throw notFound('사전등록 정보를 찾을 수 없습니다.');
  app.store.put('kcpPrepares', row.merchant_uid, row);
  return ok(null);
};

const pay = (
  req: Request,
  app: App,
  fields: Fields,
  channel: Channel,
  rest: { card: Partial<Payment>; uid: string | null },
): Answer => {
  const row = charge(app, {
    impUid: newImpUid(app),
    channel,
    merchantUid: fields.need('merchant_uid', 40),
    amount: fields.amount('amount', 'KRW'),
    currency: 'KRW',
    name: fields.need('name').slice(0, 40),
    buyer: {
      buyer_name: fields.text('buyer_name', 16),
      buyer_email: null,
      buyer_tel: null,
      buyer_addr: null,
      buyer_postcode: null,
    },
    customData: null,
    userAgent: req.headers['user-agent'] ?? null,
    taxFree: 0,
    vatAmount: null,
    noticeUrls: readNoticeUrls(fields),
    cardQuota: 0,
    card: rest.card,
    key: rest.uid === null ? null : { uid: rest.uid, usage: 'payment' },
    declined: null,
  });
  announceLater(app, row, { status: 'paid', event: 'charged' });
  return ok(row.wire);
};

/** Whoever pays with money is a member from then on. */
const payMoney = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  const member_id = fields.need('member_id', 16);
  fields.need('imp_uid', 32);
  const channel = quickChannel(app, fields);
  const answer = pay(req, app, fields, channel, { card: { pay_method: 'point' }, uid: null });
  const now = app.clock.seconds();
  const { pg_provider, pg_id } = channel;
  app.store.put('kcpMembers', member_id, { member_id, pg_provider, pg_id, inserted: now, updated: now });
  return answer;
};

const payAutomatically = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  const uid = fields.need('customer_uid', 80);
  fields.need('buyer_name', 20);
  const key = livingKey(app, uid);
  const channel = key && app.store.get('channels', key.channelKey);
  if (!key || !channel) throw pgRefusal('등록되지 않은 구매자입니다.');
  return pay(req, app, fields, channel, { card: cardFieldsOf(key.wire), uid });
};

const removeAutopay = (req: Request, app: App): Answer => {
  const uid = req.params.customer_uid ?? '';
  const key = livingKey(app, uid);
  if (!key) throw notFound('등록된 빌링키를 찾을 수 없습니다.');
  app.store.put('customers', uid, { ...key, deleted: true });
  return told('자동결제 키가 정상적으로 삭제되었습니다.', { customer_uid: uid });
};

export const routes: Route[] = [
  operation('DELETE', '/kcpquick/members/:member_id', removeMember),
  operation('POST', '/kcpquick/members/:member_id/fido/release', releaseFido),
  operation('POST', '/kcpquick/prepare/:merchant_uid', prepare),
  operation('PUT', '/kcpquick/prepare/:merchant_uid', changePrepare),
  operation('POST', '/kcpquick/payment/money', payMoney),
  operation('POST', '/kcpquick/payment/autopay', payAutomatically),
  operation('DELETE', '/kcpquick/autopay/:customer_uid', removeAutopay),
];
