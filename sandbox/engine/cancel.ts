// Money back (PortOne V1 docs: cancel). Every refusal leaves the payment as it was; every success makes it `cancelled`, partial or not.
// Texts marked "own" are the sandbox's: the provider's are not published.
import type { App } from '../app';
import { bankOfRefundCode } from '../model/banks';
import type { Payment, PaymentRow } from '../model/payment';
import { remainingOf, roundMoney } from '../model/payment';
import { pgRefusal, refusal } from '../rest/envelope';
import { fromSeoul, newCancellationId, newPgTid, seoul } from './ids';
import { changePayment } from './new-payment';
import { announceLater, consoleUrl, logOnly } from './webhooks';

export type CancelOrder = {
  /** Null or 0 = everything that is left. */
  amount: number | null;
  taxFree: number | null;
  vatAmount: number | null;
  /** The caller's idea of what is left; null = not checked. */
  checksum: number | null;
  reason: string;
  refundHolder: string | null;
  refundBank: string | null;
  refundAccount: string | null;
};

const PARTIAL_PHONE = new Set(['html5_inicis', 'kcp']);
const GIFT_CARDS = new Set(['cultureland', 'smartculture', 'culturegift', 'booknlife', 'happymoney']);
/** These must be told the tax-free share of a cancel; a missing one counts as 0. */
const TAX_FREE_STRICT = new Set(['kcp', 'kcp_quick', 'kicc', 'nice', 'payco']);
/** These must be told the tax share when the payment named one. */
const VAT_STRICT = new Set(['nice', 'html5_inicis', 'welcome', 'nice_v2']);
const KSNET_PARTS_MAX = 9;
const DAY_S = 86_400;

/** Cancels or throws a Refusal. Gives the changed row, or the same one when the PG has only taken it; sends nothing. */
export const cancelPayment = (app: App, row: PaymentRow, order: CancelOrder): PaymentRow => {
  const { wire } = row;
  if (wire.status !== 'paid' && wire.status !== 'cancelled')
    throw refusal('결제완료 상태의 결제건만 취소할 수 있습니다.');
  const left = remainingOf(wire);
  if (left <= 0) throw refusal('이미 전액취소된 주문입니다.');
  // Own text.
  if (order.checksum !== null && order.checksum !== left) {
    throw refusal(`취소 가능 잔액이 일치하지 않습니다. (checksum ${order.checksum}, 잔액 ${left})`);
  }
  const amount = order.amount === null || order.amount === 0 ? left : order.amount;
  if (amount < 0) throw refusal('취소 요청금액은 0보다 커야 합니다.');
  // Own text.
  if (amount > left) throw refusal(`취소 요청금액이 취소 가능 잔액보다 큽니다. (요청 ${amount}, 잔액 ${left})`);
  const taxFree = taxFreeShare(row, amount, order.taxFree);
  checkMethod(app, row, order, amount < left);
  if (!app.store.settings.slow_refunds || row.wire.pay_method !== 'vbank')
    return book(app, row, order, amount, taxFree);
  app.clock.alarm(app.clock.now() + DAY_S * 1000, () => {
    const then = app.store.payment(row.wire.imp_uid);
    if (then && remainingOf(then.wire) >= amount) announceCancel(app, book(app, then, order, amount, taxFree), 'sent');
  });
  return row;
};

const taxFreeShare = (row: PaymentRow, amount: number, asked: number | null): number => {
  const freeLeft = roundMoney(row.taxFree - row.taxFreeCancelled);
  const taxedLeft = roundMoney(remainingOf(row.wire) - freeLeft);
  const isLoose = asked === null && !TAX_FREE_STRICT.has(row.wire.pg_provider);
  const share = isLoose ? Math.max(0, roundMoney(amount - taxedLeft)) : (asked ?? 0);
  if (share < 0 || share > freeLeft || share > amount) throw refusal('취소 면세금액이 남은 면세금액보다 큽니다.');
  if (roundMoney(amount - share) > taxedLeft)
    throw refusal('취소 과세금액이 남은 과세금액보다 큽니다. (tax_free 확인)');
  return share;
};

const checkMethod = (app: App, row: PaymentRow, order: CancelOrder, isPartial: boolean): void => {
  const { wire } = row;
  if (row.pgCancelled || wasCancelledAtNight(app, wire)) throw pgRefusal('[PG] 기 취소 거래입니다.');
  if (row.vatAmount !== null && order.vatAmount === null && isPartial && VAT_STRICT.has(wire.pg_provider)) {
    throw pgRefusal('[PG] 부가세를 지정한 결제는 취소할 부가세(vat_amount)가 필요합니다.');
  }
  if (wire.pay_method === 'phone') checkPhone(app, wire, order, isPartial);
  if (wire.pay_method === 'vbank') checkVbank(app, wire, order);
  if (isPartial && wire.pg_provider === 'tosspayments' && GIFT_CARDS.has(wire.pay_method ?? '')) {
    throw pgRefusal('[PG] 상품권 결제는 부분취소할 수 없습니다.');
  }
  if (isPartial && wire.pg_provider === 'ksnet' && wire.cancel_history.length >= KSNET_PARTS_MAX) {
    throw pgRefusal('[PG] 부분취소 가능 횟수를 초과하였습니다.');
  }
};

