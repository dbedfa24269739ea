// What the browser script asks the server: to open a window, and what became of one that was closed from outside.
import type { App } from '../app';
import { changePayment } from '../engine/new-payment';
import { cancelByBuyer, endWithoutWindow, openPayment } from '../engine/window';
import { type Answer, json, type Request } from '../http';
import { pgOf } from '../model/channels';
import { isWaitingForDeposit } from '../model/payment';
import { callbackArgument } from './answer';
import { redirectFor } from './redirect';
import { type SdkVersion, sdkVersion } from './sdk-versions';
import { windowKind } from './window-kind';
import { pgLabel } from './window-page';

/** One call of the script. Everything in it is a browser's word. */
export type SdkCall = {
  userCode: string;
  param: Record<string, unknown>;
  device: 'pc' | 'mobile';
  version: SdkVersion;
  hasCallback: boolean;
  shopOrigin: string | null;
  userAgent: string | null;
};

export type Failure = { error_code: string; error_msg: string };

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** The script sends one form field of JSON, so that browsers ask no preflight question first. */
const payloadOf = (req: Request): Record<string, unknown> => {
  const { payload } = objectOf(req.body);
  if (typeof payload !== 'string') return {};
  try {
    return objectOf(JSON.parse(payload));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
};

const originOf = (req: Request): string | null => {
  const { origin } = req.headers;
  return origin !== undefined && URL.canParse(origin) ? new URL(origin).origin : null;
};

export const callOf = (req: Request): SdkCall => {
  const payload = payloadOf(req);
  return {
    userCode: String(payload.userCode ?? ''),
    param: objectOf(payload.param),
    device: payload.device === 'mobile' ? 'mobile' : 'pc',
    version: sdkVersion(payload.version),
    hasCallback: payload.hasCallback === true,
    shopOrigin: originOf(req),
    userAgent: req.headers['user-agent'] ?? null,
  };
};

/** The payment or identity check a call is about. */
export const impUidOf = (req: Request): string => String(payloadOf(req).impUid ?? '');

/** What the script of this age understands of the parameters; naverpay has its own word for `popup`. */
const understood = (app: App, { param: sent, version }: SdkCall): Record<string, unknown> => {
  const { naverPopupMode, ...given } = sent;
  const param = naverPopupMode === undefined ? given : { popup: naverPopupMode, ...given };
  if (!version.legacy) return param;
  const { channelKey: _unknown, pg, ...rest } = param;
  const merchant = 'merchant_uid' in rest ? {} : { merchant_uid: `merchant_${app.random.digits(12)}` };
  if (version.pg === 'ignored' || typeof pg !== 'string') return { ...rest, ...merchant };
  return { ...rest, ...merchant, pg: version.pg === 'code' ? pg.split('.')[0] : pg };
};

/** New modules need the current script (PortOne V1 docs: SDK versions). */
const tooOldFor = ({ version }: SdkCall, param: Record<string, unknown>): Failure | null => {
  const code = typeof param.pg === 'string' ? (param.pg.split('.')[0] ?? '') : '';
  if (!version.legacy || !pgOf(code)?.newModule) return null;
  return {
    error_code: 'SDK_TOO_OLD',
    error_msg: `${pgLabel(code)}(${code})은(는) 최신 스크립트(/v1/iamport.js)에서만 열 수 있습니다.`,
  };
};

/** POST /v1/sdk/prepare */
export const preparePayment = (req: Request, app: App): Answer => {
  const call = callOf(req);
  const param = understood(app, call);
  const tooOld = tooOldFor(call, param);
  if (tooOld) return refuse(app, call, param, tooOld);
  const opened = openPayment(app, call.userCode, param, call.device, call.userAgent);
  if (!opened.ok) return refuse(app, call, param, { error_code: opened.error_code, error_msg: opened.error_msg });
  return json({ ok: true, ...remember(app, opened.impUid, call) });
};

/** Keeps beside the payment who asked, so that the end finds its way back also after a restart. */
const remember = (app: App, impUid: string, call: SdkCall) => {
  const row = app.store.payment(impUid);
  if (!row?.window) throw new Error(`the payment just opened is gone: ${impUid}`);
  const { param } = row.window;
  const pg = row.wire.pg_provider;
  const isKeyIssue = param.customerUid !== null;
  const kind = windowKind({ pg, device: call.device, popup: param.popup, isKeyIssue, version: call.version });
  const browser = { shopOrigin: call.shopOrigin, version: call.version.version };
  changePayment(app, row, {}, { window: { ...row.window, kind, browser } });
  return { impUid, kind, path: `/window/${impUid}`, title: `${pgLabel(pg)} 결제창` };
};

/** A call without a window: the callback hears of it; on a phone without one, m_redirect_url does. */
const refuse = (app: App, call: SdkCall, param: Record<string, unknown>, failure: Failure): Answer => {
  const end = endWithoutWindow(app, param, failure);
  const leaves = call.device === 'mobile' && !call.hasCallback && call.version.redirectsRefusals;
  return json({
    ok: false,
    rsp: callbackArgument(end, call.version),
    redirectUrl: leaves ? redirectFor(end, call.version) : null,
  });
};

/**
 * POST /v1/sdk/closed: the buyer closed a popup. Undecided, it counts as a cancel where the account's PGs say so;
 * approved in silence (the connection was lost), nobody is told.
 */
export const windowClosed = (req: Request, app: App): Answer => {
  const impUid = impUidOf(req);
  const row = app.store.payment(impUid);
  if (!row || row.answerLost || !app.store.settings.close_runs_callback) return json({ rsp: null });
  const isDecided = row.wire.status !== 'ready' || isWaitingForDeposit(row.wire);
  const end = cancelByBuyer(app, impUid);
  const silent = isDecided && end.lost;
  return json({ rsp: silent ? null : callbackArgument(end, sdkVersion(row.window?.browser?.version)) });
};
