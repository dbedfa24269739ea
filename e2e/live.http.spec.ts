// The built shop in live mode, where customers are real (bin/lib/live-shop.mjs starts it): nothing of the demo is left open, nobody of
// the staff comes past the second factor, and no payment begins while the list before opening has a red line.

import { type APIRequestContext, expect, test } from '@playwright/test';
import { formsOn } from './forms';
import { findOffer, order } from './machines';

const liveUrl = process.env.E2E_LIVE_URL ?? '';
const joinPath = process.env.E2E_LIVE_JOIN ?? '';
/** What its customers type; the shop takes forms from there only. */
const origin = 'https://shop.seller.example';

test.describe.configure({ mode: 'serial' });
test.skip(liveUrl === '', 'npm test starts the shop in live mode');
test.use({
  baseURL: liveUrl,
  extraHTTPHeaders: { origin, 'x-forwarded-host': new URL(origin).host, 'x-forwarded-for': '203.0.113.9' },
});

const demo = { email: 'owner@gagae.example', password: 'gagae-demo-owner' };
const owner = { email: 'live-owner@seller.example', password: 'a-long-password-of-an-owner' };

const signIn = (someone: APIRequestContext, data: { email: string; password: string }) =>
  someone.post('/api/auth/sign-in/email', { data });

/** Pages and files of the operators' side, one of each kind. */
const PAGES = [
  ...['/admin', '/admin/orders', '/admin/refunds', '/admin/parked', '/admin/staff', '/admin/audit', '/admin/readiness'],
  ...['/admin/audit/retention', '/admin/products', '/admin/claims', '/admin/points', '/en/admin/orders'],
];

test('takes no order while the list before opening has a red line, and says so', async ({ request, playwright }) => {
  const demoShop = await playwright.request.newContext({ baseURL: process.env.E2E_SHOP_URL ?? '' });
  const { sku } = await findOffer(demoShop);
  await demoShop.dispose();
  const refused = await request.post('/api/checkouts', { data: order(sku) });
  expect(refused.status()).toBe(503);
  expect(await refused.json()).toEqual({ error: 'shut' });
  expect(refused.headers()['retry-after']).toBeTruthy();
  const page = await request.get('/checkout', { headers: { cookie: `cart=${sku}*1` } });
  const isSaid = (await page.text()).includes('지금은 주문을 받지 않아요');
  expect(isSaid, 'the page with the goods says that no money moves').toBe(true);
});

test('lets the demo’s operator in by no door, though the database has them', async ({ request }) => {
  for (const email of [demo.email, demo.email.toUpperCase(), ` ${demo.email} `]) {
    const answer = await signIn(request, { ...demo, email });
    expect(answer.status()).toBeGreaterThanOrEqual(400);
    expect(answer.headers()['set-cookie'] ?? '').not.toContain('session_token');
  }
  expect((await request.get('/admin', { maxRedirects: 0 })).headers().location).toContain('/admin/sign-in');
  const isTold = (await (await request.get('/admin/sign-in')).text()).includes(demo.password);
  expect(isTold).toBe(false);
});

test('has no sign-in by the sandbox, and nothing of it on its pages', async ({ request }) => {
  const page = await (await request.get('/sign-in')).text();
  expect(/sandbox|localhost:\d|__ctl/i.exec(page)?.[0]).toBeUndefined();
  for (const id of ['kakao', 'naver']) {
    const answer = await request.get(`/api/account/providers/${id}`, { maxRedirects: 0 });
    expect(answer.status(), id).toBe(404);
  }
  const policy = (await request.get('/checkout')).headers()['content-security-policy'] ?? '';
  expect(policy).not.toContain('localhost');
});

test('opens nothing for an operator without a second factor but the page that adds one', async ({ request }) => {
  const joining = formsOn(await (await request.get(joinPath)).text()).find((one) => 'token' in one);
  const joined = await request.post(joinPath, {
    multipart: { ...joining, name: '판매자', password: owner.password },
    maxRedirects: 0,
  });
  expect(joined.status()).toBe(303);
  expect((await signIn(request, owner)).status()).toBe(200);
  for (const path of PAGES) {
    const answer = await request.get(path, { maxRedirects: 0 });
    // A page that has begun to be sent says where to go in what follows; nothing of it was written before.
    const html = await answer.text();
    const to = answer.headers().location ?? /NEXT_REDIRECT;replace;([^;]+)/.exec(html)?.[1];
    expect(to, path).toMatch(/\/admin\/account$/);
    expect(/최근 주문|로그아웃|<table|<h1/.exec(html)?.[0], path).toBeUndefined();
  }
  const enrolling = await request.get('/admin/account');
  expect(enrolling.status()).toBe(200);
  const isAsked = (await enrolling.text()).includes('먼저 2단계 인증을 켜 주세요');
  expect(isAsked, 'they are asked to switch it on').toBe(true);
  const exported = await request.post('/admin/orders/export', {
    form: { format: 'csv', reason: '시험' },
    maxRedirects: 0,
  });
  expect(exported.headers().location).toMatch(/\/admin\/account$/);
});

test('cannot be opened by that operator either', async ({ request }) => {
  await signIn(request, owner);
  expect((await request.post('/api/checkouts', { data: order('ANY-SKU') })).status()).toBe(503);
});
