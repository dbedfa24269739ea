// The life of one payment window: opened, then approved, declined or left by the buyer (PortOne V1 docs: flows).
// Webhooks start here; whether the browser hears of the end is the window page's business.
import type { App } from '../app';
import type { Pg } from '../model/channels';
import { pgOf } from '../model/channels';
import type { PaymentRow } from '../model/payment';
import type { RequestPayParam, WindowParam } from '../model/request-pay';
import { storeWindowKey } from './billing-keys';
import { askShop } from './confirm';
import { dueOf } from './due';
import { newImpUid } from './ids';
import { changePayment, newPayment } from './new-payment';
import { accountFields, approvalFields, type Choice } from './outcome';
import { type Checked, checkRequestPay, isFailure, type PayFailure } from './prevalidate';
import { sentinelAfter, sentinelBefore, sentinelDecline } from './sentinels';
import { announce, announceLater } from './webhooks';
import { endOf, type WindowEnd } from './window-end';

export { endWithoutWindow, type WindowEnd } from './window-end';

export type Opened =
  | { ok: true; impUid: string; windowKind: 'iframe' | 'popup' | 'redirect'; windowUrl: string }
  | { ok: false; error_code: string; error_msg: string };

/** Pre-validates a call of IMP.request_pay and creates its `ready` row. A refusal leaves nothing behind. */
export const openPayment = (
  app: App,
  userCode: string,
  param: RequestPayParam,
  device: 'pc' | 'mobile',
  ua: string | null,
): Opened => {
  const checked = checkRequestPay(app, userCode, param);
  if (isFailure(checked)) return { ok: false, ...checked };
  const row = bear(app, checked, device, ua);
  app.store.putPayment(row);
  const impUid = row.wire.imp_uid;
  return { ok: true, impUid, windowKind: kindOf(checked, device), windowUrl: `${app.origin}/window/${impUid}` };
};

/** What of a call decides the kind of its window. */
type KindFacts = { pg: Pg; param: Pick<WindowParam, 'popup' | 'customerUid'> };

/** The PG's own kind of window, unless the call asked for (or against) a popup where the PG offers the choice. */
export const kindOf = ({ pg, param }: KindFacts, device: 'pc' | 'mobile'): 'iframe' | 'popup' | 'redirect' => {
  const kind = device === 'pc' ? pg.pc : pg.mobile;
  if (param.popup === true && ['payco', 'paypal', 'naverco', 'naverpay'].includes(pg.code)) return 'popup';
  if (param.popup === false && ['eximbay', 'naverpay'].includes(pg.code)) return 'redirect';
  if (device === 'mobile' && pg.code === 'html5_inicis' && param.customerUid !== null) return 'iframe';
  return kind;
};

/** The `ready` row of an opened window, not stored yet. */
export const bear = (app: App, checked: Checked, device: 'pc' | 'mobile', ua: string | null): PaymentRow => {
  const { param, channel } = checked;
  return newPayment(app, {
    impUid: newImpUid(app),
    channel,
    via: device,
    merchantUid: param.merchantUid,
    payMethod: param.payMethod,
    amount: param.amount,
    currency: param.currency,
    name: param.name,
    escrow: param.escrow,
    buyer: {
      buyer_name: param.buyerName,
      buyer_email: param.buyerEmail,
      buyer_tel: param.buyerTel,
      buyer_addr: param.buyerAddr,
      buyer_postcode: param.buyerPostcode,
    },
    customData: param.customData,
    userAgent: ua,
    taxFree: param.taxFree,
    vatAmount: param.vatAmount,
    noticeUrls: param.noticeUrls,
    window: { param, device, kind: kindOf(checked, device) },
  });
};

/** A window that is not there: a page was opened with an id nobody gave out. */
class NoSuchPayment extends Error {
  override readonly name = 'NoSuchPayment';
}

const rowOf = (app: App, impUid: string): PaymentRow => {
  const row = app.store.payment(impUid);
  if (!row) throw new NoSuchPayment(impUid);
  return row;
};

/** One approval per payment, however often the buyer presses the button. */
const approvals = new WeakMap<App, Map<string, Promise<WindowEnd>>>();

/** The buyer agrees: the shop is asked (`confirm_url`), then the PG approves or the account is issued, then webhooks start. */
export const approvePayment = (app: App, impUid: string, choice: Choice = {}): Promise<WindowEnd> => {
  const underWay = approvals.get(app) ?? new Map<string, Promise<WindowEnd>>();
  approvals.set(app, underWay);
  const known = underWay.get(impUid);
  if (known) return known;
  const approval = approve(app, impUid, choice).finally(() => underWay.delete(impUid));
  underWay.set(impUid, approval);
  return approval;
};

const approve = async (app: App, impUid: string, choice: Choice): Promise<WindowEnd> => {
  const opened = rowOf(app, impUid);
  if (isOver(opened)) return endOf(app, opened, failureOf(opened));
  const row = sentinelBefore(app, opened);
  const refusal = (await askShop(app, row)) ?? sentinelDecline(row);
  const current = rowOf(app, impUid);
  // The buyer may have left while the shop was being asked.
  if (isOver(current)) return endOf(app, current, failureOf(current));
  if (refusal !== null) return fail(app, current, refusal, null);
  return await settle(app, current, choice);
};

