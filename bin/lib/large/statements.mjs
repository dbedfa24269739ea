// What one batch of orders is in SQL. `wanted` has a row for each order with all that was drawn for it, `goods` one for each of its lines.

/** @typedef {{ first: number, last: number, count: number }} Range */

/** A number from 0 up to a limit that follows from the order's. */
const draw = (salt, limit, of = 'n') => `((hashint8extended(${of}, ${salt}) & 2147483647) % ${limit})`;

/** A number of the order's own, however long: multiplying by an odd number reaches every number of 28 bits once. */
const letters = (factor) =>
  `translate(lpad(to_hex((n * ${factor}) & 268435455), 7, '0'), '0123456789abcdef', '23456789BCDFGHJK')`;
const longLetters = (salt) => `translate(substr(md5('${salt}' || n), 1, 24), '0123456789abcdef', '23456789BCDFGHJK')`;
const digits = (factor) => `lpad((n * ${factor} % 99999999977)::text, 11, '0')`;
const uuid = (word) => `md5('${word}' || n)::uuid`;

const NAME_ENDS = '가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토';

/** How many of the cheapest parts of a thousand become what: full refunds, deposits that never came, refunds of one piece. */
const REFUNDED = 40;
const PARTLY_REFUNDED = 60;

/** @param {Range} range */
export const batchTables = ({ first, last, count }) => [
  // More and more orders a day, the last of them now.
  `CREATE TEMP TABLE wanted ON COMMIT DROP AS
   WITH aged AS (
     SELECT n, 730 * (1 - sqrt((n - 0.5) / ${count})) AS age, ${draw(1, 1000)} AS luck, ${draw(2, 100)} AS way
     FROM generate_series(${first}::bigint, ${last}) AS n
   ), paying AS (
     SELECT *, date_trunc('milliseconds', now() - age * interval '1 day') AS at,
       CASE WHEN way < 72 THEN 'card' WHEN way < 82 THEN 'trans' WHEN way < 94 THEN 'vbank' ELSE 'phone' END AS method
     FROM aged
   ), staged AS (
     SELECT *, CASE
       WHEN luck < ${REFUNDED} AND age > 1 THEN 'cancelled'
       WHEN method = 'vbank' AND age < 3 AND luck < 700 THEN 'awaiting_deposit'
       WHEN method = 'vbank' AND age > 8 AND luck > 900 THEN 'cancelled'
       WHEN age < 1 AND luck % 3 > 0 THEN 'paid'
       WHEN age < 1.5 OR (age < 4 AND luck % 50 = 0) THEN 'preparing'
       WHEN age < 4 THEN 'shipped'
       WHEN age < 11.3 THEN 'delivered'
       ELSE 'confirmed' END AS status
     FROM paying
   )
   SELECT *, status <> 'awaiting_deposit' AND (status <> 'cancelled' OR luck < ${REFUNDED}) AS paid,
     CASE method WHEN 'vbank' THEN at + least(age / 2, 0.4) * interval '1 day' ELSE at END AS "paidAt",
     ${uuid('checkout')} AS "checkoutId", ${uuid('payment')} AS "paymentId",
     to_char(at AT TIME ZONE 'Asia/Seoul', 'YYYYMMDD-') || ${letters(198_491_317)} AS number,
     'imp_' || ${digits(48_271)} AS "impUid", '구매자' || ${['41', '42']
       .map((salt) => `substr('${NAME_ENDS}', 1 + ${draw(salt, NAME_ENDS.length)}::int, 1)`)
       .join(' || ')} AS name,
     '010' || lpad(((n * 7919) % 99999989)::text, 8, '0') AS tel, 'buyer' || n || '@example.com' AS email,
     lpad(${draw(5, 63_000)}::text, 5, '0') AS postcode, '시험시 시험로 ' || 1 + ${draw(6, 300)} AS address1,
     CASE WHEN way % 2 = 0 THEN 1 + ${draw(8, 30)} || '0' || 1 + ${draw(9, 4)} || '호' ELSE '' END AS address2,
     1 + (luck % 10 > 5)::int + (luck % 10 > 8)::int AS "lineCount"
   FROM staged`,
  `CREATE TEMP TABLE goods ON COMMIT DROP AS
   WITH shelf AS (
     SELECT sku.id, sku."priceKrw", product.name, product."isTaxFree", array_to_string(sku."optionValues", ' / ') AS label,
       row_number() OVER (ORDER BY sku.id) - 1 AS place, count(*) OVER () AS places
     FROM "Sku" sku JOIN "Product" product ON product.id = sku."productId"
   ), chosen AS (
     -- Some goods sell more than others; one order has no SKU twice.
     SELECT n, position, (floor(places * power(${draw(10, 1_000_000)} / 1000000.0, 2))::bigint + position) % places AS place
     FROM wanted, generate_series(0, "lineCount" - 1) AS position, (SELECT count(*) AS places FROM shelf)
     WHERE position < places
   )
   SELECT n, position::int, shelf.id AS "skuId", name, label, "priceKrw", "isTaxFree", 1 + (${draw(11, 6)} = 0)::int AS quantity,
     0 AS back FROM chosen JOIN shelf USING (place)`,
  `UPDATE goods SET back = CASE WHEN luck < ${REFUNDED} THEN quantity ELSE 1 END FROM wanted
   WHERE goods.n = wanted.n AND ((luck < ${REFUNDED} AND status = 'cancelled')
     OR (luck BETWEEN ${REFUNDED} AND ${PARTLY_REFUNDED} AND status = 'confirmed' AND "lineCount" > 1 AND position = 0))`,
  `CREATE TEMP TABLE priced ON COMMIT DROP AS
   SELECT *, CASE WHEN "goodsKrw" < 50000 THEN 3000 ELSE 0 END AS "shippingKrw" FROM (
     SELECT n, sum("priceKrw" * quantity) AS "goodsKrw", coalesce(sum("priceKrw" * quantity) FILTER (WHERE "isTaxFree"), 0) AS "taxFreeKrw",
       sum("priceKrw" * back) AS "backKrw", coalesce(sum("priceKrw" * back) FILTER (WHERE "isTaxFree"), 0) AS "taxFreeBackKrw"
     FROM goods GROUP BY n) AS sums`,
  'CREATE INDEX ON wanted (n)',
  'CREATE INDEX ON priced (n)',
  'ANALYZE wanted, goods, priced',
];

