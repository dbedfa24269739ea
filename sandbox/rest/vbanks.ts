// `/vbanks`: virtual accounts by API (PortOne V1 docs: vbanks).
import type { App } from '../app';
import { newImpUid } from '../engine/ids';
import { changePayment, newPayment } from '../engine/new-payment';
import { accountFields } from '../engine/outcome';
import { wasPaid } from '../engine/prevalidate';
import { revokeVbank } from '../engine/vbank';
import { announceLater } from '../engine/webhooks';
import type { Answer, Request, Route } from '../http';
import { bankName } from '../model/banks';
import { isWaitingForDeposit, type PaymentRow } from '../model/payment';
import { fittingChannel, readBuyer, readCurrency, readNoticeUrls } from './buyer';
import { badRequest, ok, pgRefusal, refusal } from './envelope';
import { type Fields, fieldsOf } from './fields';
import { operation } from './operation';
import { pathPayment } from './payments';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const ISSUERS = words('settle nice nice_v2 html5_inicis ksnet smartro_v2 tosspayments welcome');
const REVOKERS = words(
  'html5_inicis uplus danal danal_tpay nice kicc settle smartro tosspayments ksnet smartro_v2 nice_v2 welcome kcp',
);
const NEEDS_HOLDER = words('html5_inicis nice settle smartro_v2');

const issue = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  const channel = fittingChannel(
    app,
    fields,
    ({ type, pg_provider }) => type === 'payment' && ISSUERS.has(pg_provider),
  );
  if (!ISSUERS.has(channel.pg_provider)) throw pgRefusal('가상계좌 API를 사용하려면 PG사와 계약이 필요합니다.');
  const born = newPayment(app, {
    impUid: newImpUid(app),
    channel,
    via: 'api',
    merchantUid: fields.need('merchant_uid', 40),
    payMethod: 'vbank',
    amount: fields.amount('amount', readCurrency(fields)),
    currency: 'KRW',
    name: fields.text('name', 40),
    buyer: readBuyer(fields),
    customData: fields.text('custom_data', 20_000),
    userAgent: req.headers['user-agent'] ?? null,
    taxFree: fields.integer('tax_free') ?? 0,
    vatAmount: fields.number('vat_amount'),
    noticeUrls: readNoticeUrls(fields),
    window: null,
  });
  const bankCode = fields.need('vbank_code', 4);
  const due = readDue(app, fields);
  const holder = readHolder(fields, channel.pg_provider);
  if (wasPaid(app, born.wire.merchant_uid)) throw refusal('이미 결제가 이루어진 거래건입니다.');
  const account = accountFields(app, born.wire, due, bankCode, holder);
  const fixed = fields.text('vbank_num', 32) ?? fields.text('vbank_key', 13);
  const isFixedAccount = channel.pg_provider === 'settle' && fields.flag('fixed_unlimited_vbank');
  const row = changePayment(
    app,
    born,
    { ...account, vbank_name: bankName(bankCode), vbank_num: fixed ?? account.vbank_num },
    { isFixedAccount },
  );
  announceLater(app, row, { status: 'ready', event: 'issued' });
  return ok(row.wire);
};

/** Seconds here, unlike the browser's `vbank_due`. */
const readDue = (app: App, fields: Fields): number => {
  const due = fields.needInteger('vbank_due');
  if (due <= app.clock.seconds()) throw refusal('입금기한(vbank_due)은 현재 시각 이후여야 합니다.');
  return due;
};

const readHolder = (fields: Fields, pg: string): string | null => {
  const holder = fields.text('vbank_holder', 16);
  if (holder === null && NEEDS_HOLDER.has(pg)) throw badRequest('vbank_holder 파라메터가 누락되었습니다.');
  return NEEDS_HOLDER.has(pg) ? holder : null;
};

const pathAccount = (req: Request, app: App): PaymentRow => {
  const row = pathPayment(req, app);
  if (row.wire.pay_method !== 'vbank') throw badRequest('가상계좌 결제건이 아닙니다.');
  if (!isWaitingForDeposit(row.wire)) throw badRequest('입금대기 상태의 가상계좌가 아닙니다.');
  return row;
};

const change = (req: Request, app: App): Answer => {
  const row = pathAccount(req, app);
  if (row.wire.pg_provider !== 'settle') throw badRequest('가상계좌 수정을 지원하지 않는 PG사입니다.');
  const fields = fieldsOf(req);
  const amount = fields.has('amount') ? fields.amount('amount', row.wire.currency) : row.wire.amount;
  const vbank_date = fields.has('vbank_due') ? readDue(app, fields) : row.wire.vbank_date;
  return ok(changePayment(app, row, { amount, vbank_date }).wire);
};

const revoke = (req: Request, app: App): Answer => {
  const row = pathAccount(req, app);
  if (!REVOKERS.has(row.wire.pg_provider)) throw badRequest('가상계좌 말소를 지원하지 않는 PG사입니다.');
  return ok(revokeVbank(app, row).wire);
};

/** Hidden from today's documentation, still called by older clients. */
const holderOf = (req: Request): Answer => {
  const fields = fieldsOf(req);
  const bank = fields.need('bank_code', 4);
  fields.need('bank_num', 32);
  return ok({ bank_holder: `${bankName(bank)} 예금주` });
};

export const routes: Route[] = [
  operation('POST', '/vbanks', issue),
  operation('GET', '/vbanks/holder', holderOf),
  operation('PUT', '/vbanks/:imp_uid', change),
  operation('DELETE', '/vbanks/:imp_uid', revoke),
];
