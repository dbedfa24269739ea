// `POST /__ctl/pay`: plays a payment window from its opening to its end, without a browser. It is also the attacker:
// neither the registered amount nor a merchant_uid paid before stops it.
import type { App } from '../app';
import { consoleCancel } from '../engine/cancel';
import { changePayment } from '../engine/new-payment';
import { readParam } from '../engine/param';
import { depositVbank } from '../engine/vbank';
import { approvePayment, bear, declinePayment } from '../engine/window';
import { type Answer, json, type Request } from '../http';
import { type Channel, pgOf } from '../model/channels';
import type { HookPlan, PaymentRow } from '../model/payment';
import { badRequest } from '../rest/envelope';
import { type Fields, fieldsOf } from '../rest/fields';

const STATUSES = ['ready', 'paid', 'failed', 'cancelled'] as const;
const USAGES = ['issue', 'payment', 'payment.scheduled'] as const;

export const pay = async (req: Request, app: App): Promise<Answer> => {
  const fields = fieldsOf(req);
  const row = open(app, req, fields);
  const impUid = row.wire.imp_uid;
  const status = fields.choice('status', STATUSES);
  if (status === 'failed') declinePayment(app, impUid);
  if (status === null || status === 'paid' || status === 'cancelled')
    await approvePayment(app, impUid, choiceOf(fields));
  // A virtual account without a wished status ends as the window does: issued, not deposited.
  if (status === 'ready' && row.wire.pay_method === 'vbank') await approvePayment(app, impUid, choiceOf(fields));
  if (status === 'paid' || status === 'cancelled') depositVbank(app, impUid);
  if (status === 'cancelled') consoleCancel(app, impUid, undefined, false);
  return json({ imp_uid: impUid, status: app.store.payment(impUid)?.wire.status });
};

const open = (app: App, req: Request, fields: Fields): PaymentRow => {
  const currency = fields.text('currency', 3)?.toUpperCase() ?? 'KRW';
  const merchant_uid = fields.need('merchant_uid', 40);
  const amount = fields.amount('amount', currency, 0);
  const channel = channelFor(
    app,
    fields.text('pg') ?? 'html5_inicis',
    fields.flag('sandbox'),
    fields.text('channel_key'),
  );
  const pg = pgOf(channel.pg_provider);
  if (!pg) throw badRequest('pg: no payment window of that name');
  const sent = {
    ...(req.body as Record<string, unknown>),
    merchant_uid,
    amount,
    pay_method: fields.text('method') ?? 'card',
  };
  const param = readParam(sent, currency);
  const row = bear(app, { param, channel, pg }, 'pc', req.headers['user-agent'] ?? null);
  const usage = fields.choice('customer_uid_usage', USAGES);
  const key =
    usage === null ? {} : { customer_uid: param.customerUid ?? `key-${merchant_uid}`, customer_uid_usage: usage };
  return changePayment(app, row, key, { hook: hookOf(fields.object('hook')) });
};

const channelFor = (app: App, pg: string, sandbox: boolean, key: string | null): Channel => {
  const channels = [...app.store.all('channels')];
  const found = channels.find((channel) =>
    key === null
      ? channel.pg_provider === pg && channel.sandbox === sandbox && channel.type === 'payment'
      : channel.channel_key === key,
  );
  if (!found) throw badRequest(`no channel for pg ${pg}`);
  return found;
};

const hookOf = (fields: Fields | null): HookPlan | null => {
  if (!fields) return null;
  const times = fields.integer('times');
  const delayMs = fields.number('delay_ms');
  return {
    lost: fields.flag('lost'),
    form: fields.flag('form'),
    first: fields.flag('first'),
    ...(times === null ? {} : { times }),
    ...(delayMs === null ? {} : { delay_ms: delayMs }),
  };
};

const choiceOf = (fields: Fields) => {
  const cardCode = fields.text('card_code');
  const bankCode = fields.text('bank_code');
  const quota = fields.integer('card_quota');
  return {
    ...(cardCode === null ? {} : { cardCode }),
    ...(bankCode === null ? {} : { bankCode }),
    ...(quota === null ? {} : { quota }),
  };
};