/** @returns {string[]} */
export const goodsStatements = () => [
  `INSERT INTO "Checkout" (id, status, fingerprint, "goodsKrw", "shippingKrw", "totalKrw", "taxFreeKrw", "vatKrw", "buyerName",
     "buyerTel", "buyerEmail", postcode, address1, address2, memo, consents, locale, "createdAt", "expiresAt", "endedAt")
   SELECT "checkoutId", 'completed', md5('wish' || n), "goodsKrw", "shippingKrw", "goodsKrw" + "shippingKrw", "taxFreeKrw",
     round(("goodsKrw" + "shippingKrw" - "taxFreeKrw") / 11.0), name, tel, email, postcode, address1, address2,
     CASE WHEN luck % 4 = 0 THEN '문 앞에 놓아 주세요' ELSE '' END, '[]', 'ko', at - interval '2 minutes', at + interval '28 minutes', at
   FROM wanted JOIN priced USING (n) ORDER BY n`,
  `INSERT INTO "CheckoutLine" ("checkoutId", position, "skuId", "productName", "optionLabel", "unitPriceKrw", quantity, "isTaxFree")
   SELECT "checkoutId", position, "skuId", goods.name, label, "priceKrw", quantity, "isTaxFree"
   FROM goods JOIN wanted USING (n) ORDER BY n, position`,
  // What the batch takes out comes in before, so that the stock stays what it is.
  `INSERT INTO "StockMove" ("skuId", delta, reason, at)
   SELECT "skuId", sum(quantity - back) FILTER (WHERE paid OR status <> 'cancelled'), 'restock', min(at)
   FROM goods JOIN wanted USING (n) GROUP BY 1 HAVING sum(quantity - back) FILTER (WHERE paid OR status <> 'cancelled') > 0`,
  `INSERT INTO "StockMove" ("skuId", delta, reason, "checkoutId", at)
   SELECT "skuId", -quantity, 'reserve'::"StockReason", "checkoutId", at - interval '2 minutes' FROM goods JOIN wanted USING (n)
   UNION ALL
   SELECT "skuId", quantity, 'release', "checkoutId", at + interval '7 days' FROM goods JOIN wanted USING (n)
   WHERE status = 'cancelled' AND NOT paid`,
];

