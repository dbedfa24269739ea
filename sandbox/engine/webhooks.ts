// Notifications to the shop (PortOne V1 docs: webhook): which go out, to where, in what form, how often, and the log of all of it.
import type { App } from '../app';
import { pause } from '../control/strike';
import type { HookPlan, PaymentRow, PaymentStatus } from '../model/payment';
import type { WebhookRecord } from '../model/records';
import { send } from './send';

const CONNECT_MS = 10_000;
const FIRST_MS = 40_000;
const RESEND_MS = 15_000;
const RESENDS_MAX = 5;
const RESEND_GAP_S = 60;
const FORM = 'application/x-www-form-urlencoded';

export type Announcement = {
  status: PaymentStatus;
  /** What happened, in the log's words. */
  event: string;
  cancellationId?: string;
  /** Further fields, e.g. an escrow event's. */
  extra?: Record<string, unknown>;
  /** Other addresses than the payment's own. */
  urls?: string[];
};

/** Console address of live or test channels. */
export const consoleUrl = (app: App, isSandbox: boolean): string | null => {
  const { notice_url, notice_url_test } = app.store.settings;
  return (isSandbox ? (notice_url_test ?? notice_url) : notice_url) || null;
};

/** `notice_url` replaces the console's address completely; without both nothing is sent. */
export const noticeUrlsOf = (app: App, own: string[] | null, isSandbox: boolean): string[] => {
  if (own && own.length > 0) return own;
  const url = consoleUrl(app, isSandbox);
  return url === null ? [] : [url];
};

/** The fields as the content type writes them. */
export const encode = (fields: Record<string, unknown>, contentType: string): string =>
  contentType === FORM ? new URLSearchParams(flat(fields)).toString() : JSON.stringify(fields);

const flat = (fields: Record<string, unknown>, prefix = ''): [string, string][] =>
  Object.entries(fields).flatMap(([name, value]) => {
    const key = prefix === '' ? name : `${prefix}[${name}]`;
    return typeof value === 'object' && value !== null
      ? flat(value as Record<string, unknown>, key)
      : [[key, String(value)] as [string, string]];
  });

/** Files one record per address and sends them. Resolves when the first attempt of each was answered; callers rarely wait for it. */
export const announce = async (app: App, row: PaymentRow, announcement: Announcement): Promise<void> => {
  const urls = announcement.urls ?? row.noticeUrls;
  const plan = row.hook ?? {};
  const contentType = plan.form ? FORM : app.store.settings.webhook_content_type;
  const records = urls.map((url) => file(app, row, announcement, url, contentType));
  await Promise.all(records.map((record) => dispatch(app, record, plan)));
};

/** Like announce, for callers that go on at once. */
export const announceLater = (app: App, row: PaymentRow, announcement: Announcement): void => {
  app.webhooks.add(announce(app, row, announcement));
};

const file = (
  app: App,
  row: PaymentRow,
  announcement: Announcement,
  url: string,
  contentType: string,
): WebhookRecord => {
  const { imp_uid, merchant_uid } = row.wire;
  const cancel = announcement.cancellationId ? { cancellation_id: announcement.cancellationId } : {};
  const fields = { imp_uid, merchant_uid, status: announcement.status, ...cancel, ...announcement.extra };
  return fileRaw(app, { imp_uid, merchant_uid }, announcement.event, url, encode(fields, contentType), contentType);
};

/** Files a notification with a body of the caller's own making. */
const fileRaw = (
  app: App,
  ids: { imp_uid: string; merchant_uid: string },
  event: string,
  url: string,
  body: string,
  contentType: string,
): WebhookRecord => {
  const record: WebhookRecord = {
    id: `webhook-${app.random.uuid()}`,
    seq: app.store.nextSeq(),
    ...ids,
    event,
    url,
    content_type: contentType,
    body,
    state: 'waiting',
    created_at: app.clock.seconds(),
    next_at: 0,
    attempts: [],
  };
  app.store.put('webhooks', record.id, record);
  return record;
};

/** API cancels without `enable_webhook` are only logged. */
export const logOnly = (app: App, row: PaymentRow, announcement: Announcement): void => {
  for (const url of row.noticeUrls) {
    const record = file(app, row, announcement, url, app.store.settings.webhook_content_type);
    app.store.put('webhooks', record.id, { ...record, state: 'logged' });
  }
};

