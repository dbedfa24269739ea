// Faults, holds, clock, settings, forged webhooks: the rest of what a test can turn.
import type { App } from '../app';
import { expireToken } from '../engine/tokens';
import { consoleUrl, encode, sendForged } from '../engine/webhooks';
import { type Answer, json, type Request } from '../http';
import { badRequest, notFound } from '../rest/envelope';
import { Fields, fieldsOf } from '../rest/fields';
import { FAULT_KINDS, type FaultRule } from './gate';
import { mimeOf } from './settings';

export const addFaults = (req: Request, app: App): Answer => {
  const rules = (Array.isArray(req.body) ? req.body : [req.body]).map(readRule);
  return json({ faults: rules.map((rule) => app.gate.addFault(rule)) });
};

const readRule = (value: unknown): FaultRule => {
  if (typeof value !== 'object' || value === null) throw badRequest('a fault is an object with on and do');
  const fields = new Fields(value as Record<string, unknown>);
  const kind = fields.choice('do', FAULT_KINDS);
  if (kind === null) throw badRequest(`do: one of ${FAULT_KINDS.join(' ')}`);
  const nth = fields.texts('nth').map(Number);
  if (nth.some((count) => !Number.isInteger(count) || count < 1)) throw badRequest('nth: counts from 1');
  const p = fields.number('p');
  if (p !== null && (p < 0 || p > 1)) throw badRequest('p: between 0 and 1');
  return {
    on: fields.need('on', 200),
    do: kind,
    match: fields.text('match') ?? undefined,
    nth: nth.length > 0 ? nth : undefined,
    p: p ?? undefined,
    ms: fields.number('ms') ?? undefined,
    retry_after: fields.integer('retry_after') ?? undefined,
    message: fields.text('message', 500) ?? undefined,
    status: statusOf(fields),
    at: fields.choice('at', ['connect', 'headers', 'body']) ?? undefined,
    bytes: fields.integer('bytes') ?? undefined,
  };
};

const statusOf = (fields: Fields): number | undefined => {
  const status = fields.integer('status') ?? undefined;
  if (status !== undefined && (status < 200 || status > 599)) throw badRequest('status: 200 to 599');
  return status;
};

export const removeFaults = (req: Request, app: App): Answer => {
  app.gate.removeFault(fieldsOf(req).text('id') ?? undefined);
  return listFaults(req, app);
};

export const listFaults = (_req: Request, app: App): Answer => json({ faults: app.gate.faults() });

export const addHold = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  const at = fields.choice('at', ['before', 'after']) ?? 'before';
  const hold = app.gate.addHold({ on: fields.need('on', 200), match: fields.text('match') ?? undefined, at });
  return json(hold);
};

export const release = (req: Request, app: App): Answer =>
  json({ released: app.gate.release(fieldsOf(req).text('id') ?? undefined) });

export const listHeld = (_req: Request, app: App): Answer =>
  json({ held: app.gate.held(), holds: app.gate.standing() });

export const changeClock = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  const offset = fields.number('offset_s');
  const advance = fields.number('advance_s');
  app.clock.change({
    ...(offset === null ? {} : { offset_s: offset }),
    ...(advance === null ? {} : { advance_s: advance }),
    ...(fields.has('freeze') ? { freeze: fields.flag('freeze') } : {}),
  });
  return json(app.clock.state());
};

export const showClock = (_req: Request, app: App): Answer => json(app.clock.state());

/** Forged, replayed or swapped: any body to any address, the payment need not exist. */
export const sendWebhook = async (req: Request, app: App): Promise<Answer> => {
  const fields = fieldsOf(req);
  const imp_uid = fields.need('imp_uid');
  const payment = app.store.payment(imp_uid)?.wire ?? null;
  const to =
    fields.text('to') ?? app.store.payment(imp_uid)?.noticeUrls[0] ?? consoleUrl(app, payment?.sandbox ?? false);
  if (to === null) throw badRequest('to: no webhook address is known');
  const contentType = mimeOf(fields.text('content_type')) ?? app.store.settings.webhook_content_type;
  const merchant_uid = payment?.merchant_uid ?? '';
  const { body } = req.body as { body?: unknown };
  const meant = body ?? { imp_uid, merchant_uid, status: payment?.status ?? 'paid' };
  const text = typeof meant === 'string' ? meant : encode(meant as Record<string, unknown>, contentType);
  const times = Math.min(Math.max(fields.integer('times') ?? 1, 1), 100);
  const record = await sendForged(app, { imp_uid, merchant_uid, to, body: text, contentType, times });
  return json({ webhook: record });
};

export const expireTokens = (req: Request, app: App): Answer => {
  const one = fieldsOf(req).text('access_token');
  const tokens = one === null ? [...app.store.all('tokens')].map((token) => token.access_token) : [one];
  const expired = tokens.filter((token) => expireToken(app, token));
  if (one !== null && expired.length === 0) throw notFound('no such token');
  return json({ expired: expired.length });
};

export const reseed = (req: Request, app: App): Answer => {
  const seed = fieldsOf(req).needInteger('seed');
  app.random.reseed(seed);
  return json({ seed });
};
