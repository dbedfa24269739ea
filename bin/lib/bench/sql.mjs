// The rows of one order, written by plain pg in two transactions: what PostgreSQL and the driver allow at most.
import { randomUUID } from 'node:crypto';
import { load } from './load.mjs';

/**
 * @param {import('../shelves.mjs').Shelf} shelf
 * @param {number} concurrency
 */
export function measureSql({ pool, skuId }, concurrency) {
  return load(concurrency, async () => {
    const startedAt = performance.now();
    const order = { checkoutId: randomUUID(), paymentId: randomUUID(), name: randomUUID().replaceAll('-', '') };
    await inTransaction(pool, (client) => open(client, skuId, order));
    await inTransaction(pool, (client) => settle(client, order));
    return performance.now() - startedAt;
  });
}

async function inTransaction(pool, work) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await work(client);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

async function open(client, skuId, { checkoutId, paymentId, name }) {
  await client.query('UPDATE "Sku" SET stock = stock - 1 WHERE id = $1 AND stock >= 1', [skuId]);
  await client.query(
    `INSERT INTO "Checkout" (id, fingerprint, "goodsKrw", "shippingKrw", "totalKrw", "buyerName", "buyerTel", "buyerEmail",
       postcode, address1, address2, memo, consents, locale, "expiresAt")
     VALUES ($1, $2, 14000, 3000, 17000, '구매자', '01012345678', 'buyer@example.com', '04524', '주소', '', '', '[]', 'ko',
       now() + interval '30 minutes')`,
    [checkoutId, name],
  );
  await client.query(
    `INSERT INTO "CheckoutLine" ("checkoutId", position, "skuId", "productName", "optionLabel", "unitPriceKrw", quantity)
     VALUES ($1, 0, $2, '상품', '', 14000, 1)`,
    [checkoutId, skuId],
  );
  await client.query(`INSERT INTO "StockMove" ("skuId", delta, reason, "checkoutId") VALUES ($1, -1, 'reserve', $2)`, [
    skuId,
    checkoutId,
  ]);
  await client.query(
    `INSERT INTO "Payment" (id, "checkoutId", "merchantUid", pg, "payMethod", "amountMinor")
     VALUES ($1, $2, $3, 'html5_inicis', 'card', 17000)`,
    [paymentId, checkoutId, name],
  );
}

async function settle(client, { checkoutId, paymentId, name }) {
  await client.query('SELECT id FROM "Checkout" WHERE id = $1 FOR UPDATE', [checkoutId]);
  await client.query('SELECT * FROM "Payment" WHERE "merchantUid" = $1', [name]);
  await client.query(
    `INSERT INTO "Order" (number, status, "checkoutId", "paymentId", "totalKrw", "buyerName", "buyerTel", "buyerEmail",
       postcode, address1, address2, memo)
     SELECT $3, 'paid', id, $2, "totalKrw", "buyerName", "buyerTel", "buyerEmail", postcode, address1, address2, memo
     FROM "Checkout" WHERE id = $1`,
    [checkoutId, paymentId, name],
  );
  await client.query(`UPDATE "Checkout" SET status = 'completed', "endedAt" = now() WHERE id = $1`, [checkoutId]);
  await client.query(`UPDATE "Payment" SET status = 'accepted', "impUid" = $2 WHERE id = $1`, [paymentId, name]);
  await client.query(
    `INSERT INTO "PaymentEvent" (source, "impUid", "paymentId", status, "latencyMs", outcome, answer)
     VALUES ('callback', $1, $2, 'paid', 3, 'order', '{}')`,
    [name, paymentId],
  );
}
