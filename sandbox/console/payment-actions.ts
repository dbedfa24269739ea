// The forms of one payment and of its webhooks.
import { consoleCancel } from '../engine/cancel';
import { depositVbank, expireVbank } from '../engine/vbank';
import { resendWebhook, sendForged } from '../engine/webhooks';
import { approveLate } from '../engine/window';
import { refusal } from '../rest/envelope';
import { fieldsOf } from '../rest/fields';
import { type ActionResult, actionRoute } from './act';
import type { View } from './view';

const impUidOf = (view: View): string => view.req.params.imp_uid ?? '';

const backTo = (view: View, done: string): ActionResult => ({ back: `/console/payments/${impUidOf(view)}`, done });

const noChange = (view: View): Error =>
  refusal(view.say('지금 상태에서는 할 수 없습니다.', 'Not possible in the present state.'));

const cancel = (view: View): ActionResult => {
  const fields = fieldsOf(view.req);
  consoleCancel(view.app, impUidOf(view), fields.number('amount') ?? undefined, fields.flag('webhook'));
  return backTo(view, view.say('취소했습니다.', 'Cancelled.'));
};

const deposit = (view: View): ActionResult => {
  const fields = fieldsOf(view.req);
  const amount = fields.number('amount') ?? undefined;
  const result = depositVbank(view.app, impUidOf(view), amount, fields.text('depositor', 16) ?? undefined);
  if (!result.ok) throw refusal(result.message);
  return backTo(view, view.say('입금되었습니다.', 'Deposited.'));
};

const expire = (view: View): ActionResult => {
  if (!expireVbank(view.app, impUidOf(view))) throw noChange(view);
  return backTo(view, view.say('입금 기한이 지났습니다.', 'The deadline has passed.'));
};

const approve = (view: View): ActionResult => {
  if (!approveLate(view.app, impUidOf(view))) throw noChange(view);
  return backTo(view, view.say('승인했습니다.', 'Approved.'));
};

const cancelAtPg = (view: View): ActionResult => {
  const row = view.app.store.payment(impUidOf(view));
  if (!row) throw noChange(view);
  view.app.store.putPayment({ ...row, pgCancelled: true });
  return backTo(
    view,
    view.say('PG에서 취소했습니다. 아임포트는 모릅니다.', 'Cancelled at the PG. Iamport does not know.'),
  );
};

const resend = async (view: View): Promise<ActionResult> => {
  const record = await resendWebhook(view.app, view.req.params.id ?? '');
  if (!record) throw noChange(view);
  const last = record.attempts.at(-1);
  const answer = last?.status ?? last?.error ?? '–';
  return {
    back: `/console/webhooks/${record.id}`,
    done: view.say(`다시 보냈습니다. 응답: ${answer}`, `Sent again. Answer: ${answer}`),
  };
};

const forge = async (view: View): Promise<ActionResult> => {
  const fields = fieldsOf(view.req);
  const body = fields.need('body', 10_000);
  const contentType = view.app.store.settings.webhook_content_type;
  const ids = { imp_uid: /imps?_\d+/.exec(body)?.[0] ?? '', merchant_uid: '' };
  const record = await sendForged(view.app, { ...ids, to: fields.need('url'), body, contentType, times: 1 });
  const answer = record?.attempts.at(-1)?.status ?? record?.attempts.at(-1)?.error ?? '–';
  return { back: '/console/webhooks', done: view.say(`보냈습니다. 응답: ${answer}`, `Sent. Answer: ${answer}`) };
};

export const paymentActions = [
  actionRoute('/console/payments/:imp_uid/cancel', cancel),
  actionRoute('/console/payments/:imp_uid/deposit', deposit),
  actionRoute('/console/payments/:imp_uid/expire', expire),
  actionRoute('/console/payments/:imp_uid/approve', approve),
  actionRoute('/console/payments/:imp_uid/pg-cancel', cancelAtPg),
  actionRoute('/console/webhooks/:id/resend', resend),
  actionRoute('/console/webhooks/forge', forge),
];
