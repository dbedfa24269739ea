// Carries out what a typed sentinel asks for: before the window's payment is approved, and after.
import type { App } from '../app';
import type { Payment, PaymentRow } from '../model/payment';
import { roundMoney } from '../model/payment';
import { scenarioOf } from '../scenarios';
import { consoleCancel } from './cancel';
import { newImpUid } from './ids';
import { changePayment } from './new-payment';
import { announceLater } from './webhooks';

/** Changes to the row that stand before the approval. */
export const sentinelBefore = (app: App, row: PaymentRow): PaymentRow => {
  const effect = scenarioOf(row.wire.buyer_name);
  switch (effect?.kind) {
    case 'amount':
      return changePayment(app, row, { amount: tampered(row.wire, effect.factor) });
    case 'currency':
      return changePayment(app, row, { currency: effect.currency });
    case 'testChannel':
      return changePayment(app, row, { sandbox: true });
    case 'keyIssued':
      return changePayment(app, row, { customer_uid: `key-${row.wire.imp_uid}`, customer_uid_usage: 'issue' });
    case 'hook':
      return changePayment(app, row, {}, { hook: effect.plan });
    case 'answerLost':
      return changePayment(app, row, {}, { answerLost: true });
    case 'nothingArrives':
      return changePayment(app, row, {}, { answerLost: true, hook: { lost: true } });
    case 'cancelRefused':
      return changePayment(app, row, {}, { pgCancelled: true });
    case 'notFoundYet':
      app.gate.addFault({ on: 'GET /payments/:id', match: row.wire.imp_uid, do: 'notFound', ms: effect.ms });
      return row;
    case 'declined':
    case 'approvedLater':
    case 'paidTwice':
    case 'cancelledByOperator':
    case undefined:
      return row;
  }
};

const tampered = (payment: Payment, factor: number): number =>
  payment.currency === 'KRW' ? Math.max(1, Math.floor(payment.amount * factor)) : roundMoney(payment.amount * factor);

/** The text a sentinel declines the approval with; null = it does not. */
export const sentinelDecline = (row: PaymentRow): string | null => {
  const effect = scenarioOf(row.wire.buyer_name);
  if (effect?.kind === 'declined') return effect.reason;
  return effect?.kind === 'approvedLater' ? '(PG사 결제 장애) Internal error' : null;
};

/** What happens once the window is over. `approve` turns a failed payment into a paid one. */
export const sentinelAfter = (app: App, row: PaymentRow, approve: (impUid: string) => void): void => {
  const effect = scenarioOf(row.wire.buyer_name);
  if (effect?.kind === 'approvedLater') later(effect.ms, () => approve(row.wire.imp_uid));
  if (effect?.kind === 'cancelledByOperator') {
    later(effect.ms, () => consoleCancel(app, row.wire.imp_uid, undefined, effect.webhook));
  }
  if (effect?.kind === 'paidTwice' && row.wire.status === 'paid') {
    const twin = { ...row.wire, imp_uid: newImpUid(app), pg_tid: `${row.wire.pg_tid}B` };
    const second = { ...row, wire: twin, seq: app.store.nextSeq() };
    app.store.putPayment(second);
    announceLater(app, second, { status: 'paid', event: 'paid' });
  }
};

const later = (ms: number, act: () => void): void => {
  setTimeout(act, ms).unref();
};
