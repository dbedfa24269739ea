// What strangers try against any web shop, kind by kind. Nothing here may answer 500, tell what is not theirs, or change anything.

import { get } from 'node:http';
import { expect, test } from '@playwright/test';
import { findOffer, openCheckout, order } from './machines';
import { buy, signInByApi } from './operator';

const PERSONAL = /세종대로|buyer@example|손님\d{6}/;

test.describe('every page', () => {
  const pages = [
    '/',
    '/en',
    '/products',
    '/search?q=a',
    '/cart',
    '/checkout',
    '/orders',
    '/admin/sign-in',
    '/no-such-page',
  ];
  for (const path of pages) {
    test(`${path} can be framed by nobody and says what it may load`, async ({ request }) => {
      const headers = (await request.get(path)).headers();
      for (const rule of ["frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'", "default-src 'self'"])
        expect(headers['content-security-policy']).toContain(rule);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toMatch(/same-origin|strict-origin/);
      expect(headers).not.toHaveProperty('x-powered-by');
    });
  }
});

test.describe('what is somebody’s own is kept by no cache', () => {
  for (const path of [
    '/checkout',
    '/orders',
    '/orders/20260101-AAAAAAA',
    '/admin',
    '/admin/sign-in',
    '/admin/orders',
    '/en/orders',
  ]) {
    test(path, async ({ request }) => {
      const response = await request.get(path, { maxRedirects: 0 });
      expect(response.headers()['cache-control']).toMatch(/private.*no-store/);
    });
  }

  for (const suffix of ['/1.css', '.css', '/x.js', '%2f1.css', ';1.css', '/..%2f1.png']) {
    test(`also under an address that looks like a file: ${suffix}`, async ({ request }) => {
      const { impUid, merchantUid } = await buy(request);
      const data = { imp_uid: impUid, merchant_uid: merchantUid };
      const { orderUrl } = await (await request.post('/payments/complete', { data })).json();
      const [path, query] = String(orderUrl).split('?');
      const response = await request.get(`${path}${suffix}?${query}`, { maxRedirects: 0 });
      const isPrivate = /no-store/.test(response.headers()['cache-control'] ?? '');
      expect(isPrivate || !PERSONAL.test(await response.text())).toBe(true);
      expect(response.status()).toBeLessThan(500);
    });
  }
});

test.describe('an address that opens one buyer’s things opens nobody else’s', () => {
  const keys: [string, (mine: string, other: string) => string | null][] = [
    ['no token', () => null],
    ['an empty token', () => ''],
    ['a token of nothing', () => 'x'.repeat(43)],
    ['another buyer’s token', (_, other) => other],
    ['a token cut short', (mine) => mine.slice(0, -1)],
    ['a token with more behind it', (mine) => `${mine}A`],
  ];
  for (const [title, key] of keys) {
    test(`${title}: neither checkout, order nor payment`, async ({ request, playwright, baseURL }) => {
      const { sku } = await findOffer(request);
      const stranger = await playwright.request.newContext({ baseURL: String(baseURL) });
      const [mine, other] = [await openCheckout(request, order(sku)), await openCheckout(stranger, order(sku))];
      await stranger.dispose();
      const token = key(mine.accessToken, other.accessToken);
      const query = (name: string) => (token === null ? '' : `?${name}=${encodeURIComponent(token)}`);
      expect((await request.get(`/api/checkouts/${mine.checkoutId}${query('accessToken')}`)).status()).toBe(404);
      const page = await request.get(`/checkout/${mine.checkoutId}${query('token')}`);
      expect(page.status()).toBe(404);
      expect(await page.text()).not.toMatch(PERSONAL);
      const { number } = await buy(request);
      const orderPage = await request.get(`/orders/${number}${query('token')}`);
      expect(await orderPage.text()).not.toMatch(PERSONAL);
      const payment = { pg: 'html5_inicis', payMethod: 'card' };
      const paid = await request.post(`/api/orders/${number}/payments`, {
        data: { accessToken: token ?? '', payment },
      });
      expect(paid.status()).toBe(404);
    });
  }

  test('an operator’s session opens no buyer’s link either', async ({ request, baseURL }) => {
    const { number } = await buy(request);
    await signInByApi(request, String(baseURL));
    expect(await (await request.get(`/orders/${number}`)).text()).not.toMatch(PERSONAL);
  });
});

