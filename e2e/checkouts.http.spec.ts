import { expect, test } from '@playwright/test';
import { findOffer, openCheckout, order } from './machines';

test.describe('a checkout', () => {
  test('is opened as the contract says, and answers exactly what goes into IMP.request_pay', async ({ request }) => {
    const { sku, price } = await findOffer(request);
    const opened = await openCheckout(request, order(sku));
    expect(opened.amountKrw).toBe(price >= 50_000 ? price : price + 3_000);
    expect(opened.requestPay).toMatchObject({
      pg: 'html5_inicis',
      pay_method: 'card',
      amount: opened.amountKrw,
      buyer_name: '구매자',
      buyer_tel: '01012345678',
      buyer_postcode: '04524',
    });
    expect(opened.requestPay.merchant_uid).toMatch(/^[A-Za-z0-9]{20,40}$/);
    const state = await request.get(`/api/checkouts/${opened.checkoutId}?accessToken=${opened.accessToken}`);
    expect(await state.json()).toMatchObject({ status: 'open', outcome: 'not-paid' });
  });

  test('is not shown to anybody without its token', async ({ request }) => {
    const { sku } = await findOffer(request);
    const { checkoutId, accessToken } = await openCheckout(request, order(sku));
    for (const token of ['', 'x', `${accessToken}x`, accessToken.slice(1)]) {
      const response = await request.get(`/api/checkouts/${checkoutId}?accessToken=${token}`);
      expect(response.status()).toBe(404);
    }
  });

  const wrong: [string, Record<string, unknown>, string][] = [
    ['quantity 0', { lines: [{ sku: 'X', quantity: 0 }] }, 'lines.0.quantity'],
    ['quantity −1', { lines: [{ sku: 'X', quantity: -1 }] }, 'lines.0.quantity'],
    ['quantity 1.5', { lines: [{ sku: 'X', quantity: 1.5 }] }, 'lines.0.quantity'],
    ['quantity 1,000,000,000', { lines: [{ sku: 'X', quantity: 1e9 }] }, 'lines.0.quantity'],
    ['a quantity in words', { lines: [{ sku: 'X', quantity: '1' }] }, 'lines.0.quantity'],
    ['no goods at all', { lines: [] }, 'lines'],
    ['goods that do not exist', { lines: [{ sku: 'NO-SUCH-SKU', quantity: 1 }] }, 'lines.0.sku'],
    ['a price of the client’s own', { lines: [{ sku: 'X', quantity: 1, unitPriceKrw: 1 }] }, 'lines.0.unitPriceKrw'],
    ['an amount of the client’s own', { amountKrw: 1 }, 'amountKrw'],
    ['no name', { buyer: { name: ' ', tel: '01012345678', email: 'a@b.kr' } }, 'buyer.name'],
    ['a phone number that is none', { buyer: { name: '가', tel: '12', email: 'a@b.kr' } }, 'buyer.tel'],
    ['an e-mail address that is none', { buyer: { name: '가', tel: '01012345678', email: 'a' } }, 'buyer.email'],
    ['a buyer that is a number', { buyer: 7 }, 'buyer'],
    ['a PG nobody knows', { payment: { pg: 'nosuch', payMethod: 'card' } }, 'payment.pg'],
    ['a method nobody knows', { payment: { pg: 'html5_inicis', payMethod: 'gold' } }, 'payment.payMethod'],
    ['no consent', { consents: [] }, 'consents'],
  ];
  for (const [title, change, path] of wrong) {
    test(`with ${title} is refused at the field`, async ({ request }) => {
      const response = await request.post('/api/checkouts', { data: order('X', change) });
      expect(response.status()).toBe(400);
      const { fields } = (await response.json()) as { fields: { path: string; code: string; message: string }[] };
      expect(fields.map((field) => field.path)).toContain(path);
      expect(fields.every((field) => field.message.length > 0)).toBe(true);
    });
  }

  for (const [title, body, type] of [
    ['broken JSON', '{"lines":', 'application/json'],
    ['a list', '[]', 'application/json'],
    ['nothing', '', 'application/json'],
    ['another kind of text', 'lines=1', 'text/plain'],
    ['a body beyond all measure', `{"a":"${'x'.repeat(100_000)}"}`, 'application/json'],
  ] as const) {
    test(`that is ${title} is refused`, async ({ request }) => {
      const response = await request.post('/api/checkouts', {
        data: Buffer.from(body),
        headers: { 'content-type': type },
      });
      expect(response.status()).toBe(400);
    });
  }

  test('at a price the buyer did not see is not opened, and says the new one', async ({ request }) => {
    const { sku } = await findOffer(request);
    const response = await request.post('/api/checkouts', { data: order(sku, { expectedTotalKrw: 1 }) });
    expect(response.status()).toBe(409);
    expect(await response.json()).toMatchObject({ error: 'price-changed', expectedTotalKrw: 1 });
  });

  test('for more than there is says what is left', async ({ request }) => {
    const { sku } = await findOffer(request, ({ price }) => price >= 40_000);
    const response = await request.post('/api/checkouts', { data: order(sku, { lines: [{ sku, quantity: 99 }] }) });
    expect(response.status()).toBe(409);
    expect(await response.json()).toMatchObject({ error: 'sold-out', lines: [{ sku, wanted: 99 }] });
  });

  test('with a repeated Idempotency-Key is the same checkout', async ({ request }) => {
    const { sku } = await findOffer(request);
    const headers = { 'idempotency-key': `key-${Date.now()}-${Math.random()}` };
    const press = async () => (await request.post('/api/checkouts', { data: order(sku), headers })).json();
    const [first, second] = [await press(), await press()];
    expect(second).toEqual(first);
  });
});