/** @returns {string[]} */
export const moneyStatements = () => [
  `INSERT INTO "Payment" (id, "checkoutId", "merchantUid", "impUid", status, pg, "payMethod", "amountMinor", "createdAt", "paidAt",
     "nextCheckAt", "methodLabel", "applyNum", "vbankName", "vbankNum", "vbankHolder", "vbankDueAt")
   SELECT "paymentId", "checkoutId", 'gagae' || ${longLetters('attempt')}, "impUid",
     (CASE WHEN paid THEN 'accepted' WHEN status = 'cancelled' THEN 'withdrawn' ELSE status END)::"PaymentStatus",
     CASE WHEN method <> 'card' OR luck % 4 > 0 THEN 'html5_inicis' ELSE 'kakaopay' END, method, "goodsKrw" + "shippingKrw",
     at - interval '1 minute', CASE WHEN paid THEN "paidAt" END, CASE status WHEN 'awaiting_deposit' THEN at + interval '7 days' END,
     CASE method WHEN 'card' THEN (ARRAY['국민카드', '신한카드', '비씨카드', '삼성카드'])[1 + luck % 4] END,
     CASE method WHEN 'card' THEN lpad((n * 6700417 % 99999989)::text, 8, '0') END,
     CASE method WHEN 'vbank' THEN '국민은행' END, CASE method WHEN 'vbank' THEN '9' || ${digits(7_368_787)} END,
     CASE method WHEN 'vbank' THEN '가게' END, CASE method WHEN 'vbank' THEN at + interval '7 days' END
   FROM wanted JOIN priced USING (n) ORDER BY n`,
  `INSERT INTO "Payment" (id, "checkoutId", "merchantUid", "impUid", status, pg, "payMethod", "amountMinor", "createdAt", "failReason")
   SELECT ${uuid('failed')}, "checkoutId", 'gagae' || ${longLetters('failed')}, 'imp_f' || ${digits(48_271)}, 'failed', 'html5_inicis',
     'card', "goodsKrw" + "shippingKrw", at - interval '100 seconds', '한도 초과'
   FROM wanted JOIN priced USING (n) WHERE luck % 20 = 0 AND age > 7`,
  `INSERT INTO "PaymentEvent" (at, source, "impUid", "paymentId", status, "latencyMs", outcome, answer)
   SELECT happened.at, happened.source::"SignalSource", "impUid", "paymentId", happened.status, 60 + ${draw(12, 400)}, outcome,
     jsonb_build_object('imp_uid', "impUid", 'status', happened.status, 'amount', "goodsKrw" + "shippingKrw", 'currency', 'KRW',
       'pay_method', method, 'pg_provider', 'html5_inicis')
   FROM wanted JOIN priced USING (n), LATERAL (VALUES
     (at, CASE WHEN luck % 3 > 0 THEN 'redirect' ELSE 'callback' END, CASE method WHEN 'vbank' THEN 'ready' ELSE 'paid' END,
       CASE method WHEN 'vbank' THEN 'await-deposit' ELSE 'order' END),
     ("paidAt" + interval '2 seconds', 'webhook', 'paid', CASE method WHEN 'vbank' THEN 'deposit-arrived' ELSE 'unchanged' END)
   ) AS happened (at, source, status, outcome) WHERE paid OR happened.status = 'ready' ORDER BY n`,
];