test.describe('the operators’ side stays shut', () => {
  const shapes: [string, Record<string, string>][] = [
    ['/admin', { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' }],
    ['/admin/orders', { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }],
    ['/admin', { rsc: '1', 'next-router-prefetch': '1' }],
    ['/admin', { rsc: '1', 'next-router-segment-prefetch': '/_tree' }],
    ['/admin', { 'x-nextjs-data': '1' }],
    ['/admin.rsc', {}],
    ['/_next/data/build/admin.json', {}],
    ['/ko/admin', {}],
    ['/en/admin/refunds', {}],
    ['/admin/', {}],
    ['/ADMIN', {}],
    ['/%61dmin', {}],
    ['/admin%2forders', {}],
    ['/.//admin', {}],
    ['/admin/orders?__nextLocale=en', {}],
    ['/admin', { 'x-forwarded-host': 'localhost', 'x-original-url': '/' }],
    ['/', { 'x-rewrite-url': '/admin', 'x-original-url': '/admin' }],
  ];
  for (const [path, headers] of shapes) {
    test(`asked as ${path} with ${Object.keys(headers).join(', ') || 'nothing more'}`, async ({ request }) => {
      const response = await request.get(path, { headers, maxRedirects: 0 });
      expect(response.status()).toBeLessThan(500);
      expect(await response.text()).not.toMatch(/오늘의 가게|최근 주문|로그아웃/);
    });
  }
});

test.describe('another site', () => {
  const evil = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };

  for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded']) {
    test(`cannot open a checkout with a form (${type})`, async ({ request }) => {
      const { sku } = await findOffer(request);
      const headers = { ...evil, 'content-type': type };
      const response = await request.post('/api/checkouts', { data: Buffer.from(JSON.stringify(order(sku))), headers });
      expect(response.status()).toBe(400);
    });
  }

  test('cannot sign anybody in or out', async ({ request }) => {
    const data = { email: 'owner@gagae.example', password: 'gagae-demo-owner' };
    for (const path of ['sign-in/email', 'sign-out']) {
      const response = await request.post(`/api/auth/${path}`, {
        data,
        headers: { ...evil, cookie: 'a=b', 'x-forwarded-for': `198.18.0.${path.length}` },
      });
      expect([401, 403]).toContain(response.status());
    }
  });

  for (const path of ['/cart', '/orders', '/admin/sign-in', '/checkout']) {
    test(`cannot send the forms of ${path}`, async ({ request }) => {
      const headers = { ...evil, 'next-action': '0'.repeat(42), 'content-type': 'text/plain;charset=UTF-8' };
      const response = await request.post(path, { data: Buffer.from('[]'), headers, maxRedirects: 0 });
      expect(response.status()).toBeGreaterThanOrEqual(400);
      expect(response.headers()['access-control-allow-origin']).toBeUndefined();
    });
  }

  for (const path of ['/api/checkouts', '/api/health/ready', '/payments/complete', '/api/auth/get-session']) {
    test(`may not read ${path}`, async ({ request }) => {
      const headers = { ...evil, 'access-control-request-method': 'POST' };
      const response = await request.fetch(path, { method: 'OPTIONS', headers });
      expect(response.headers()['access-control-allow-origin']).toBeUndefined();
    });
  }

  for (const name of ['host', 'x-forwarded-host']) {
    test(`named in ${name} appears in no link the shop makes`, async ({ baseURL }) => {
      for (const path of [
        '/admin',
        '/sitemap.xml',
        '/payments/complete?imp_uid=imp_1',
        '/robots.txt',
        '/ko/products',
      ]) {
        const { body, location } = await askAs(String(baseURL) + path, { [name]: 'evil.example' });
        expect(body, path).not.toContain('evil.example');
        // The visitor's own browser sends the right host; a redirect that repeats a wrong one reaches only its sender.
        if (name !== 'host') expect(location, path).not.toContain('evil.example');
      }
    });
  }
});

function askAs(url: string, headers: Record<string, string>): Promise<{ body: string; location: string }> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, async (response) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ body: Buffer.concat(chunks).toString(), location: response.headers.location ?? '' });
    }).on('error', reject);
  });
}

test.describe('a link somebody sent leads to no other site', () => {
  for (const path of [
    '//evil.example',
    '/\\evil.example',
    '/ko//evil.example',
    '/ko/%2fevil.example',
    '/en//evil.example',
    '/ko/\\evil.example',
    '/admin/sign-in?next=//evil.example',
    '/admin/sign-in?next=https://evil.example',
    '/admin/sign-in?next=/admin//evil.example',
    '/admin/sign-in?next=%09//evil.example',
    '/payments/complete?imp_uid=imp_1&m_redirect_url=https://evil.example',
  ]) {
    test(path, async ({ baseURL }) => {
      const { location, body } = await askAs(String(baseURL) + path, {});
      if (location) expect(new URL(location, baseURL).host).toBe(new URL(String(baseURL)).host);
      expect(body).not.toMatch(/(href|action|value|url)="?[^">]*(https?:)?\/\/evil\.example/);
    });
  }
});
