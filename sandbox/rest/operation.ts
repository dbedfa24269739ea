// Makes a REST operation of a handler: the token is checked before anything else is looked at.
import type { App } from '../app';
import { isTokenGood } from '../engine/tokens';
import type { Answer, Method, Request, Route } from '../http';
import { Refusal } from './envelope';

/** Raw, `Bearer`, the vendor plugin's own header (PortOne V1 docs: authentication), and the `_token` query of old samples. */
const tokenOf = ({ headers, query }: Request): string | null => {
  const { authorization } = headers;
  if (authorization) return authorization.replace(/^(Bearer|Basic)\s+/i, '').trim();
  const own = headers['x-imptokenheader'];
  return typeof own === 'string' ? own.trim() : query.get('_token');
};

const requireToken = (req: Request, app: App): void => {
  const token = tokenOf(req);
  if (token === null || !isTokenGood(app, token)) throw new Refusal(401, -1, 'Unauthorized');
  const tier = req.headers.tier;
  if (tier !== undefined && app.store.get('tiers', String(tier)) === null) throw new Refusal(401, -1, 'Unauthorized');
};

export const operation = (
  method: Method,
  path: string,
  handle: (req: Request, app: App) => Answer | Promise<Answer>,
): Route => ({
  method,
  path,
  handle: (req, app) => {
    requireToken(req, app);
    return handle(req, app);
  },
});
