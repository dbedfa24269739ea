// Access tokens (PortOne V1 docs: authentication): 30 minutes, the same one until it expires, five more minutes when asked for in its last minute.
import type { App } from '../app';
import type { Token } from '../model/account';

const LIFE_S = 1800;
const LAST_MINUTE_S = 60;
const EXTENSION_S = 300;

/** The account's current token, made or extended as the rules say. */
export const currentToken = (app: App): Token => {
  const now = app.clock.seconds();
  const living = newest(app);
  if (!living || living.expired_at <= now)
    return store(app, { access_token: app.random.hex(40), expired_at: now + LIFE_S });
  if (living.expired_at - now >= LAST_MINUTE_S) return living;
  return store(app, { ...living, expired_at: living.expired_at + EXTENSION_S });
};

export const isTokenGood = (app: App, accessToken: string): boolean => {
  const token = app.store.get('tokens', accessToken);
  return token !== null && token.expired_at > app.clock.seconds();
};

/** The token is over at once; false = no such token. */
export const expireToken = (app: App, accessToken: string): boolean => {
  const token = app.store.get('tokens', accessToken);
  if (!token) return false;
  store(app, { ...token, expired_at: app.clock.seconds() });
  return true;
};

const newest = (app: App): Token | null => [...app.store.all('tokens')].at(-1) ?? null;

const store = (app: App, token: Token): Token => {
  app.store.put('tokens', token.access_token, token);
  forgetOld(app, token);
  return token;
};

/** Tokens long over are of no use to anybody. */
const forgetOld = (app: App, kept: Token): void => {
  for (const token of [...app.store.all('tokens')]) {
    const isOld = token.expired_at < app.clock.seconds() - LIFE_S;
    if (isOld && token !== kept) app.store.remove('tokens', token.access_token);
  }
};
