// Life of a virtual account after it was issued: deposit, deadline, revocation (PortOne V1 docs: vbanks).
import type { App } from '../app';
import { isWaitingForDeposit, type PaymentRow } from '../model/payment';
import { newPgTid } from './ids';
import { changePayment } from './new-payment';
import { announceLater } from './webhooks';

export type DepositResult = { ok: true; row: PaymentRow } | { ok: false; message: string };

const refused = (message: string): DepositResult => ({ ok: false, message });

/** A buyer's bank sends money. The account takes exactly its amount, until its deadline: anything else bounces and changes nothing. */
export const depositVbank = (app: App, impUid: string, amount?: number, depositor?: string): DepositResult => {
  const row = app.store.payment(impUid);
  if (!row) return refused('존재하지 않는 결제정보입니다.');
  const { wire } = row;
  if (row.isFixedAccount && wire.vbank_num !== null) return bookFixed(app, row, amount ?? wire.amount, depositor);
  if (!isWaitingForDeposit(wire)) return refused('입금을 기다리는 가상계좌가 아닙니다.');
  if (app.clock.seconds() > wire.vbank_date) return refused('입금기한이 지난 계좌라 은행에서 입금이 거부되었습니다.');
  if (amount !== undefined && amount !== wire.amount) {
    return refused(`입금액이 달라 은행에서 입금이 거부되었습니다. (입금 ${amount}, 필요 ${wire.amount})`);
  }
  return { ok: true, row: markDeposited(app, row) };
};

const markDeposited = (app: App, row: PaymentRow): PaymentRow => {
  const receiptUrl = `${app.origin}/window/receipts/${row.wire.imp_uid}`;
  const paid = changePayment(app, row, { status: 'paid', paid_at: app.clock.seconds(), receipt_url: receiptUrl });
  announceLater(app, paid, { status: 'paid', event: 'deposited' });
  return paid;
};

/** Fixed unlimited accounts take any amount any number of times and keep a history of it. */
const bookFixed = (app: App, row: PaymentRow, amount: number, depositor = '입금자'): DepositResult => {
  const entry = {
    pg_tid: newPgTid(app, row.wire.pg_provider, 'dpst'),
    amount,
    depositor_name: depositor,
    deposited_at: app.clock.seconds(),
  };
  const deposit_history = [...row.wire.deposit_history, entry];
  return { ok: true, row: markDeposited(app, changePayment(app, row, { deposit_history })) };
};

/** The deadline passes. The row stays `ready`: no transition is documented; deposits bounce from now on. */
export const expireVbank = (app: App, impUid: string): PaymentRow | null => {
  const row = app.store.payment(impUid);
  if (!row || !isWaitingForDeposit(row.wire)) return null;
  return changePayment(app, row, { vbank_date: Math.min(row.wire.vbank_date, app.clock.seconds() - 1) });
};

/** The account is revoked before anything was paid in. */
export const revokeVbank = (app: App, row: PaymentRow): PaymentRow =>
  changePayment(app, row, { status: 'failed', failed_at: app.clock.seconds(), fail_reason: '가상계좌 말소' });
