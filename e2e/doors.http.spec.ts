import { expect, test } from '@playwright/test';
import { findOffer, ledgerOf, openCheckout, order, pay } from './machines';

const PERSONAL = /구매자|010-?1234|buyer@example|세종대로/;

test.describe('the browser’s word about a payment', () => {
  for (const kind of ['data', 'form'] as const) {
    test(`sent as ${kind} brings the order`, async ({ request }) => {
      const { sku } = await findOffer(request);
      const { requestPay } = await openCheckout(request, order(sku));
      const imp_uid = await pay(request, requestPay);
      const response = await request.post('/payments/complete', {
        [kind]: { imp_uid, merchant_uid: requestPay.merchant_uid },
      });
      expect(response.status()).toBe(200);
      const body = await response.json();
      expect(body).toMatchObject({ outcome: 'paid', orderNumber: expect.stringMatching(/^\d{8}-/) });
      expect(JSON.stringify(body)).not.toMatch(PERSONAL);
      const page = await request.get(body.orderUrl);
      expect(page.status()).toBe(200);
      expect(await page.text()).toContain(body.orderNumber);
      expect(page.headers()['cache-control']).toMatch(/private/);
      expect(page.headers()['cache-control']).toMatch(/no-store/);
    });
  }

  test('with a guessed imp_uid opens nobody’s order', async ({ request, playwright, baseURL }) => {
    const { sku } = await findOffer(request);
    const { requestPay } = await openCheckout(request, order(sku));
    const imp_uid = await pay(request, requestPay);
    await request.post('/payments/complete', { data: { imp_uid, merchant_uid: requestPay.merchant_uid } });
    const stranger = await playwright.request.newContext({ baseURL: baseURL ?? '' });
    const body = await (await stranger.post('/payments/complete', { data: { imp_uid } })).json();
    expect(JSON.stringify(body)).not.toMatch(/token=/);
    const page = await stranger.get(body.orderUrl);
    expect(await page.text()).not.toMatch(PERSONAL);
    const redirect = await stranger.get(`/payments/complete?imp_uid=${imp_uid}`);
    expect(await redirect.text()).not.toMatch(PERSONAL);
    await stranger.dispose();
  });

  test('about success and amount is not read', async ({ request }) => {
    const { sku } = await findOffer(request);
    const { requestPay } = await openCheckout(request, order(sku));
    const imp_uid = await pay(request, { ...requestPay, status: 'failed' });
    const lie = {
      imp_uid,
      merchant_uid: requestPay.merchant_uid,
      success: true,
      status: 'paid',
      paid_amount: requestPay.amount,
    };
    expect(await (await request.post('/payments/complete', { data: lie })).json()).toMatchObject({
      outcome: 'not-paid',
    });
  });

  test('about another buyer’s cheap payment pays nothing', async ({ request }) => {
    const { sku } = await findOffer(request);
    const mine = await openCheckout(request, order(sku));
    const imp_uid = await pay(request, { merchant_uid: 'anothershop77', amount: mine.amountKrw });
    const response = await request.post('/payments/complete', {
      data: { imp_uid, merchant_uid: mine.requestPay.merchant_uid },
    });
    expect(response.status()).toBe(404);
    const state = await request.get(`/api/checkouts/${mine.checkoutId}?accessToken=${mine.accessToken}`);
    expect(await state.json()).not.toHaveProperty('orderNumber');
  });

  for (const body of [
    {},
    { imp_uid: '' },
    { imp_uid: 7 },
    { imp_uid: ['imp_1'] },
    { imp_uid: '../users' },
    { imp_uid: 'x'.repeat(500) },
  ]) {
    test(`that is malformed is refused: ${JSON.stringify(body).slice(0, 40)}`, async ({ request }) => {
      expect((await request.post('/payments/complete', { data: body })).status()).toBe(400);
      expect((await request.post('/payments/webhook', { data: body })).status()).toBe(400);
    });
  }

  test('about a payment the provider does not know is not ours', async ({ request }) => {
    expect((await request.post('/payments/complete', { data: { imp_uid: 'imp_000000000000' } })).status()).toBe(404);
  });
});