/** Sends a filed record as the payment's plan and the faults on WEBHOOK want it. */
const dispatch = async (app: App, filed: WebhookRecord, plan: HookPlan): Promise<void> => {
  const call = { method: 'WEBHOOK', path: '/', text: `${filed.url}\n${filed.body}` };
  const fault = app.gate.strike(call);
  if (plan.lost || fault?.do === 'lost') {
    app.store.put('webhooks', filed.id, { ...filed, state: 'lost' });
    return;
  }
  const record = fault?.do === 'form' ? asForm(app, filed) : filed;
  const delayMs =
    app.store.settings.webhook_delay_ms + (plan.delay_ms ?? 0) + (fault?.do === 'delay' ? (fault.ms ?? 10_000) : 0);
  if (delayMs > 0) await pause(delayMs);
  await app.gate.pass(call, 'before');
  const times = fault?.do === 'twice' ? 2 : (plan.times ?? 1);
  for (let sent = 0; sent < times; sent += 1) await attempt(app, record.id, FIRST_MS);
};

const asForm = (app: App, record: WebhookRecord): WebhookRecord => {
  if (record.content_type === FORM) return record;
  const fields = JSON.parse(record.body) as Record<string, unknown>;
  const form = { ...record, content_type: FORM, body: encode(fields, FORM) };
  app.store.put('webhooks', record.id, form);
  return form;
};

/** One attempt; files its result and plans the automatic re-send where the account has it. */
const attempt = async (app: App, id: string, totalMs: number): Promise<void> => {
  const before = app.store.get('webhooks', id);
  if (!before) return;
  await app.store.durable();
  const result = await send({
    url: before.url,
    contentType: before.content_type,
    body: before.body,
    connectMs: CONNECT_MS,
    totalMs,
  });
  const record = app.store.get('webhooks', id);
  // The account was wiped meanwhile.
  if (!record) return;
  const attempts = [
    ...record.attempts,
    { at: app.clock.seconds(), status: result.status, error: result.error, ms: result.ms },
  ];
  const again = wantsResend(app, result.status, attempts.length);
  const next_at = again ? app.clock.seconds() + RESEND_GAP_S : 0;
  const state = result.status === 200 ? 'delivered' : 'failed';
  app.store.put('webhooks', id, { ...record, attempts, state, next_at });
  if (again) planResend(app, id, next_at);
};

/** Re-sends answer network errors and 5xx only (PortOne V1 docs: webhook retry). */
const wantsResend = (app: App, status: number | null, made: number): boolean =>
  app.store.settings.webhook_retry && made <= RESENDS_MAX && (status === null || status >= 500);

const planResend = (app: App, id: string, atS: number): void => {
  app.clock.alarm(atS * 1000, () => app.webhooks.add(attempt(app, id, RESEND_MS)));
};

/** Goes on after a restart: what was filed but never sent is sent, what waits for its re-send is planned again. */
export const resumeWebhooks = (app: App): void => {
  for (const record of app.store.all('webhooks')) {
    if (record.state === 'waiting') app.webhooks.add(attempt(app, record.id, FIRST_MS));
    else if (record.next_at > 0) planResend(app, record.id, record.next_at);
  }
};

/** The console's button: once more, to the address it went to the first time. */
export const resendWebhook = async (app: App, id: string): Promise<WebhookRecord | null> => {
  if (!app.store.get('webhooks', id)) return null;
  await attempt(app, id, RESEND_MS);
  return app.store.get('webhooks', id);
};

export type ForgedWebhook = {
  imp_uid: string;
  merchant_uid: string;
  to: string;
  body: string;
  contentType: string;
  times: number;
};

/** Sends a notification of anybody's making, as often as wanted, and says how each was answered. */
export const sendForged = async (app: App, forged: ForgedWebhook): Promise<WebhookRecord | null> => {
  const { times, to, body, contentType, ...ids } = forged;
  const record = fileRaw(app, ids, 'forged', to, body, contentType);
  for (let sent = 0; sent < times; sent += 1) await attempt(app, record.id, FIRST_MS);
  return app.store.get('webhooks', record.id);
};