/** @returns {string[]} */
export const orderStatements = () => [
  `INSERT INTO "Order" (number, status, "checkoutId", "paymentId", "totalKrw", "refundedKrw", "buyerName", "buyerTel", "buyerEmail",
     postcode, address1, address2, memo, "createdAt", "paidAt", "cancelledAt", "deliveredAt", "confirmedAt")
   SELECT number, status::"OrderStatus", "checkoutId", "paymentId", "goodsKrw" + "shippingKrw",
     CASE WHEN status = 'cancelled' AND paid THEN "goodsKrw" + "shippingKrw" ELSE "backKrw" END, name, tel, email, postcode, address1,
     address2, CASE WHEN luck % 4 = 0 THEN '문 앞에 놓아 주세요' ELSE '' END, at, CASE WHEN paid THEN "paidAt" END,
     CASE status WHEN 'cancelled' THEN at + CASE WHEN paid THEN least(age / 2, 1) ELSE 7 END * interval '1 day' END,
     CASE WHEN status IN ('delivered', 'confirmed') THEN at + interval '3.2 days' END,
     CASE status WHEN 'confirmed' THEN at + interval '11.2 days' END
   FROM wanted JOIN priced USING (n) ORDER BY n`,
  `CREATE TEMP TABLE placed ON COMMIT DROP AS
   SELECT wanted.*, o.id AS "orderId", "totalKrw", "refundedKrw", "cancelledAt" FROM wanted JOIN "Order" o USING (number)`,
  'CREATE INDEX ON placed (n)',
  'ANALYZE placed',
  `INSERT INTO "Message" (kind, "subjectId", status, "createdAt", "leftAt", "mailedAt")
   SELECT 'order-paid', "orderId", 'sent', "paidAt", "paidAt", "paidAt" FROM placed WHERE paid ORDER BY n`,
  `INSERT INTO "CashReceipt" ("orderId", purpose, masked, status, "amountKrw", "applyNum", "issuedAt", refusal, "createdAt")
   SELECT "orderId", CASE WHEN luck % 3 = 0 THEN 'income' ELSE 'unasked' END::"CashReceiptPurpose", '010****1234',
     CASE WHEN status = 'cancelled' THEN 'cancelled' WHEN "isRefused" THEN 'refused' ELSE 'issued' END::"CashReceiptStatus",
     "totalKrw" - "refundedKrw", CASE WHEN NOT "isRefused" THEN lpad((n * 6700417 % 999999937)::text, 9, '0') END,
     CASE WHEN NOT "isRefused" THEN "paidAt" END, CASE WHEN "isRefused" THEN '식별번호를 확인해 주세요' END, "paidAt"
   FROM (SELECT *, age < 10 AND luck % 90 = 0 AND status <> 'cancelled' AS "isRefused" FROM placed) AS owed
   WHERE paid AND method IN ('trans', 'vbank') AND (luck % 3 = 0 OR "totalKrw" >= 100000) ORDER BY n`,
  `INSERT INTO "Refund" ("paymentId", "impUid", "orderId", source, status, tag, reason, "amountMinor", "amountKrw", "shippingKrw",
     "taxFreeMinor", "balanceMinor", "returnStock", "cancellationId", "requestedBy", "createdAt", "doneAt")
   SELECT "paymentId", "impUid", "orderId", 'operator', 'done', '[R-' || substr(${longLetters('refund')}, 1, 14) || ']', '단순 변심',
     "refundedKrw", "refundedKrw", "refundedKrw" - "backKrw", "taxFreeBackKrw", "totalKrw", true, 'c' || n, 'owner@gagae.example',
     coalesce("cancelledAt", at + interval '5 days') - interval '1 minute', coalesce("cancelledAt", at + interval '5 days')
   FROM placed JOIN priced USING (n) WHERE "refundedKrw" > 0 ORDER BY n`,
  `INSERT INTO "RefundLine" ("refundId", "checkoutLineId", quantity, "amountKrw")
   SELECT refund.id, line.id, back, back * "priceKrw" FROM goods JOIN placed USING (n) JOIN "Refund" refund USING ("orderId")
   JOIN "CheckoutLine" line ON line."checkoutId" = placed."checkoutId" AND line.position = goods.position WHERE back > 0`,
  `INSERT INTO "StockMove" ("skuId", delta, reason, "checkoutId", "refundId", at)
   SELECT "skuId", back, 'return', "checkoutId", refund.id, "doneAt"
   FROM goods JOIN placed USING (n) JOIN "Refund" refund USING ("orderId") WHERE back > 0`,
];

/** @returns {string[]} */
export const parcelStatements = () => [
  `INSERT INTO "Shipment" ("orderId", carrier, waybill, "sentAt", "sentBy", batch)
   SELECT "orderId", 'cj', '6' || ${digits(9_973)}, at + interval '1.3 days', 'owner@gagae.example', md5('batch' || (n / 50))::uuid
   FROM placed WHERE status IN ('shipped', 'delivered', 'confirmed') ORDER BY n`,
  `INSERT INTO "ShipmentLine" ("shipmentId", "checkoutLineId", quantity)
   SELECT shipment.id, line.id, line.quantity FROM placed JOIN "Shipment" shipment USING ("orderId")
   JOIN "CheckoutLine" line USING ("checkoutId") ORDER BY shipment.id`,
  `INSERT INTO "StageMove" ("orderId", at, "from", "to", by, operator)
   SELECT "orderId", at + least(days, age) * interval '1 day', "from"::"OrderStatus", "to"::"OrderStatus", actor::"StageActor",
     CASE actor WHEN 'operator' THEN 'owner@gagae.example' END
   FROM placed JOIN (VALUES ('paid', 'preparing', 1, 0.4, 'operator'), ('preparing', 'shipped', 2, 1.3, 'operator'),
     ('shipped', 'delivered', 3, 3.2, 'operator'), ('delivered', 'confirmed', 4, 11.2, 'clock')) AS move ("from", "to", place, days, actor)
     ON place <= array_position(ARRAY['preparing', 'shipped', 'delivered', 'confirmed'], status)
   ORDER BY n, place`,
];
