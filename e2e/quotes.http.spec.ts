// What discounts cost and take off, asked by programs.

import { expect, test } from '@playwright/test';
import { findOffer, order } from './machines';

test('a quote says what goods cost where they go, and keeps nothing', async ({ request }) => {
  const { sku, price } = await findOffer(request, (offer) => offer.price < 20_000);
  const response = await request.post('/api/quotes', { data: { lines: [{ sku, quantity: 1 }], postcode: '63122' } });
  expect(response.headers()['cache-control']).toBe('private, no-store');
  expect(await response.json()).toMatchObject({ surchargeKrw: 3_000, totalKrw: price + 6_000, coupon: null });
});

test('a coupon nobody made is refused with its field, by a quote and by a checkout', async ({ request }) => {
  const { sku } = await findOffer(request, (offer) => offer.price < 20_000);
  const asked = [
    request.post('/api/quotes', { data: { lines: [{ sku, quantity: 1 }], coupon: 'NOSUCHCODE' } }),
    request.post('/api/checkouts', { data: { ...order(sku), coupon: 'NOSUCHCODE' } }),
  ];
  for (const response of await Promise.all(asked)) {
    expect(response.status()).toBe(409);
    expect(await response.json()).toMatchObject({
      error: 'discount-refused',
      fields: [{ path: 'coupon', code: 'coupon-unknown' }],
    });
  }
});

test('points are for members, and neither a negative nor half a won', async ({ request }) => {
  const { sku } = await findOffer(request, (offer) => offer.price < 20_000);
  const ask = (pointsKrw: number) => request.post('/api/checkouts', { data: { ...order(sku), pointsKrw } });
  expect(await (await ask(1_000)).json()).toMatchObject({ fields: [{ path: 'pointsKrw', code: 'points-sign-in' }] });
  expect((await ask(-1_000)).status()).toBe(400);
  expect((await ask(0.5)).status()).toBe(400);
  expect((await ask(0)).status()).toBe(201);
});
