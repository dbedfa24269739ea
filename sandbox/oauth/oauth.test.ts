// Sign-in with Kakao and Naver, as a shop meets it.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Bench } from '../testing/harness';

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.open();
});

afterEach(() => bench.close());

const shop = 'http://localhost:3000/back';

const choose = (provider: string, change: Record<string, string> = {}) =>
  fetch(`${bench.url}/oauth/${provider}/authorize`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      client_id: `${provider}_client_sandbox`,
      redirect_uri: shop,
      state: 'a state',
      name: '시험구매자',
      email: 'buyer@example.com',
      verified: 'yes',
      answer: 'agree',
      ...change,
    }),
  });

const exchange = (provider: string, code: string, change: Record<string, string> = {}) =>
  fetch(`${bench.url}/oauth/${provider}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: `${provider}_client_sandbox`,
      client_secret: `${provider}_secret_sandbox`,
      redirect_uri: shop,
      code,
      ...change,
    }),
  });

const codeOf = (response: Response): string =>
  new URL(response.headers.get('location') ?? '').searchParams.get('code') ?? '';

async function meOf(provider: string): Promise<unknown> {
  const { access_token } = await (await exchange(provider, codeOf(await choose(provider)))).json();
  const headers = { authorization: `Bearer ${access_token}` };
  return (await fetch(`${bench.url}/oauth/${provider}/me`, { headers })).json();
}

test('somebody who agrees comes back with a code and the shop’s state', async () => {
  const back = new URL((await choose('kakao')).headers.get('location') ?? '');
  expect(back.href).toMatch(/^http:\/\/localhost:3000\/back\?/);
  expect(back.searchParams.get('state')).toBe('a state');
});

test('Kakao and Naver each answer in their own shape', async () => {
  expect(await meOf('kakao')).toMatchObject({
    id: expect.any(Number),
    kakao_account: { email: 'buyer@example.com', is_email_verified: true, profile: { nickname: '시험구매자' } },
  });
  expect(await meOf('naver')).toMatchObject({
    resultcode: '00',
    response: { id: expect.any(String), email: 'buyer@example.com' },
  });
});

test('a code is good once, for its client, secret and address only', async () => {
  const code = codeOf(await choose('kakao'));
  expect((await exchange('kakao', code, { client_secret: 'wrong' })).status).toBe(401);
  expect((await exchange('kakao', code)).status).toBe(200);
  expect((await exchange('kakao', code)).status).toBe(400);
  const other = codeOf(await choose('kakao'));
  expect((await exchange('kakao', other, { redirect_uri: 'http://localhost:3000/elsewhere' })).status).toBe(400);
});

test('somebody who says no comes back without a code', async () => {
  const back = new URL((await choose('naver', { answer: 'deny' })).headers.get('location') ?? '');
  expect(back.searchParams.get('error')).toBe('access_denied');
  expect(back.searchParams.has('code')).toBe(false);
});

test('an unknown client, address or provider gets no page to sign in on', async () => {
  const ask = (query: string, provider = 'kakao') =>
    fetch(`${bench.url}/oauth/${provider}/authorize?response_type=code&${query}`).then(({ status }) => status);
  expect(await ask(`client_id=kakao_client_sandbox&redirect_uri=${encodeURIComponent(shop)}`)).toBe(200);
  expect(await ask(`client_id=somebody&redirect_uri=${encodeURIComponent(shop)}`)).toBe(400);
  expect(await ask('client_id=kakao_client_sandbox&redirect_uri=javascript:alert(1)')).toBe(400);
  expect(await ask('client_id=kakao_client_sandbox', 'google')).toBe(404);
});
