// `/escrows/logis`: deliveries of escrow payments (PortOne V1 docs: escrow).
import type { App } from '../app';
import { announceLater } from '../engine/webhooks';
import type { Answer, Request, Route } from '../http';
import { deliveryCompany } from '../model/carriers';
import type { PaymentRow } from '../model/payment';
import type { Logis } from '../model/records';
import { badRequest, ok, Refusal } from './envelope';
import { type Fields, fieldsOf } from './fields';
import { operation } from './operation';
import { pathPayment } from './payments';

const REGISTERS = new Set(['html5_inicis', 'kcp', 'daou', 'ksnet', 'smartro_v2', 'nice_v2', 'welcome']);
const CANNOT_CHANGE = new Set(['kcp', 'nice_v2']);

const conflict = (message: string): Refusal => new Refusal(409, 1, message);

const pathEscrow = (req: Request, app: App): PaymentRow => {
  const row = pathPayment(req, app);
  if (!row.wire.escrow) throw conflict('에스크로 결제건이 아닙니다.');
  if (!REGISTERS.has(row.wire.pg_provider)) throw badRequest('에스크로 배송등록을 지원하지 않는 PG사입니다.');
  return row;
};

const read = (app: App, row: PaymentRow, fields: Fields): Logis => {
  const parties = [fields.object('sender'), fields.object('receiver')];
  const logis = fields.object('logis');
  if (logis === null || parties.includes(null)) throw badRequest('sender, receiver, logis 파라메터가 누락되었습니다.');
  if (row.wire.pg_provider === 'html5_inicis') {
    for (const party of parties) for (const name of ['name', 'tel', 'addr', 'postcode']) party?.need(name);
  }
  return {
    company: deliveryCompany(logis.need('company', 20)),
    invoice: logis.need('invoice', 40),
    sent_at: logis.needInteger('sent_at'),
    applied_at: app.clock.seconds(),
  };
};

const register = (req: Request, app: App): Answer => {
  const row = pathEscrow(req, app);
  const { imp_uid, status } = row.wire;
  if (status !== 'paid') throw conflict('배송정보를 등록할 수 없는 상태의 결제건입니다.');
  if (app.store.get('logis', imp_uid)) throw conflict('이미 배송정보가 등록된 결제건입니다.');
  const logis = read(app, row, fieldsOf(req));
  app.store.put('logis', imp_uid, logis);
  if (row.wire.pg_provider === 'html5_inicis') announceEscrow(app, row, '2');
  return ok(logis);
};

/** The opt-in escrow event of inicis (PortOne V1 docs: inicis escrow webhook); `2` = delivery registered. */
const announceEscrow = (app: App, row: PaymentRow, escrowStatus: string): void => {
  if (!app.store.settings.escrow_webhook) return;
  const extra = { escrow_status: escrowStatus, changed_at: app.clock.seconds() };
  announceLater(app, row, { status: 'paid', event: 'escrow', extra: { event: 'Inicis.Escrow.Changed', extra } });
};

const change = (req: Request, app: App): Answer => {
  const row = pathEscrow(req, app);
  const { imp_uid, pg_provider } = row.wire;
  if (CANNOT_CHANGE.has(pg_provider)) throw conflict('배송정보를 수정할 수 없는 PG사입니다.');
  if (!app.store.get('logis', imp_uid)) throw conflict('등록된 배송정보가 없습니다.');
  const logis = read(app, row, fieldsOf(req));
  app.store.put('logis', imp_uid, logis);
  return ok(logis);
};

const show = (req: Request, app: App): Answer => {
  const logis = app.store.get('logis', pathPayment(req, app).wire.imp_uid);
  if (!logis) throw conflict('등록된 배송정보가 없습니다.');
  return ok(logis);
};

export const routes: Route[] = [
  operation('POST', '/escrows/logis/:imp_uid', register),
  operation('PUT', '/escrows/logis/:imp_uid', change),
  operation('GET', '/escrows/logis/:imp_uid', show),
];
