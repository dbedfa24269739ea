// Sign-in with Kakao and Naver: standard OAuth 2 at addresses of theirs, or at the sandbox's stand-in, which is shaped like them.
// (developers.kakao.com/docs/latest/ko/kakaologin/rest-api, developers.naver.com/docs/login/api)

import type { GenericOAuthConfig } from 'better-auth/plugins/generic-oauth';
import { z } from 'zod';
import { getEnv } from '../env';

export const providerIds = ['kakao', 'naver'] as const;
export type ProviderId = (typeof providerIds)[number];

type Places = { authorizationUrl: string; tokenUrl: string; userInfoUrl: string };

const REAL: Record<ProviderId, Places> = {
  kakao: {
    authorizationUrl: 'https://kauth.kakao.com/oauth/authorize',
    tokenUrl: 'https://kauth.kakao.com/oauth/token',
    userInfoUrl: 'https://kapi.kakao.com/v2/user/me',
  },
  naver: {
    authorizationUrl: 'https://nid.naver.com/oauth2.0/authorize',
    tokenUrl: 'https://nid.naver.com/oauth2.0/token',
    userInfoUrl: 'https://openapi.naver.com/v1/nid/me',
  },
};

const standIn = (origin: string, id: ProviderId): Places => ({
  authorizationUrl: `${origin}/oauth/${id}/authorize`,
  tokenUrl: `${origin}/oauth/${id}/token`,
  userInfoUrl: `${origin}/oauth/${id}/me`,
});

/** What better-auth needs of each provider this shop offers, in the order of the buttons. */
export const offeredProviders = (): GenericOAuthConfig[] => providerIds.flatMap((id) => configOf(id) ?? []);

/** The providers whose buttons the sign-in page shows. */
export const offeredIds = (): ProviderId[] => providerIds.filter((id) => configOf(id) !== null);

function configOf(id: ProviderId): GenericOAuthConfig | null {
  const { SIGN_IN_SANDBOX_URL: sandbox, ...env } = getEnv();
  const given = {
    kakao: { clientId: env.KAKAO_CLIENT_ID, clientSecret: env.KAKAO_CLIENT_SECRET },
    naver: { clientId: env.NAVER_CLIENT_ID, clientSecret: env.NAVER_CLIENT_SECRET },
  }[id];
  const { clientId = sandbox && `${id}_client_sandbox`, clientSecret = sandbox && `${id}_secret_sandbox` } = given;
  if (!clientId) return null;
  const places = given.clientId || !sandbox ? REAL[id] : standIn(sandbox, id);
  return {
    providerId: id,
    ...places,
    clientId,
    ...(clientSecret ? { clientSecret } : {}),
    scopes: id === 'kakao' ? ['account_email', 'profile_nickname'] : [],
    pkce: false,
    getUserInfo: ({ accessToken }) => askWho(id, places.userInfoUrl, accessToken ?? ''),
  };
}

const Kakao = z
  .object({
    id: z.union([z.string(), z.number()]).transform(String),
    kakao_account: z
      .object({
        email: z.string().optional(),
        is_email_valid: z.boolean().optional(),
        is_email_verified: z.boolean().optional(),
        profile: z.object({ nickname: z.string().optional() }).optional(),
      })
      .optional(),
  })
  .transform(({ id, kakao_account: account }) => ({
    id,
    email: account?.email,
    emailVerified: account?.is_email_valid === true && account.is_email_verified === true,
    name: account?.profile?.nickname ?? '',
  }));

/** Naver says nothing about whether the address was ever verified: it counts as not. */
const Naver = z
  .object({ response: z.object({ id: z.string(), email: z.string().optional(), name: z.string().optional() }) })
  .transform(({ response: { id, email, name = '' } }) => ({ id, email, emailVerified: false, name }));

const PATIENCE_MS = 10_000;

/** Who a provider says it was; null when it does not say, which ends the sign-in. */
async function askWho(id: ProviderId, address: string, accessToken: string) {
  const response = await fetch(address, {
    headers: { authorization: `Bearer ${accessToken}` },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const said = { kakao: Kakao, naver: Naver }[id].safeParse(response.ok ? await response.json() : null);
  return said.success ? { ...said.data, email: said.data.email?.toLowerCase() } : null;
}
