// What machines send to the doors and ask of the server: wrong shapes, too much, other methods, other people's files. Never a 500, and
// never a word too many.

import { expect, test } from '@playwright/test';
import { order } from './machines';

const doors = [
  '/api/checkouts',
  '/payments/complete',
  '/payments/webhook',
  '/payments/confirm',
  '/api/orders/20260101-AAAAAAA/payments',
  '/api/auth/sign-in/email',
];

test.describe('a door that is sent', () => {
  const bodies: [string, string, string][] = [
    ['broken JSON', '{"a":', 'application/json'],
    ['null', 'null', 'application/json'],
    ['a list', '[[[]]]', 'application/json'],
    ['a number', '1e999', 'application/json'],
    ['thousands of brackets', '['.repeat(30_000), 'application/json'],
    ['a poisoned prototype', '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}', 'application/json'],
    [
      'objects where names belong',
      '{"imp_uid":{"$gt":""},"merchant_uid":["x"],"email":{"$ne":1},"lines":{}}',
      'application/json',
    ],
    ['a byte no text has', '{"imp_uid":"imp_1","merchant_uid":"a\\u0000b","amount":1}', 'application/json'],
    ['a megabyte', `{"imp_uid":"${'x'.repeat(1_000_000)}"}`, 'application/json'],
    ['bytes that are no text', '\u0000\uFFFF\u0000', 'application/json'],
    [
      'another kind',
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
      'application/xml',
    ],
    ['no kind at all', 'imp_uid=1', ''],
  ];
  for (const door of doors) {
    for (const [title, body, type] of bodies) {
      test(`${title} says no: ${door}`, async ({ request }) => {
        const headers: Record<string, string> = type ? { 'content-type': type } : {};
        const response = await request.post(door, { data: Buffer.from(body), headers });
        expect(response.status()).toBeGreaterThanOrEqual(400);
        expect(response.status()).toBeLessThan(500);
        expect(await response.text()).not.toMatch(/root:|node_modules|at \w+ \(/);
      });
    }
  }
});

test.describe('a door asked in another way', () => {
  for (const door of [...doors.slice(0, 4), '/api/health/live', '/api/internal/revalidate']) {
    for (const method of [
      'PUT',
      'PATCH',
      'DELETE',
      ...(door === '/payments/complete' || door.includes('health') ? [] : ['GET']),
    ]) {
      test(`${method} ${door} does nothing`, async ({ request }) => {
        const response = await request.fetch(door, { method, data: {} });
        expect([404, 405]).toContain(response.status());
      });
    }
  }
});

test.describe('a wish with more in it than a buyer may say', () => {
  const address = { postcode: '04524', address1: '서울 중구 세종대로 110', address2: '', memo: '' };
  const buyer = { name: '구매자', tel: '01012345678', email: 'a@b.kr' };
  for (const change of [
    { status: 'paid' },
    { totalKrw: 1 },
    { shippingKrw: 0 },
    { role: 'owner' },
    { impUid: 'imp_1' },
    { expiresAt: '2099-01-01' },
    { buyer: { ...buyer, isOperator: true } },
    { shipping: { ...address, feeKrw: 0 } },
    { payment: { pg: 'html5_inicis', payMethod: 'card', amount: 1 } },
    { lines: [{ sku: 'X', quantity: 1, priceKrw: 1 }] },
    { lines: Array.from({ length: 500 }, () => ({ sku: 'X', quantity: 1 })) },
    { expectedTotalKrw: -1 },
    { expectedTotalKrw: '1' },
  ] as Record<string, unknown>[]) {
    test(JSON.stringify(change).slice(0, 70), async ({ request }) => {
      expect((await request.post('/api/checkouts', { data: order('X', change) })).status()).toBe(400);
    });
  }
});

test.describe('what is no page of the shop', () => {
  for (const path of [
    '/.env',
    '/.git/config',
    '/package.json',
    '/prisma/schema.prisma',
    '/catalog/..%2f..%2fpackage.json',
    '/_next/..%2f..%2fpackage.json',
    '/_next/static/..%2f..%2f..%2f.env',
    '/products/..%2f..%2fetc%2fpasswd',
    '/products/%00',
    '/products/%E0%A4%A',
    '/categories/%00',
    '/policies/%ff',
    '/policies/__proto__',
    '/categories/constructor',
    '/_next/image?url=http%3A%2F%2F169.254.169.254%2F&w=640&q=75',
    '/_next/image?url=%2Fcatalog%2F..%2F..%2F.env&w=640&q=75',
    '/products/sort/price;drop%20table',
    '/categories/bath/sort/__proto__',
  ]) {
    test(`gives nothing away: ${path.slice(0, 60)}`, async ({ request }) => {
      const response = await request.get(path, { maxRedirects: 0 });
      expect(response.status()).toBeGreaterThanOrEqual(300);
      expect(response.status()).toBeLessThan(500);
      expect(await response.text()).not.toMatch(/DATABASE_URL|"dependencies"|generator client|root:x/);
    });
  }
});

test.describe('a search for', () => {
  for (const words of [
    "' OR 1=1 --",
    "'; SELECT pg_sleep(5) --",
    '%_%'.repeat(300),
    '\\',
    '가'.repeat(5_000),
    '{{7*7}}',
    '<script>alert(1)</script>',
    '\u202E%00',
    '\u0000',
  ]) {
    test(`${JSON.stringify(words.slice(0, 30))} is words, and quick`, async ({ request }) => {
      const startedAt = Date.now();
      const response = await request.get(`/search?q=${encodeURIComponent(words)}`);
      expect(response.status()).toBeLessThan(500);
      expect(Date.now() - startedAt).toBeLessThan(4_000);
      expect(await response.text()).not.toContain('<script>alert(1)');
    });
  }
});

test('what is typed into the search box may hold any byte', async ({ request }) => {
  expect((await request.get('/api/search?q=%00a')).status()).toBe(200);
  expect((await request.get('/search?q=%00a')).status()).toBe(200);
});

test('nothing that the browser gets holds a secret', async ({ request }) => {
  for (const page of ['/', '/checkout', '/admin/sign-in']) {
    const html = await (await request.get(page)).text();
    const scripts = new Set([...html.matchAll(/\/_next\/static\/[^"\\ ]+\.js/g)].map(([path]) => path));
    expect(scripts.size).toBeGreaterThan(3);
    for (const path of scripts) {
      const script = await (await request.get(path)).text();
      expect(script, path).not.toMatch(/imp_secret|imp_key_sandbox|SHOP_SECRET|postgresql:\/\//);
      expect((await request.get(`${path}.map`)).status(), path).toBe(404);
    }
  }
});
