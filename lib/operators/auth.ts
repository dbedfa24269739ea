// Who may come in: better-auth over the Operator tables. Nobody signs up, nothing is sent home, a wrong password says nothing
// about the account, and the clock of a session is not wound up by using it.

import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { nextCookies } from 'better-auth/next-js';
import { audit } from '../audit';
import { now } from '../clock';
import { db } from '../db';
import { getEnv } from '../env';
import { ADDRESS_HEADER, addressOf } from '../visitors/address';
import { forgiveAccount, mayTryAccount } from './account-limit';
import { isLeftFromDemo } from './demo';
import { PASSWORD_LENGTH_MIN } from './password';
import { hasFactor } from './second-factor';

/** A working day: then everybody signs in again. */
const SESSION_SECONDS = 12 * 60 * 60;

/** Wrong passwords one address may try in a minute. */
const SIGN_IN_LIMIT = { window: 60, max: 5 };

/** What better-auth counts tries under when it cannot tell where a request came from. */
const NO_ADDRESS = 'no-trusted-ip';

const { SHOP_URL, SHOP_SECRET } = getEnv();

export const auth = betterAuth({
  appName: 'Gagae',
  baseURL: SHOP_URL,
  secret: SHOP_SECRET,
  telemetry: { enabled: false },
  logger: { level: 'error' },
  database: prismaAdapter(db, { provider: 'postgresql', transaction: true }),
  emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: PASSWORD_LENGTH_MIN },
  user: {
    modelName: 'operator',
    additionalFields: {
      role: { type: 'string', input: false },
      disabledAt: { type: 'date', input: false, required: false },
    },
  },
  session: {
    modelName: 'operatorSession',
    expiresIn: SESSION_SECONDS,
    disableSessionRefresh: true,
    additionalFields: {
      seenAt: { type: 'date', input: false, required: false },
      admittedAt: { type: 'date', input: false, required: false },
    },
  },
  account: { modelName: 'operatorAccount' },
  verification: { modelName: 'operatorVerification' },
  rateLimit: {
    enabled: true,
    storage: 'database',
    modelName: 'operatorRateLimit',
    window: 60,
    max: 100,
    customRules: { '/sign-in/email': SIGN_IN_LIMIT },
  },
  advanced: { cookiePrefix: 'gagae-operator', ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] } },
  hooks: { before: createAuthMiddleware(refuseTries) },
  databaseHooks: { session: { create: { before: admitOrAsk, after: welcome } } },
  plugins: [nextCookies()],
});

/** Tries are counted by address, and by account too: addresses are cheap. */
async function refuseTries(asked: { path?: string; body?: unknown; headers?: Headers | undefined }): Promise<void> {
  if (asked.path !== '/sign-in/email') return;
  const email = Object(asked.body).email;
  // As a wrong password is answered.
  if (typeof email === 'string' && isLeftFromDemo(email))
    throw new APIError('UNAUTHORIZED', { message: 'Invalid email or password', code: 'INVALID_EMAIL_OR_PASSWORD' });
  const address = addressOf(asked.headers ?? new Headers());
  if (typeof email === 'string' && !(await mayTryAccount(email, address)))
    throw new APIError('TOO_MANY_REQUESTS', { message: 'too many tries for this account' });
}

/** Whoever has a second factor is asked for it first (admission.ts). */
async function admitOrAsk<S extends { userId: string }>(
  session: S,
): Promise<{ data: S & { admittedAt: Date | null } }> {
  return { data: { ...session, admittedAt: (await hasFactor(session.userId)) ? null : now() } };
}

type NewSession = { userId: string; ipAddress?: string | null; admittedAt?: unknown };

/** Somebody is in: it is written down, and their earlier mistypes no longer count. */
async function welcome({ userId, ipAddress, admittedAt }: NewSession): Promise<void> {
  if (!admittedAt) return;
  await forgiveAccount(userId);
  await db.$transaction(async (tx) => {
    await audit(tx, userId, 'operator.sign-in', userId, { address: ipAddress ?? '' });
    await tx.operatorRateLimit.deleteMany({ where: { key: `${ipAddress || NO_ADDRESS}|/sign-in/email` } });
  });
}
