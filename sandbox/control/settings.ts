// `/__ctl/settings`: the account's switches by name, each checked against the kind of value it has.
import type { App } from '../app';
import { type Answer, json, type Request } from '../http';
import { initialSettings, type Settings } from '../model/account';
import { badRequest } from '../rest/envelope';

const MIMES: Readonly<Record<string, Settings['webhook_content_type']>> = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  'application/json': 'application/json',
  'application/x-www-form-urlencoded': 'application/x-www-form-urlencoded',
};

/** `json` and `form` are understood beside the full names; null for null. */
export const mimeOf = (text: string | null): Settings['webhook_content_type'] | null => {
  if (text === null) return null;
  const mime = MIMES[text];
  if (!mime) throw badRequest('content type: json or form');
  return mime;
};

const KINDS = { ...initialSettings(''), notice_url_test: '' };

/** Values of named settings out of anything a caller sent. Throws a Refusal that names the wrong one. */
export const readSettings = (sent: Record<string, unknown>): Partial<Settings> => {
  const patch: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(sent)) {
    if (!(name in KINDS)) throw badRequest(`${name}: no such setting`);
    patch[name] = name === 'webhook_content_type' ? mimeOf(String(value)) : checked(name as keyof Settings, value);
  }
  return patch as Partial<Settings>;
};

const checked = (name: keyof Settings, value: unknown): unknown => {
  if (name === 'notice_url' && value === null) return '';
  if (name === 'notice_url_test' && (value === null || value === '')) return null;
  if (typeof value === typeof KINDS[name] && !Number.isNaN(value)) return value;
  const kind = typeof KINDS[name];
  // Forms know only text.
  if (kind === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  if (kind === 'number' && typeof value === 'string' && /^\d+$/.test(value)) return Number(value);
  throw badRequest(`${name}: ${kind} expected`);
};

export const changeSettings = (req: Request, app: App): Answer => {
  app.store.changeSettings(readSettings((req.body ?? {}) as Record<string, unknown>));
  return showSettings(req, app);
};

export const showSettings = (_req: Request, app: App): Answer => json({ settings: app.store.settings });
