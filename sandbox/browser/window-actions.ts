// What the buttons of a payment window do. On a phone each ends with the redirect home; elsewhere with a page that tells the shop's page.
import type { App } from '../app';
import { changePayment } from '../engine/new-payment';
import type { Choice } from '../engine/outcome';
import { approvePayment, cancelByBuyer, declinePayment, type WindowEnd } from '../engine/window';
import { type Answer, type Request, redirect } from '../http';
import { isWaitingForDeposit, type PaymentRow } from '../model/payment';
import { callbackArgument } from './answer';
import { redirectFor } from './redirect';
import { accountPage, endPage, gonePage, lostPage, nowherePage } from './result-pages';
import { sdkVersion } from './sdk-versions';
import { type OpenWindow, payPage } from './window-page';

/** Field of the posted form; '' when missing. */
export type Fields = (name: string) => string;

export type WindowCall = { app: App; open: OpenWindow; fields: Fields };

export const fieldsOf = (req: Request): Fields => {
  const body = req.body as Record<string, unknown>;
  return (name) => (typeof body[name] === 'string' ? body[name].trim() : '');
};

/** A payment that was opened in a browser; null for one made by the API or not at all. */
export const openWindow = (app: App, impUid: string): OpenWindow | null => {
  const row = app.store.payment(impUid);
  return row?.window ? { row, window: row.window, shopOrigin: row.window.browser?.shopOrigin ?? null } : null;
};

const again = (app: App, { row }: OpenWindow): OpenWindow => {
  const now = openWindow(app, row.wire.imp_uid);
  if (!now) throw new Error(`the payment of an open window is gone: ${row.wire.imp_uid}`);
  return now;
};

const isDecided = ({ wire }: PaymentRow): boolean => wire.status !== 'ready' || isWaitingForDeposit(wire);

/** The page of a window as its payment now stands; a decided one repeats its end, so that a reload loses nothing. */
export const showWindow = ({ app, open }: WindowCall): Answer => {
  if (!isDecided(open.row)) return payPage(open);
  return finish(app, open, cancelByBuyer(app, open.row.wire.imp_uid));
};

/** Home, or word to the page that waits; nothing where the answer is to be lost. */
const finish = (app: App, open: OpenWindow, end: WindowEnd): Answer => {
  const now = again(app, open);
  if (end.lost) return lostPage(now);
  const version = sdkVersion(now.window.browser?.version);
  if (now.window.kind === 'redirect') {
    const home = redirectFor(end, version);
    return home === null ? nowherePage(now) : redirect(home);
  }
  return endPage(now, end.rsp.success === true, callbackArgument(end, version));
};

const quantity = (text: string): number | null => (/^\d+$/.test(text) ? Number(text) : null);

const choiceOf = ({ fields }: WindowCall): Choice => ({
  ...(fields('method') && { method: fields('method') }),
  ...(fields('cardCode') && { cardCode: fields('cardCode') }),
  ...(fields('bankCode') && { bankCode: fields('bankCode') }),
  ...(fields('carrier') && { carrier: fields('carrier') }),
  ...(quantity(fields('quota')) !== null && { quota: Number(fields('quota')) }),
});

const approve = async (call: WindowCall): Promise<Answer> => {
  const { app, open } = call;
  const end = await approvePayment(app, open.row.wire.imp_uid, choiceOf(call));
  const now = again(app, open);
  return isWaitingForDeposit(now.row.wire) && !end.lost ? accountPage(now) : finish(app, now, end);
};

/** After the account was shown. */
const finishAccount = ({ app, open }: WindowCall): Answer =>
  finish(app, open, cancelByBuyer(app, open.row.wire.imp_uid));

/** Approved, and neither callback nor redirect ever comes. */
const approveLost = async (call: WindowCall): Promise<Answer> => {
  changePayment(call.app, call.open.row, {}, { answerLost: true });
  return approve(call);
};

/** The button pressed twice: both approvals reach the provider, and its notice goes out twice. */
const approveTwice = async (call: WindowCall): Promise<Answer> => {
  const { app, open } = call;
  changePayment(app, open.row, {}, { hook: { ...open.row.hook, times: 2 } });
  const [, second] = await Promise.all([approve(call), approve(call)]);
  return second;
};

/** As a buyer with developer tools does: another amount than the shop's is approved. */
const approveOtherAmount = async (call: WindowCall): Promise<Answer> => {
  const { app, open, fields } = call;
  const amount = Number(fields('amount').replaceAll(',', ''));
  if (!Number.isFinite(amount) || amount <= 0) return payPage(open);
  changePayment(app, open.row, { amount: open.row.wire.currency === 'KRW' ? Math.round(amount) : amount });
  return approve(call);
};

const decline = ({ app, open, fields }: WindowCall): Answer =>
  finish(app, open, declinePayment(app, open.row.wire.imp_uid, fields('reason') || undefined));

const cancel = ({ app, open }: WindowCall): Answer => finish(app, open, cancelByBuyer(app, open.row.wire.imp_uid));

const leaveSilently = ({ open }: WindowCall): Answer => gonePage(open);

/** By the last part of the address a button posts to. */
type WindowAction = (call: WindowCall) => Answer | Promise<Answer>;

export const WINDOW_ACTIONS: ReadonlyMap<string, WindowAction> = new Map<string, WindowAction>([
  ['approve', approve],
  ['finish', finishAccount],
  ['lost', approveLost],
  ['twice', approveTwice],
  ['other-amount', approveOtherAmount],
  ['decline', decline],
  ['cancel', cancel],
  ['gone', leaveSilently],
]);