/** PGs cancel the day's test payments at 23:30 in Seoul, and the provider never hears of it (PortOne help: test mode). */
const wasCancelledAtNight = (app: App, wire: Payment): boolean => {
  if (!app.store.settings.nightly_test_cancel || !wire.sandbox) return false;
  const day = seoul(wire.paid_at * 1000).slice(0, 10);
  const sameEvening = fromSeoul(`${day} 23:30:00`) / 1000;
  const night = sameEvening > wire.paid_at ? sameEvening : sameEvening + DAY_S;
  return app.clock.seconds() >= night;
};

/** Carriers cancel within the calendar month of Korea only; later KCP sends the money to an account. */
const checkPhone = (app: App, wire: Payment, order: CancelOrder, isPartial: boolean): void => {
  const paidMonth = seoul(wire.paid_at * 1000).slice(0, 7);
  const isLate = seoul(app.clock.now()).slice(0, 7) !== paidMonth;
  if (isLate && !(wire.pg_provider === 'kcp' && order.refundAccount !== null)) {
    throw pgRefusal('[PG] 휴대폰 소액결제는 결제한 당월에만 취소할 수 있습니다.');
  }
  if (isPartial && !PARTIAL_PHONE.has(wire.pg_provider)) {
    throw pgRefusal('[PG] 휴대폰 소액결제는 부분취소할 수 없습니다.');
  }
};

/** A deposit can only be sent back to an account the shop names, in the PG's own bank codes. */
const checkVbank = (app: App, wire: Payment, order: CancelOrder): void => {
  if (wire.pg_provider.startsWith('danal')) throw pgRefusal('[PG] 다날 가상계좌는 환불을 지원하지 않습니다.');
  if (!app.store.settings.vbank_refund_contract && wire.pg_provider !== 'tosspayments') {
    throw pgRefusal('[PG] 가상계좌 환불 특약이 필요합니다.');
  }
  const { refundHolder, refundBank, refundAccount } = order;
  if (refundHolder === null || refundBank === null || refundAccount === null) {
    throw refusal(
      '가상계좌 환불에는 환불계좌 예금주, 은행, 계좌번호(refund_holder, refund_bank, refund_account)가 필요합니다.',
    );
  }
  if (bankOfRefundCode(wire.pg_provider, refundBank) === null) {
    throw pgRefusal(`[PG] 환불 은행코드(${refundBank})가 올바르지 않습니다.`);
  }
};

const book = (app: App, row: PaymentRow, order: CancelOrder, amount: number, taxFree: number): PaymentRow => {
  const { wire } = row;
  const cancellationId = newCancellationId(app);
  const receiptUrl = `${app.origin}/window/receipts/${wire.imp_uid}?cancellation=${cancellationId}`;
  const entry = {
    pg_tid: newPgTid(app, wire.pg_provider, 'cncl'),
    amount,
    cancelled_at: app.clock.seconds(),
    reason: order.reason,
    cancellation_id: cancellationId,
    receipt_url: receiptUrl,
  };
  return changePayment(
    app,
    row,
    {
      status: 'cancelled',
      cancel_amount: roundMoney(wire.cancel_amount + amount),
      cancelled_at: entry.cancelled_at,
      cancel_reason: entry.reason,
      cancel_history: [...wire.cancel_history, entry],
      cancel_receipt_urls: [...wire.cancel_receipt_urls, receiptUrl],
    },
    { taxFreeCancelled: roundMoney(row.taxFreeCancelled + taxFree) },
  );
};

/** The notice of the newest cancel; `logged` = only written to the log, as for an API cancel that did not ask for it. */
export const announceCancel = (app: App, row: PaymentRow, how: 'sent' | 'logged'): void => {
  const cancellationId = row.wire.cancel_history.at(-1)?.cancellation_id ?? '';
  const announcement = { status: row.wire.status, event: 'cancelled', cancellationId };
  // A payment that had no webhook when it was paid gets none now.
  if (row.noticeUrls.length === 0) return;
  if (how === 'logged') {
    logOnly(app, row, announcement);
    return;
  }
  const stored = consoleUrl(app, row.wire.sandbox);
  announceLater(app, row, { ...announcement, urls: stored === null ? row.noticeUrls : [stored] });
};

const CONSOLE_REASON = '관리자페이지취소';

/** An operator cancels in the provider's console: full without an amount, with a webhook unless switched off. Throws a Refusal. */
export const consoleCancel = (app: App, impUid: string, amount?: number, webhook = true): PaymentRow => {
  const row = app.store.payment(impUid);
  if (!row) throw refusal('취소할 결제건이 존재하지 않습니다.');
  const account = { refundHolder: '콘솔', refundBank: '004', refundAccount: '0' };
  const order = {
    amount: amount ?? null,
    taxFree: null,
    vatAmount: row.vatAmount,
    checksum: null,
    reason: CONSOLE_REASON,
    ...account,
  };
  const cancelled = cancelPayment(app, row, inPgCode(row, order));
  if (webhook) announceCancel(app, cancelled, 'sent');
  return cancelled;
};

/** The console knows the PG's bank codes, so its operator cannot get them wrong. */
const inPgCode = (row: PaymentRow, order: CancelOrder): CancelOrder => {
  const codes = ['004', '04', 'BK04'];
  const refundBank = codes.find((code) => bankOfRefundCode(row.wire.pg_provider, code) !== null) ?? null;
  return { ...order, refundBank };
};
