// Members' sign-in: better-auth over the Customer tables. Shares neither tables nor cookies with the operators' side. Forms of ours
// call it in process and count tries at their own doors; over HTTP only what a mail or a provider leads to is open.

import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { nextCookies } from 'better-auth/next-js';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { db } from '../db';
import { getEnv } from '../env';
import { postLetter } from './letters';
import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from './password';
import { offeredProviders } from './providers';

/** Then everybody signs in again. */
const SESSION_SECONDS = 30 * 24 * 60 * 60;

export const AUTH_PATH = '/api/account/auth';
export const SESSION_COOKIE = 'gagae-member.session_token';

const { SHOP_URL, SHOP_SECRET } = getEnv();

/** What a sign-in is refused with when an operator has blocked the account. */
export const BLOCKED = 'ACCOUNT_BLOCKED';

/** No session for whoever is blocked, by whichever way they come; each was known to be the account's own by then. */
async function refuseBlocked({ userId }: { userId: string }, asked: { path?: string } | null): Promise<void> {
  const account = await db.customer.findUnique({ where: { id: userId }, select: { blockedAt: true } });
  if (!account?.blockedAt) return;
  // From a provider a browser comes by itself: it is led to the page that says so.
  const location = `${SHOP_URL}/sign-in?error=blocked`;
  if (asked?.path?.startsWith('/callback')) throw new APIError('FOUND', undefined, new Headers({ location }));
  throw new APIError('FORBIDDEN', { code: BLOCKED, message: 'this account is blocked' });
}

/** A provider's tokens are of no use once it has said who came: they are not kept. */
const withoutTokens = async <T extends object>(account: T) => ({
  data: { ...account, accessToken: null, refreshToken: null, idToken: null },
});

export const auth = betterAuth({
  appName: 'Gagae',
  baseURL: SHOP_URL,
  basePath: AUTH_PATH,
  secret: SHOP_SECRET,
  telemetry: { enabled: false },
  logger: { disabled: true },
  database: prismaAdapter(db, { provider: 'postgresql', transaction: true }),
  emailAndPassword: {
    enabled: true,
    minPasswordLength: PASSWORD_LENGTH_MIN,
    maxPasswordLength: PASSWORD_LENGTH_MAX,
    resetPasswordTokenExpiresIn: 60 * 60,
    // Whoever knew the old password is signed out everywhere.
    revokeSessionsOnPasswordReset: true,
    sendResetPassword: ({ user, token }) => postLetter({ kind: 'reset-password', customerId: user.id, token }),
    onPasswordReset: async ({ user }) => {
      // They read the letter: the address is theirs.
      await db.customer.update({ where: { id: user.id }, data: { emailVerified: true } });
    },
  },
  emailVerification: {
    sendOnSignUp: true,
    expiresIn: 24 * 60 * 60,
    sendVerificationEmail: ({ user, token }) => postLetter({ kind: 'verify-email', customerId: user.id, token }),
  },
  user: {
    modelName: 'customer',
    additionalFields: {
      locale: { type: 'string', defaultValue: 'ko' },
      tel: { type: 'string', required: false, input: false },
      agreedAt: { type: 'date', required: false, input: false },
      blockedAt: { type: 'date', required: false, input: false },
    },
  },
  session: { modelName: 'customerSession', expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
  account: {
    modelName: 'customerAccount',
    updateAccountOnSignIn: false,
    // An address alone opens nobody's account: whoever has one signs in and connects the provider there, with the same address.
    accountLinking: { disableImplicitLinking: true, trustedProviders: ['naver'] },
  },
  verification: { modelName: 'customerVerification' },
  // Tries are counted at the doors (limits.ts), by account as well as by address.
  rateLimit: { enabled: false },
  onAPIError: { errorURL: `${SHOP_URL}/sign-in` },
  advanced: { cookiePrefix: 'gagae-member' },
  databaseHooks: { account: { create: { before: withoutTokens } }, session: { create: { before: refuseBlocked } } },
  plugins: [genericOAuth({ config: offeredProviders() }), nextCookies()],
});
