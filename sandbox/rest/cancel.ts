// `POST /payments/cancel` (PortOne V1 docs: cancel). Refusals are HTTP 200 with a code that is not 0.
import type { App } from '../app';
import { announceCancel, cancelPayment } from '../engine/cancel';
import { sorted } from '../engine/lists';
import type { Answer, Request, Route } from '../http';
import type { PaymentRow } from '../model/payment';
import { ok, refusal } from './envelope';
import { type Fields, fieldsOf } from './fields';
import { operation } from './operation';

const cancel = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  const row = target(app, fields);
  const cancelled = cancelPayment(app, row, {
    amount: fields.number('amount'),
    taxFree: fields.number('tax_free'),
    vatAmount: fields.number('vat_amount'),
    checksum: fields.number('checksum'),
    reason: fields.text('reason', 256) ?? '',
    refundHolder: fields.text('refund_holder', 16),
    refundBank: fields.text('refund_bank', 4),
    refundAccount: fields.text('refund_account', 16),
  });
  if (cancelled !== row) announceCancel(app, cancelled, fields.flag('enable_webhook') ? 'sent' : 'logged');
  return ok(cancelled.wire);
};

/** `imp_uid` wins over `merchant_uid`, also when it is wrong. Of several attempts the newest paid one is meant. */
const target = (app: App, fields: Fields): PaymentRow => {
  const impUid = fields.text('imp_uid');
  const merchantUid = fields.text('merchant_uid');
  if (impUid === null && merchantUid === null) throw refusal('imp_uid 또는 merchant_uid를 지정해주셔야합니다.');
  const row = impUid === null ? newestAttempt(app, merchantUid ?? '') : app.store.payment(impUid);
  if (!row) throw refusal('취소할 결제건이 존재하지 않습니다.');
  return row;
};

const newestAttempt = (app: App, merchantUid: string): PaymentRow | null => {
  const attempts = sorted(app.store.attempts(merchantUid), '-started');
  const paid = attempts.find((row) => row.wire.status === 'paid');
  return paid ?? attempts.find((row) => row.wire.status === 'cancelled') ?? attempts[0] ?? null;
};

export const routes: Route[] = [operation('POST', '/payments/cancel', cancel)];
