// What liars and bad luck do to money: wrong sums, one payment for two checkouts, two for one, every door at once, a provider that cannot
// answer. No order without its money, no money without its order, and nobody told “failed” while money may have moved.

import { type APIRequestContext, expect, test } from '@playwright/test';
import { control, findOffer, ledgerOf, type Opened, openCheckout, order, pay } from './machines';

const complete = async (request: APIRequestContext, imp_uid: string, merchant_uid: string) =>
  (await request.post('/payments/complete', { data: { imp_uid, merchant_uid } })).json();

const openOne = async (request: APIRequestContext): Promise<Opened> =>
  openCheckout(request, order((await findOffer(request)).sku));

test.describe('money', () => {
  for (const [title, change] of [
    ['one won short', (amount: number) => ({ amount: amount - 1 })],
    ['one won over', (amount: number) => ({ amount: amount + 1 })],
    ['in dollars', (amount: number) => ({ amount, currency: 'USD' })],
  ] as const) {
    test(`${title} goes back, whole and once`, async ({ request }) => {
      const { requestPay } = await openOne(request);
      const wrong = change(requestPay.amount);
      const impUid = await pay(request, { ...requestPay, ...wrong });
      const told = await complete(request, impUid, requestPay.merchant_uid);
      expect(told).toMatchObject({ outcome: 'cancelled' });
      expect(told).not.toHaveProperty('orderNumber');
      await expect
        .poll(async () => (await ledgerOf(request, impUid))?.cancel_amount, { timeout: 20_000 })
        .toBe(wrong.amount);
      expect((await ledgerOf(request, impUid))?.cancel_history).toHaveLength(1);
    });
  }

  test('paid once does not pay another checkout of the same price', async ({ request, playwright, baseURL }) => {
    const stranger = await playwright.request.newContext({ baseURL: String(baseURL) });
    const [first, second] = [await openOne(stranger), await openOne(request)];
    await stranger.dispose();
    const impUid = await pay(request, first.requestPay);
    await complete(request, impUid, second.requestPay.merchant_uid);
    const state = await request.get(`/api/checkouts/${second.checkoutId}?accessToken=${second.accessToken}`);
    expect(await state.json()).toMatchObject({ status: 'open', outcome: 'not-paid' });
  });

  test('said to be paid when nothing was is no order', async ({ request }) => {
    const { requestPay, checkoutId, accessToken } = await openOne(request);
    const query = `imp_uid=imp_424242424242&merchant_uid=${requestPay.merchant_uid}&imp_success=true&success=true&status=paid`;
    await request.get(`/payments/complete?${query}`, { maxRedirects: 0 });
    const state = await request.get(`/api/checkouts/${checkoutId}?accessToken=${accessToken}`);
    expect(await state.json()).not.toHaveProperty('orderNumber');
  });

  test('told of a hundred times at once, through every door, is one order', async ({ request }) => {
    const { requestPay } = await openOne(request);
    const impUid = await pay(request, requestPay);
    const data = { imp_uid: impUid, merchant_uid: requestPay.merchant_uid };
    const query = new URLSearchParams(data);
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => {
        if (index % 3 === 0) return request.post('/payments/webhook', { data: { ...data, status: 'paid' } });
        if (index % 3 === 1) return request.get(`/payments/complete?${query}`, { maxRedirects: 0 });
        return request.post('/payments/complete', { data });
      }),
    );
    expect(answers.every((answer) => answer.status() < 500)).toBe(true);
    const told = await Promise.all(answers.filter((_, index) => index % 3 === 2).map((answer) => answer.json()));
    const numbers = new Set(told.flatMap(({ orderNumber }) => orderNumber ?? []));
    expect(numbers.size).toBe(1);
  });

  test('paid twice for one checkout buys once, and the other goes back', async ({ request }) => {
    const { requestPay } = await openOne(request);
    const uids = [await pay(request, requestPay), await pay(request, requestPay)];
    const told = await Promise.all(uids.map((impUid) => complete(request, impUid, requestPay.merchant_uid)));
    expect(told.map(({ outcome }) => outcome).sort()).toEqual(['cancelled', 'paid']);
    const backs = async () =>
      (await Promise.all(uids.map((impUid) => ledgerOf(request, impUid)))).map(
        (payment) => payment?.cancel_amount ?? 0,
      );
    await expect
      .poll(async () => (await backs()).sort((a, b) => a - b), { timeout: 20_000 })
      .toEqual([0, requestPay.amount]);
  });

  for (const fault of [
    'hangBefore',
    'reset',
    'e500',
    'e429',
    'malformed',
    'truncated',
    'html',
    'wrongType',
    'nullResponse',
    'notFound',
  ]) {
    test(`whose provider answers with ${fault} is “being confirmed”, never failed, and becomes the order by itself`, async ({
      request,
    }) => {
      const { requestPay, checkoutId, accessToken } = await openOne(request);
      const impUid = await pay(request, requestPay);
      await control(request, '/faults', [
        { on: 'GET /payments/:id', match: impUid, do: fault, nth: [1, 2], ms: 4_000 },
      ]);
      const startedAt = Date.now();
      const response = await request.post('/payments/complete', {
        data: { imp_uid: impUid, merchant_uid: requestPay.merchant_uid },
      });
      expect(Date.now() - startedAt).toBeLessThan(9_000);
      // One that is asked twice may hear it the second time.
      expect(['unknown', 'paid']).toContain((await response.json()).outcome);
      const state = async () => (await request.get(`/api/checkouts/${checkoutId}?accessToken=${accessToken}`)).json();
      await expect.poll(async () => (await state()).outcome, { timeout: 45_000 }).toBe('paid');
    });
  }

  test('of which nobody ever tells becomes the order by itself', async ({ request }) => {
    const { requestPay, checkoutId, accessToken } = await openOne(request);
    await pay(request, requestPay);
    const state = async () => (await request.get(`/api/checkouts/${checkoutId}?accessToken=${accessToken}`)).json();
    await expect.poll(async () => (await state()).outcome, { timeout: 50_000 }).toBe('paid');
  });

  test('of a stored card is for a person to judge, and never cancelled', async ({ request }) => {
    const { requestPay } = await openOne(request);
    const impUid = await pay(request, { ...requestPay, customer_uid_usage: 'payment' });
    expect(await complete(request, impUid, requestPay.merchant_uid)).toMatchObject({ outcome: 'unknown' });
    expect((await ledgerOf(request, impUid))?.cancel_amount).toBe(0);
  });
});

test('fifty forged notices at once change nothing and break nothing', async ({ request }) => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      request.post('/payments/webhook', {
        data: { imp_uid: `imp_${900_000_000_000 + index}`, merchant_uid: `gagaeFORGED${index}`, status: 'paid' },
      }),
    ),
  );
  expect(answers.every((answer) => [200, 503].includes(answer.status()))).toBe(true);
});

test('ten clicks with one key are one checkout', async ({ request }) => {
  const { sku } = await findOffer(request);
  const headers = { 'idempotency-key': `clicks-${Date.now()}-${Math.random()}` };
  const opened = await Promise.all(
    Array.from({ length: 10 }, () => request.post('/api/checkouts', { data: order(sku), headers })),
  );
  const ids = new Set(await Promise.all(opened.map(async (response) => (await response.json()).checkoutId)));
  expect(ids.size).toBe(1);
});
