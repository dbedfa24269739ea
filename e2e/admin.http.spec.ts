// Everything of the operators' side, tried by somebody who is not signed in.

import { type APIRequestContext, expect, test } from '@playwright/test';
import { formsOn, isAction } from './forms';
import { ledgerOf } from './machines';
import { buy, signInByApi } from './operator';

/** For a whole page, and for the part of it that Next's router wants when somebody follows a link. */
const asBrowsersAsk: Record<string, string>[] = [{ accept: 'text/html' }, { rsc: '1' }];

test('a stranger is sent to sign in from every page, and learns nothing on the way', async ({ request }) => {
  const { number, impUid, merchantUid, buyer } = await buy(request);
  const paths = [
    '/admin',
    '/admin/orders',
    `/admin/orders?q=${encodeURIComponent(buyer.name)}`,
    '/admin/orders?stage=paid',
    `/admin/orders/${number}`,
    '/admin/orders/20000101-NOSUCH1',
    `/admin/orders/picking?numbers=${number}`,
    `/admin/orders/packing?numbers=${number}`,
    `/admin/payments/${impUid}`,
    `/admin/payments/${merchantUid}`,
    '/admin/payments/imp_000000000000',
    '/admin/customers',
    `/admin/customers?q=${encodeURIComponent(buyer.name)}`,
    `/admin/customers/guests/${number}`,
    '/admin/customers/1',
    '/admin/channels',
    `/admin/search?q=${encodeURIComponent(buyer.name)}`,
    '/admin/settlement',
    '/admin/settlement/2026-11-24',
    '/admin/settlement/files',
    '/admin/settlement/files/1',
    '/admin/settlement/rates',
    '/admin/products',
    '/admin/products/import',
    '/admin/products/export',
    '/admin/products/categories',
    '/admin/products/categories/1',
    '/admin/refunds',
    '/admin/claims',
    '/admin/parked',
    '/admin/parked?state=resolved',
    '/admin/reconciliation',
    '/admin/readiness',
    '/admin/account',
    '/admin/audit/access',
    '/admin/policies',
    '/admin/policies/terms',
    '/admin/settings',
    '/admin/pricing/ranges',
    '/admin/pricing/ranges/export',
    '/admin/messages',
    `/admin/messages?q=${number}`,
    '/admin/messages/templates/order-paid',
    '/admin/no-such-page',
  ];
  for (const path of paths.flatMap((one) => [one, `/en${one}`])) {
    for (const headers of asBrowsersAsk) {
      const response = await request.get(path, { maxRedirects: 0, headers });
      const body = await response.text();
      expect(response.status(), path).toBe(307);
      expect(response.headers().location, path).toMatch(/^(\/en)?\/admin\/sign-in/);
      expect(response.headers()['cache-control'], path).toContain('no-store');
      for (const secret of [buyer.name, buyer.tel, buyer.tel.replaceAll('-', ''), buyer.email, '세종대로']) {
        expect(body, `${path} tells ${secret}`).not.toContain(secret);
      }
    }
  }
});

test('a stranger who knows every form of an operator’s pages can do nothing with them', async ({
  request,
  playwright,
  baseURL,
}) => {
  const { number, impUid } = await buy(request);
  const parked = await buy(request, { customer_uid_usage: 'payment' });
  await signInByApi(request, String(baseURL));
  const stranger = await playwright.request.newContext({ baseURL });
  let tried = 0;
  for (const path of ['/admin', `/admin/orders/${number}`, '/admin/parked']) {
    const forms = formsOn(await (await request.get(path)).text()).filter(isAction);
    for (const form of forms) {
      for (const step of ['preview', 'confirm']) await expectRefused(stranger, path, { ...form, step, note: '몰래' });
      tried += 1;
    }
  }
  // Sign-out on each page, ask again and refund on the order's, ask again and resolve on the parked item's.
  expect(tried).toBeGreaterThanOrEqual(7);
  expect((await ledgerOf(request, impUid))?.cancel_amount).toBe(0);
  expect(await (await request.get('/admin/parked')).text()).toContain(parked.impUid);
  expect((await request.get('/admin', { maxRedirects: 0 })).status()).toBe(200);
  await stranger.dispose();
});

async function expectRefused(stranger: APIRequestContext, path: string, form: Record<string, string>): Promise<void> {
  const response = await stranger.post(path, { multipart: { ...form, amountKrw: '1' }, maxRedirects: 0 });
  expect(response.status(), JSON.stringify(form)).toBe(303);
  expect(response.headers().location).toMatch(/\/admin\/sign-in/);
}

test('nobody makes an account or reads a session over HTTP', async ({ request, baseURL }) => {
  const headers = { origin: String(baseURL) };
  const data = { email: 'mallory@example.com', password: 'long-enough-password', name: 'Mallory' };
  for (const path of ['sign-up/email', 'update-user', 'change-password', 'request-password-reset', 'delete-user']) {
    const response = await request.post(`/api/auth/${path}`, { data, headers });
    expect(response.status(), path).toBe(404);
  }
  expect(await (await request.get('/api/auth/get-session')).json()).toBeNull();
});
