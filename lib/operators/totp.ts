// Codes of authenticator apps (RFC 6238): six digits, half a minute each, of a secret that only the app and the shop know.

import { Secret, TOTP } from 'otpauth';

const STEP_MS = 30_000;

/** A new secret, in the letters people can type into an app. */
export const newSecret = (): string => new Secret().base32;

/**
 * The half minute a code is of, counted from 1970; null when it is none of this one, the one before or the one after: clocks of
 * phones are a little off.
 */
export function stepOf(secret: string, code: string, at: Date): number | null {
  const delta = appOf(secret).validate({ token: code, timestamp: at.getTime(), window: 1 });
  return delta === null ? null : Math.floor(at.getTime() / STEP_MS) + delta;
}

/** What an app reads from the square of dots. */
export const addressForApp = (secret: string, email: string): string => appOf(secret, email).toString();

const appOf = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: 'Gagae', label, secret, digits: 6, period: STEP_MS / 1000 });
