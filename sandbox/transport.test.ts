// How calls travel: bodies, headers, paths, envelopes. Whatever a client sends, it gets an envelope and never a 500.
import { get } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BODY_BYTES_MAX } from './body';
import { isLoopback } from './http';
import { Bench, type Envelope } from './testing/harness';
import { OPERATIONS } from './testing/operations';

let bench: Bench;
let token: string;

beforeAll(async () => {
  bench = await Bench.open();
  token = [...bench.app.store.all('tokens')][0]?.access_token ?? '';
});

afterAll(async () => {
  await bench.close();
});

const raw = async (method: string, path: string, headers: Record<string, string>, body?: string) => {
  const answer = await fetch(bench.url + path, { method, headers, body: body ?? null });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Envelope };
};

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

test('a form with nested brackets means the same as JSON', async () => {
  const card = { card_number: '1111-2222-3333-4444', expiry: '2031-08', birth: '900101', pwd_2digit: '11' };
  const at = bench.app.clock.seconds() + 100;
  const plan = (uid: string) => ({ merchant_uid: uid, schedule_at: at, currency: 'KRW', amount: 1000, name: '구독' });
  const json = JSON.stringify({ customer_uid: 'c-json', ...card, schedules: [plan('j-1'), plan('j-2')] });
  const form = new URLSearchParams({ customer_uid: 'c-form', ...card });
  for (const [index, row] of [plan('f-1'), plan('f-2')].entries()) {
    for (const [name, value] of Object.entries(row)) form.append(`schedules[${index}][${name}]`, String(value));
  }
  const path = '/subscribe/payments/schedule';
  const byJson = await raw('POST', path, { ...JSON_TYPE, authorization: token }, json);
  const byForm = await raw('POST', path, { ...FORM, authorization: token }, form.toString());
  expect(byJson.body.response).toHaveLength(2);
  expect(byForm.body.response).toHaveLength(2);
  expect(byForm.body.response).toMatchObject([{ merchant_uid: 'f-1', amount: 1000 }, { merchant_uid: 'f-2' }]);
});

test.each([
  ['raw', (good: string) => ({ authorization: good })],
  ['Bearer', (good: string) => ({ authorization: `Bearer ${good}` })],
  ['X-ImpTokenHeader', (good: string) => ({ 'x-imptokenheader': good })],
])('a token is accepted as %s header', async (_name, headers) => {
  expect((await raw('GET', '/users/pg', headers(token))).status).toBe(200);
});

test('a call without a token, or with a made-up one, is answered 401', async () => {
  const refused = { code: -1, message: 'Unauthorized', response: null };
  expect(await raw('GET', '/payments/imp_1', {})).toMatchObject({ status: 401, body: refused });
  expect(await raw('GET', '/payments/imp_1', { authorization: 'x' })).toMatchObject({ status: 401, body: refused });
});

test('a trailing slash changes nothing', async () => {
  const { imp_uid } = await bench.pay({ merchant_uid: 'slash', amount: 100 });
  const answer = await raw('GET', `/payments/${imp_uid}/`, { authorization: token });
  expect(answer.body.response.imp_uid).toBe(imp_uid);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=UTF-8');
});

test('unknown paths, wrong methods and undecodable paths are answered with an envelope', async () => {
  expect(await raw('GET', '/nowhere', {})).toMatchObject({ status: 404, body: { code: -1, response: null } });
  expect(await raw('PUT', '/users/getToken', {})).toMatchObject({ status: 405, body: { code: -1, response: null } });
  expect(await raw('GET', '/payments/%E0%A4%A', {})).toMatchObject({ status: 400, body: { response: null } });
});

test('broken and foreign bodies are answered 400', async () => {
  const path = '/users/getToken';
  expect((await raw('POST', path, JSON_TYPE, '{"imp_key":')).status).toBe(400);
  expect((await raw('POST', path, { 'content-type': 'text/csv' }, 'a,b')).status).toBe(400);
  expect((await raw('POST', path, JSON_TYPE, '[1,2]')).status).toBe(400);
  expect((await raw('POST', path, JSON_TYPE, `${'['.repeat(5000)}${']'.repeat(5000)}`)).status).toBe(400);
  expect((await raw('POST', path, FORM, `${'a'}${'[b]'.repeat(50)}=1`)).status).toBe(400);
});

