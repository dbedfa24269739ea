// Orders over HTTP, as a browser makes them.
import { Pool } from 'undici';
import { load } from './load.mjs';

/**
 * @param {import('../trial-shop.mjs').TrialShop} shop
 * @param {string} sku
 * @param {number} concurrency
 */
export async function measureOrders(shop, sku, concurrency) {
  const web = new Pool(shop.url, { connections: concurrency });
  const sandbox = new Pool(shop.sandboxUrl, { connections: concurrency });
  try {
    return await load(concurrency, () => buy(web, sandbox, sku));
  } finally {
    await Promise.all([web.close(), sandbox.close()]);
  }
}

/** @returns {Promise<number>} milliseconds spent in the shop's two calls */
async function buy(web, sandbox, sku) {
  const startedAt = performance.now();
  const { requestPay } = await post(web, '/api/checkouts', wish(sku), 201);
  const openedAt = performance.now();
  const { merchant_uid, amount } = requestPay;
  const { imp_uid } = await post(sandbox, '/__ctl/pay', { merchant_uid, amount, hook: { lost: true } }, 200);
  const paidAt = performance.now();
  const { outcome } = await post(web, '/payments/complete', { imp_uid, merchant_uid }, 200);
  if (outcome !== 'paid') throw new Error(`not paid but ${outcome}`);
  return openedAt - startedAt + (performance.now() - paidAt);
}

const wish = (sku) => ({
  lines: [{ sku, quantity: 1 }],
  buyer: { name: '구매자', tel: '01012345678', email: 'buyer@example.com' },
  shipping: { postcode: '04524', address1: '서울 중구 세종대로 110', address2: '', memo: '' },
  payment: { pg: 'html5_inicis', payMethod: 'card' },
  consents: ['order'],
});

async function post(pool, path, body, expected) {
  const answer = await pool.request({
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.body.text();
  if (answer.statusCode !== expected) throw new Error(`${path}: ${answer.statusCode} ${text}`);
  return JSON.parse(text);
}