const isOver = ({ wire }: PaymentRow): boolean => wire.status !== 'ready' || wire.vbank_num !== null;

const failureOf = ({ wire }: PaymentRow): PayFailure | null =>
  wire.status === 'failed'
    ? { error_code: 'PAY_FAILED', error_msg: wire.fail_reason ?? '결제에 실패하였습니다.' }
    : null;

const settle = async (app: App, row: PaymentRow, choice: Choice): Promise<WindowEnd> => {
  const isVbank = row.window?.param.payMethod === 'vbank' || choice.method === 'vbank';
  const done = isVbank ? issueAccount(app, row, choice) : markPaid(app, row, choice);
  const told = announce(app, done, { status: done.wire.status, event: isVbank ? 'issued' : 'paid' });
  app.webhooks.add(told);
  if (app.store.settings.webhook_first || done.hook?.first) await told;
  sentinelAfter(app, done, (id) => approveLate(app, id));
  return endOf(app, rowOf(app, row.wire.imp_uid), null);
};

const issueAccount = (app: App, row: PaymentRow, choice: Choice): PaymentRow => {
  const due = dueOf(app, row.wire.pg_provider, row.window?.param.vbankDue ?? null);
  return changePayment(app, row, accountFields(app, row.wire, due, choice.bankCode));
};

const markPaid = (app: App, row: PaymentRow, choice: Choice): PaymentRow => {
  const asked = row.window?.param.payMethod ?? row.wire.pay_method ?? 'card';
  const withQuota = { ...choice, ...directChoice(row) };
  const paid = changePayment(app, row, {
    ...approvalFields(app, row.wire, asked, withQuota),
    ...keyFields(row),
    status: 'paid',
    paid_at: app.clock.seconds(),
    failed_at: 0,
    fail_reason: null,
  });
  if (row.window?.param.customerUid) storeWindowKey(app, paid);
  return paid;
};

/** A directly opened card company leaves the buyer no choice. */
const directChoice = (row: PaymentRow): Choice => {
  const direct = row.window?.param.cardDirect;
  if (!direct) return {};
  return direct.quota === null ? { cardCode: direct.code } : { cardCode: direct.code, quota: direct.quota };
};

/** A billing window: some PGs charge the amount along with it, the others only show it (PortOne V1 docs: billing key window). */
const keyFields = (row: PaymentRow): Partial<PaymentRow['wire']> => {
  const uid = row.window?.param.customerUid ?? null;
  if (uid === null) return {};
  const isCharged = pgOf(row.wire.pg_provider)?.billing === 'charges' && row.wire.amount > 0;
  return { customer_uid: uid, customer_uid_usage: isCharged ? 'payment' : 'issue' };
};

/** A payment that ended as failed or was left is approved after all (PG review, pending): webhook `paid`, nothing else. */
export const approveLate = (app: App, impUid: string): PaymentRow | null => {
  const row = app.store.payment(impUid);
  if (!row || (row.wire.status !== 'failed' && row.wire.status !== 'ready')) return null;
  const paid = markPaid(app, row, {});
  announceLater(app, paid, { status: 'paid', event: 'approved late' });
  return paid;
};

/** The PG refuses. No webhook: failures of windows are never announced. */
export const declinePayment = (app: App, impUid: string, reason = '[PG] 승인이 거절되었습니다.'): WindowEnd => {
  const row = rowOf(app, impUid);
  return isOver(row) ? endOf(app, row, failureOf(row)) : fail(app, row, reason, null);
};

const fail = (app: App, row: PaymentRow, reason: string, shown: string | null): WindowEnd => {
  const failed = changePayment(app, row, { status: 'failed', failed_at: app.clock.seconds(), fail_reason: reason });
  sentinelAfter(app, failed, (id) => approveLate(app, id));
  return endOf(app, failed, { error_code: 'PAY_FAILED', error_msg: shown ?? reason });
};

const CANCEL_TEXT: Readonly<Record<string, string>> = {
  kakaopay: '[결제포기] 사용자가 결제를 취소하셨습니다',
  kcp: '[결제포기] 사용자가 결제를 취소하셨습니다',
  tosspayments: '사용자가 결제를 취소하였습니다',
};

/** The buyer presses cancel or X. html5_inicis files it as failed; most PGs leave the row `ready`. */
export const cancelByBuyer = (app: App, impUid: string): WindowEnd => {
  const row = rowOf(app, impUid);
  if (isOver(row)) return endOf(app, row, failureOf(row));
  const text = CANCEL_TEXT[row.wire.pg_provider] ?? '사용자가 결제를 취소하셨습니다';
  if (row.wire.pg_provider === 'html5_inicis') return fail(app, row, '사용자가 결제를 취소함', text);
  return endOf(app, row, { error_code: 'PAY_CANCELLED', error_msg: text });
};
