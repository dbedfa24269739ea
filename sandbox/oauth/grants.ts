// Who is being signed in: codes that are good once, and the access tokens they are exchanged for. Kept in memory only: a sign-in
// takes seconds, and a restart ends it as it would end a real one.
import type { App } from '../app';

/** Whom somebody chose to be at the stand-in. */
export type Person = { id: string; name: string; email: string | null; isEmailVerified: boolean };

export type Grant = { person: Person; clientId: string; redirectUri: string; until: number };

const CODE_SECONDS = 600;
const TOKEN_SECONDS = 3_600;

type Grants = { codes: Map<string, Grant>; tokens: Map<string, Grant> };

const kept = new WeakMap<App, Grants>();

const grantsOf = (app: App): Grants => {
  const grants = kept.get(app) ?? { codes: new Map(), tokens: new Map() };
  kept.set(app, grants);
  return grants;
};

/** A code for the way back to the shop. */
export const giveCode = (app: App, grant: Omit<Grant, 'until'>): string => {
  const code = app.random.uuid().replaceAll('-', '');
  grantsOf(app).codes.set(code, { ...grant, until: app.clock.seconds() + CODE_SECONDS });
  return code;
};

/** Exchanges a code; null when it is unknown, used, too old, or somebody else's. */
export const takeCode = (app: App, code: string, clientId: string, redirectUri: string): string | null => {
  const { codes, tokens } = grantsOf(app);
  const grant = codes.get(code);
  codes.delete(code);
  if (!grant || grant.until < app.clock.seconds()) return null;
  if (grant.clientId !== clientId || grant.redirectUri !== redirectUri) return null;
  const token = app.random.uuid().replaceAll('-', '');
  tokens.set(token, { ...grant, until: app.clock.seconds() + TOKEN_SECONDS });
  return token;
};

/** Whom an access token stands for. */
export const personOf = (app: App, token: string): Person | null => {
  const grant = grantsOf(app).tokens.get(token);
  return grant && grant.until >= app.clock.seconds() ? grant.person : null;
};
