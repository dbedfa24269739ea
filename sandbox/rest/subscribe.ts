// `/subscribe/payments/onetime` and `/again`: a card number or a billing key is charged at once (PortOne V1 docs: subscribe).
import type { App } from '../app';
import { livingKey, storeKey } from '../engine/billing-keys';
import { readCard } from '../engine/card-input';
import { type Charge, cardFieldsOf, charge } from '../engine/charge';
import { newImpUid } from '../engine/ids';
import { cardOf } from '../engine/outcome';
import { wasPaid } from '../engine/prevalidate';
import { announceLater } from '../engine/webhooks';
import type { Answer, Request, Route } from '../http';
import { QUOTA_MIN_KRW } from '../model/cards';
import { apiChannel, readBuyer, readCurrency, readNoticeUrls } from './buyer';
import { ok, pgRefusal, refusal } from './envelope';
import { type Fields, fieldsOf } from './fields';
import { operation } from './operation';

type Common = Omit<Charge, 'channel' | 'card' | 'key' | 'declined'>;

/** What both operations are sent, with the checks both share. */
const readCommon = (req: Request, app: App, fields: Fields): Common => {
  const currency = readCurrency(fields);
  const merchantUid = fields.need('merchant_uid', 40);
  const amount = fields.amount('amount', currency);
  const cardQuota = fields.integer('card_quota') ?? 0;
  if (wasPaid(app, merchantUid)) throw refusal('이미 결제가 이루어진 거래건입니다.');
  if (cardQuota >= 2 && currency === 'KRW' && amount < QUOTA_MIN_KRW)
    throw refusal('할부는 50,000원 이상부터 가능합니다.');
  return {
    impUid: newImpUid(app),
    merchantUid,
    amount,
    currency,
    name: fields.text('name', 40),
    buyer: readBuyer(fields),
    customData: fields.text('custom_data', 20_000),
    userAgent: req.headers['user-agent'] ?? null,
    taxFree: fields.number('tax_free') ?? 0,
    vatAmount: fields.number('vat_amount') ?? fields.number('vat'),
    noticeUrls: readNoticeUrls(fields),
    cardQuota,
  };
};

/** A decline keeps its `failed` row and is told by `status`; only approvals are announced. */
const finish = (app: App, order: Charge): Answer => {
  const row = charge(app, order);
  if (row.wire.status === 'paid') announceLater(app, row, { status: 'paid', event: 'charged' });
  return ok(row.wire);
};

const onetime = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  const common = readCommon(req, app, fields);
  const channel = apiChannel(app, fields);
  const card = readCard(app, fields, '카드정보 인증에 실패하였습니다.');
  const uid = fields.text('customer_uid', 80);
  if (uid !== null) {
    const { buyer_name, buyer_tel, buyer_email, buyer_addr, buyer_postcode } = common.buyer;
    storeKey(app, uid, channel, card, {
      customer_id: null,
      customer_name: buyer_name,
      customer_tel: buyer_tel,
      customer_email: buyer_email,
      customer_addr: buyer_addr,
      customer_postcode: buyer_postcode,
    });
  }
  return finish(app, {
    ...common,
    channel,
    card: cardOf(channel.pg_provider, null, card.digits),
    key: uid === null ? null : { uid, usage: 'payment' },
    declined: card.declines,
  });
};

const again = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  const uid = fields.need('customer_uid', 80);
  fields.need('name', 2000);
  const common = readCommon(req, app, fields);
  const key = livingKey(app, uid);
  if (!key) throw pgRefusal('등록되지 않은 구매자입니다.');
  const channel = app.store.get('channels', fields.text('channel_key', 80) ?? key.channelKey);
  if (!channel) throw pgRefusal('등록된 PG 설정 정보가 없습니다.');
  return finish(app, {
    ...common,
    channel,
    card: cardFieldsOf(key.wire),
    key: { uid, usage: 'payment' },
    declined: key.declines,
  });
};

export const routes: Route[] = [
  operation('POST', '/subscribe/payments/onetime', onetime),
  operation('POST', '/subscribe/payments/again', again),
];