test('a body over the limit is answered 413', async () => {
  const body = `imp_key=${'x'.repeat(BODY_BYTES_MAX)}`;
  expect((await raw('POST', '/users/getToken', FORM, body)).status).toBe(413);
});

test('missing and wrong credentials get the recorded texts', async () => {
  const missing = await raw('POST', '/users/getToken', FORM, 'imp_key=x');
  expect(missing).toMatchObject({ status: 400, body: { message: 'imp_key, imp_secret 파라메터가 누락되었습니다.' } });
  const wrong = await raw('POST', '/users/getToken', FORM, 'imp_key=x&imp_secret=y');
  const message = '인증에 실패하였습니다. API키와 secret을 확인하세요.';
  expect(wrong).toMatchObject({ status: 401, body: { code: -1, message, response: null } });
});

test('pages of other origins may call the browser paths and no others', async () => {
  const preflight = { method: 'OPTIONS', headers: { origin: 'http://shop.example' } };
  const sdk = await fetch(`${bench.url}/v1/sdk/prepare`, preflight);
  expect(sdk.headers.get('access-control-allow-origin')).toBe('*');
  const rest = await fetch(`${bench.url}/payments/cancel`, preflight);
  expect(rest.headers.get('access-control-allow-origin')).toBeNull();
});

test('a page of another site cannot use the control API through a browser on this machine', async () => {
  const answer = await raw('POST', '/__ctl/reset', { 'sec-fetch-site': 'cross-site' });
  expect(answer.status).toBe(403);
});

test('a name that was made to point at this machine does not open the control API', async () => {
  const { port } = new URL(bench.url);
  const status = await new Promise<number | undefined>((resolve) => {
    const headers = { host: `evil.example:${port}` };
    get({ host: '127.0.0.1', port, path: '/__ctl/ledger', headers }, (answer) => resolve(answer.statusCode)).end();
  });
  expect(status).toBe(403);
});

test('only addresses of this machine count as this machine', () => {
  expect(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.1', '::ffff:10.0.0.1', ''].map(isLoopback)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

const value = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(
    null,
    '',
    '0',
    '-1',
    1e308,
    '1e9',
    '__proto__',
    [],
    {},
    ['a'],
    { a: { b: 1 } },
    '\u0000',
    '💳'.repeat(40),
  ),
);
const NAMES =
  'imp_uid merchant_uid amount checksum currency customer_uid card_number expiry birth schedules schedule_at channel_key vbank_due vbank_code page limit from to sorting tax_free notice_url sender receiver logis identifier otp data name __proto__ constructor'.split(
    ' ',
  );
const anyBody = fc.dictionary(fc.constantFrom(...NAMES), value, { maxKeys: 12 });

test('whatever is sent to whichever operation, the answer is an envelope and never a 500', async () => {
  const { imp_uid } = await bench.pay({ merchant_uid: 'fuzz', amount: 1000, pg: 'naverpay' });
  const operation = fc.constantFrom(...OPERATIONS);
  const segment = fc.oneof(
    fc.constantFrom(imp_uid, 'fuzz', 'paid', '%00', '__proto__', 'a%2Fb'),
    fc.string({ minLength: 1 }).map(encodeURIComponent),
  );
  const encoding = fc.constantFrom('json', 'form', 'raw' as const);
  await fc.assert(
    fc.asyncProperty(
      operation,
      segment,
      anyBody,
      encoding,
      fc.string(),
      async ({ method, path }, part, body, how, text) => {
        const target = path.replaceAll(/\{[^}]+\}/g, () => (part === '.' || part === '..' ? 'x' : part));
        const form = new URLSearchParams(Object.entries(body).map(([name, each]) => [name, String(each)])).toString();
        const sent = how === 'json' ? JSON.stringify(body) : how === 'form' ? form : text;
        const isRead = method === 'GET' || method === 'DELETE';
        const headers = { authorization: token, ...(how === 'form' ? FORM : JSON_TYPE) };
        const url = isRead ? `${target}?${form}` : target;
        const answer = await raw(method, url, headers, isRead ? undefined : sent);
        expect(answer.status).not.toBe(500);
        expect(Object.keys(answer.body)).toEqual(['code', 'message', 'response']);
      },
    ),
    { numRuns: 1500 },
  );
}, 60_000);