test.describe('a notice', () => {
  for (const kind of ['data', 'form'] as const) {
    test(`sent as ${kind} makes the order without any browser`, async ({ request }) => {
      const { sku } = await findOffer(request);
      const opened = await openCheckout(request, order(sku));
      const { merchant_uid } = opened.requestPay;
      const imp_uid = await pay(request, opened.requestPay);
      const notice = { imp_uid, merchant_uid, status: 'paid' };
      for (let times = 0; times < 3; times++) {
        expect((await request.post('/payments/webhook', { [kind]: notice })).status()).toBe(200);
      }
      const state = await request.get(`/api/checkouts/${opened.checkoutId}?accessToken=${opened.accessToken}`);
      expect(await state.json()).toMatchObject({
        status: 'completed',
        outcome: 'paid',
        orderNumber: expect.any(String),
      });
    });
  }

  test('that is forged changes nothing', async ({ request }) => {
    const { sku } = await findOffer(request);
    const opened = await openCheckout(request, order(sku));
    const forged = { imp_uid: 'imp_123123123123', merchant_uid: opened.requestPay.merchant_uid, status: 'paid' };
    expect((await request.post('/payments/webhook', { data: forged })).status()).toBe(200);
    const state = await request.get(`/api/checkouts/${opened.checkoutId}?accessToken=${opened.accessToken}`);
    expect(await state.json()).not.toHaveProperty('orderNumber');
  });
});

test('a payment of another amount is cancelled at the provider by itself', async ({ request }) => {
  const { sku } = await findOffer(request);
  const { requestPay } = await openCheckout(request, order(sku));
  const imp_uid = await pay(request, { ...requestPay, amount: 100 });
  const response = await request.post('/payments/complete', {
    data: { imp_uid, merchant_uid: requestPay.merchant_uid },
  });
  expect(await response.json()).toMatchObject({
    outcome: 'cancelled',
    message: expect.stringContaining('자동으로 취소'),
  });
  await expect.poll(async () => (await ledgerOf(request, imp_uid))?.cancel_amount, { timeout: 15_000 }).toBe(100);
});

test('whoever comes back with a payment nobody knows is told so in the language of the window', async ({ request }) => {
  const { requestPay } = await openCheckout(request, order((await findOffer(request)).sku, { locale: 'en' }));
  const { pathname, search } = new URL(`${requestPay.m_redirect_url}&imp_uid=imp_999999999999`);
  const redirect = await request.get(pathname + search, { maxRedirects: 0 });
  expect(redirect.headers().location).toBe('/en/checkout/notice?kind=not-found');
});

test('the phone’s way back leads to a page that needs no cookie', async ({ request, playwright, baseURL }) => {
  const { sku } = await findOffer(request);
  const { requestPay } = await openCheckout(request, order(sku));
  const imp_uid = await pay(request, requestPay);
  const otherBrowser = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  const query = new URLSearchParams({ imp_uid, merchant_uid: requestPay.merchant_uid, imp_success: 'false' });
  const redirect = await otherBrowser.get(`/payments/complete?${query}`, { maxRedirects: 0 });
  expect(redirect.status()).toBe(303);
  const page = await otherBrowser.get(redirect.headers().location ?? '');
  expect(page.status()).toBe(200);
  expect(await page.text()).toContain('결제');
  await otherBrowser.dispose();
});

test('the provider may ask before it approves', async ({ request }) => {
  const { sku } = await findOffer(request);
  const { requestPay } = await openCheckout(request, order(sku));
  const ask = (amount: number) =>
    request.post('/payments/confirm', {
      data: { imp_uid: 'imp_000000000001', merchant_uid: requestPay.merchant_uid, amount },
    });
  expect((await ask(requestPay.amount)).status()).toBe(200);
  const refused = await ask(requestPay.amount - 1);
  expect(refused.status()).toBe(400);
  expect(await refused.json()).toEqual({
    reason: '결제 금액이 주문 금액과 달라요. 빠져나간 금액은 없어요. 주문서에서 다시 결제해 주세요.',
  });
});
