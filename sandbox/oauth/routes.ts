// Stand-ins for sign-in with Kakao and Naver: authorisation page, token, and who it was, shaped as the real ones answer.
// (developers.kakao.com/docs/latest/ko/kakaologin/rest-api, developers.naver.com/docs/login/api)
import { createHash } from 'node:crypto';
import type { App } from '../app';
import { type Answer, json, type Request, type Route, redirect } from '../http';
import { fieldsOf } from '../rest/fields';
import { giveCode, type Person, personOf, takeCode } from './grants';
import { isProvider, type Provider, signInPage, wrongRequestPage } from './page';

const SECRETS: Record<Provider, { id: string; secret: string }> = {
  kakao: { id: 'kakao_client_sandbox', secret: 'kakao_secret_sandbox' },
  naver: { id: 'naver_client_sandbox', secret: 'naver_secret_sandbox' },
};

type Handler = (provider: Provider, req: Request, app: App) => Answer;

/** Only the two providers exist. */
const of =
  (handle: Handler) =>
  (req: Request, app: App): Answer => {
    const provider = req.params.provider ?? '';
    return isProvider(provider) ? handle(provider, req, app) : json({ error: 'not_found' }, 404);
  };

/** GET …/authorize?client_id&redirect_uri&response_type=code&state */
const ask: Handler = (provider, { query }) => {
  const asked = {
    clientId: query.get('client_id') ?? '',
    redirectUri: query.get('redirect_uri') ?? '',
    state: query.get('state') ?? '',
  };
  if (query.get('response_type') !== 'code') return wrongRequestPage('response_type은 code여야 합니다.');
  return findFault(provider, asked.clientId, asked.redirectUri) ?? signInPage(provider, asked);
};

function findFault(provider: Provider, clientId: string, redirectUri: string): Answer | null {
  if (clientId !== SECRETS[provider].id) return wrongRequestPage('등록되지 않은 client_id입니다.');
  return /^https?:\/\/\S+$/.test(redirectUri) ? null : wrongRequestPage('redirect_uri가 올바르지 않습니다.');
}

/** The form of that page: back to the shop with a code, or with a refusal. */
const answerShop: Handler = (provider, req, app) => {
  const fields = fieldsOf(req);
  const clientId = fields.need('client_id');
  const redirectUri = fields.need('redirect_uri');
  const fault = findFault(provider, clientId, redirectUri);
  if (fault) return fault;
  const back = new URL(redirectUri);
  back.searchParams.set('state', fields.text('state') ?? '');
  if (fields.text('answer') === 'agree') {
    back.searchParams.set('code', giveCode(app, { person: personIn(req), clientId, redirectUri }));
  } else {
    back.searchParams.set('error', 'access_denied');
  }
  return redirect(back.href);
};

/** One e-mail address, or one name without any, is one person each time. */
function personIn(req: Request): Person {
  const fields = fieldsOf(req);
  const name = fields.text('name', 40) ?? '시험구매자';
  const email = fields.text('email', 64);
  const digest = createHash('sha256')
    .update(email ?? name)
    .digest();
  return { id: String(digest.readUInt32BE(0)), name, email, isEmailVerified: fields.text('verified') === 'yes' };
}

/** POST …/token: form or JSON, with the secret in the body. */
const token: Handler = (provider, req, app) => {
  const fields = fieldsOf(req);
  const { id, secret } = SECRETS[provider];
  if (fields.text('client_id') !== id || fields.text('client_secret') !== secret) {
    return json({ error: 'invalid_client', error_description: 'Not exist client_id or bad client credentials' }, 401);
  }
  const accessToken = takeCode(app, fields.text('code') ?? '', id, fields.text('redirect_uri') ?? '');
  if (!accessToken || fields.text('grant_type') !== 'authorization_code') {
    return json({ error: 'invalid_grant', error_description: 'authorization code not found' }, 400);
  }
  return json({ access_token: accessToken, token_type: 'bearer', expires_in: 3_600 });
};

/** GET …/me with the token as Bearer. */
const me: Handler = (provider, { headers }, app) => {
  const person = personOf(app, /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '');
  if (!person)
    return json(provider === 'kakao' ? { msg: 'this access token does not exist', code: -401 } : naverRefusal, 401);
  return json(provider === 'kakao' ? kakaoSays(person) : naverSays(person));
};

const naverRefusal = { resultcode: '024', message: 'Authentication failed' };

const kakaoSays = ({ id, name, email, isEmailVerified }: Person) => ({
  id: Number(id),
  connected_at: '2026-01-01T00:00:00Z',
  kakao_account: {
    profile_nickname_needs_agreement: false,
    profile: { nickname: name },
    has_email: email !== null,
    email_needs_agreement: email === null,
    ...(email === null ? {} : { is_email_valid: true, is_email_verified: isEmailVerified, email }),
  },
});

const naverSays = ({ id, name, email }: Person) => ({
  resultcode: '00',
  message: 'success',
  response: { id: `naver-${id}`, name, ...(email === null ? {} : { email }) },
});

export const routes: Route[] = [
  { method: 'GET', path: '/oauth/:provider/authorize', handle: of(ask) },
  { method: 'POST', path: '/oauth/:provider/authorize', handle: of(answerShop) },
  { method: 'POST', path: '/oauth/:provider/token', handle: of(token) },
  { method: 'GET', path: '/oauth/:provider/me', handle: of(me) },
];
