// What strangers and colleagues try with sessions, names and files. Each is tried as a program would, by what the shop answers.

import { expect, test } from '@playwright/test';
import { findOffer, inboxOf, order } from './machines';
import { buy, signInByApi } from './operator';
import { invite, someoneOfStaff } from './staff';

const account = { email: 'owner@gagae.example', password: 'gagae-demo-owner' };
const SESSION = 'gagae-operator.session_token';

test('a session somebody chose beforehand is not the one a sign-in makes, and opens nothing afterwards', async ({
  playwright,
  baseURL,
}) => {
  const chosen = `${SESSION}=${'a'.repeat(32)}.${'b'.repeat(44)}`;
  const victim = await playwright.request.newContext({ baseURL });
  const headers = { origin: String(baseURL), 'x-forwarded-for': '198.51.77.1' };
  const signedIn = await victim.post('/api/auth/sign-in/email', {
    data: account,
    headers: { ...headers, cookie: chosen },
  });
  expect(signedIn.status()).toBe(200);
  const made = new RegExp(`${SESSION}=([^;]+)`).exec(signedIn.headers()['set-cookie'] ?? '')?.[1] ?? '';
  expect(made.length).toBeGreaterThan(40);
  expect(chosen).not.toContain(made);
  expect(signedIn.headers()['set-cookie']).toMatch(/HttpOnly/i);
  expect(signedIn.headers()['set-cookie']).toMatch(/SameSite=(Lax|Strict)/i);
  const attacker = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { cookie: chosen } });
  expect((await attacker.get('/admin', { maxRedirects: 0 })).headers().location).toContain('/admin/sign-in');
  const cookie = `${SESSION}=${made}`;
  const signedOut = await victim.post('/api/auth/sign-out', { data: {}, headers: { ...headers, cookie } });
  expect(signedOut.status()).toBe(200);
  const late = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { cookie } });
  expect((await late.get('/admin', { maxRedirects: 0 })).headers().location).toContain('/admin/sign-in');
  for (const one of [victim, attacker, late]) await one.dispose();
});

test('whether an account exists is told by no answer to a wrong password', async ({ request, baseURL }) => {
  const answers = [];
  for (const [index, email] of [account.email, 'nobody-here@gagae.example'].entries()) {
    const headers = { origin: String(baseURL), 'x-forwarded-for': `198.51.78.${index + 1}` };
    const answer = await request.post('/api/auth/sign-in/email', {
      data: { email, password: 'wrong-password' },
      headers,
    });
    answers.push([answer.status(), await answer.text()]);
  }
  expect(answers[0]).toEqual(answers[1]);
});

test('a script in a name, an address or the provider’s words is text on every page an operator opens', async ({
  request,
  baseURL,
}) => {
  const script = '<img src=x onerror=alert(1)>';
  const breakout = '"><script>alert(1)</script>';
  const words = { fail_reason: script, buyer_name: breakout, name: script, receipt_url: 'javascript:alert(1)' };
  const { number, impUid } = await buy(request, words, 1, undefined, script);
  await signInByApi(request, String(baseURL));
  for (const path of [
    '/admin',
    '/admin/orders',
    `/admin/orders/${number}`,
    `/admin/payments/${impUid}`,
    '/en/admin/orders',
  ]) {
    const html = await (await request.get(path)).text();
    expect(/<img src=x|"><script>alert|href="javascript:/.exec(html)?.[0], path).toBeUndefined();
  }
});

test('a line break in what a buyer types makes no header of a letter', async ({ request }) => {
  const { sku } = await findOffer(request);
  const good = { name: '구매자', tel: '010-1234-5678', email: 'buyer@example.com' };
  for (const email of ['a@b.kr\r\nBcc: all@evil.example', 'a@b.kr%0d%0aBcc:x', 'a@b.kr, c@d.kr', 'a@b.kr\nx'])
    expect((await request.post('/api/checkouts', { data: order(sku, { buyer: { ...good, email } }) })).status()).toBe(
      400,
    );
  const broken = { ...good, name: '구매자\r\nBcc: all@evil.example' };
  const opened = await request.post('/api/checkouts', { data: order(sku, { buyer: broken }) });
  expect([201, 400]).toContain(opened.status());
  expect(await inboxOf(request, 'all@evil.example')).toEqual([]);
});

test('no name of a payment makes the shop ask another address', async ({ request }) => {
  for (const impUid of [
    'http://169.254.169.254/latest/meta-data',
    '//evil.example/x',
    '../users/getToken',
    'imp_1/../../users',
    'imp_1?include=1',
    'imp_1#x',
    'imp_1%2f..',
    `imp_${'9'.repeat(5_000)}`,
  ])
    for (const path of ['/payments/complete', '/payments/webhook']) {
      const data = { imp_uid: impUid, merchant_uid: 'x', status: 'paid' };
      const answer = await request.post(path, { data });
      expect([200, 400, 404], `${path} ${impUid.slice(0, 40)}`).toContain(answer.status());
      if (answer.status() === 200) expect(await answer.text()).not.toMatch(/paid"|orderNumber/);
    }
});

test('a formula somebody is called by is text in every file, and every download says why in the ledger', async ({
  request,
  playwright,
  baseURL,
}) => {
  const { number } = await buy(request, {}, 1, undefined, '=HYPERLINK("http://evil.example")');
  await signInByApi(request, String(baseURL));
  const asked = { format: 'csv', reason: '시험', orders: number };
  const list = await request.post('/admin/audit/breach/export', { form: asked });
  expect(list.status()).toBe(200);
  expect(list.headers()['cache-control']).toMatch(/private.*no-store/);
  expect(await list.text()).toContain(`"'=HYPERLINK`);
  expect((await request.post('/admin/audit/breach/export', { form: { ...asked, reason: ' ' } })).status()).toBe(400);
  expect((await request.post('/admin/audit/breach/export', { form: { ...asked, orders: 'x' } })).status()).toBe(400);
  const ledger = await (await request.get('/admin/audit?kind=access')).text();
  expect(ledger).toContain('breach');
  for (const role of ['support', 'packer', 'viewer']) {
    const someone = await someoneOfStaff(playwright.request, request, role, String(baseURL));
    const refused = await someone.post('/admin/audit/breach/export', { form: asked, maxRedirects: 0 });
    expect(refused.headers().location ?? '', role).toContain('/admin/denied');
    expect((await someone.get('/admin/audit/retention', { maxRedirects: 0 })).status(), role).not.toBe(500);
    await someone.dispose();
  }
});

test('what is written into a form beside its fields makes nobody an owner', async ({
  request,
  playwright,
  baseURL,
}) => {
  await signInByApi(request, String(baseURL));
  const support = await invite(request, 'support');
  const someone = await playwright.request.newContext({ baseURL });
  const headers = { origin: String(baseURL), 'x-forwarded-for': '198.51.79.1' };
  const extra = { ...support, role: 'owner', disabledAt: null, admittedAt: '2020-01-01', __proto__: { role: 'owner' } };
  await someone.post('/api/auth/sign-in/email', { data: extra, headers });
  const staff = await someone.get('/admin/staff', { maxRedirects: 0 });
  const to = staff.headers().location ?? /NEXT_REDIRECT;replace;([^;]+)/.exec(await staff.text())?.[1];
  expect(to).toContain('/admin/denied');
  await someone.dispose();
});
