// The pages operators live in, asked for as a browser does, and how long each takes.
import pg from 'pg';
import { Pool } from 'undici';
import { pourOrders } from '../large/pour.mjs';
import { startShopDatabase } from '../shop-database.mjs';
import { percentile } from './load.mjs';

const OWNER = { email: 'owner@gagae.example', password: 'gagae-demo-owner' };
const SAMPLES = 24;
/** Requests that only make the server compile what it runs. */
const WARM_UP = 4;

/** @typedef {Record<'id' | 'number' | 'name' | 'tel' | 'email' | 'impUid' | 'merchantUid' | 'approval' | 'waybill' | 'product', string>} Sample */
/** @typedef {[page: string, times: { best: number, p50: number, p95: number }]} Measured */

/**
 * Signs an operator in to a shop that runs on a data folder.
 * @param {string} url
 * @param {string} dataFolder
 */
export async function openDesk(url, dataFolder) {
  const web = new Pool(url, { connections: 1 });
  const server = await startShopDatabase(dataFolder);
  const database = new pg.Client(server.url('shop'));
  await database.connect();
  const cookie = await signIn(web, url);
  return {
    /** @param {number} size */
    async fill(size) {
      await database.query('TRUNCATE "Checkout" CASCADE');
      await pourOrders(server.url('shop'), size);
    },
    /** @returns {Promise<Measured[]>} */
    async measure() {
      const samples = await drawSamples(database);
      const pages = { ...lists(await findEdges(database)), ...searches, 'order detail': ({ number }) => `/${number}` };
      /** @type {Measured[]} */
      const measured = [['home', await timePage(web, cookie, () => '/admin', samples)]];
      for (const [page, at] of Object.entries(pages))
        measured.push([page, await timePage(web, cookie, (sample) => `/admin/orders${at(sample)}`, samples)]);
      for (const [page, at] of Object.entries(others))
        measured.push([page, await timePage(web, cookie, (sample) => `/admin${at(sample)}`, samples)]);
      return [...measured, ['export, first byte', await time(() => firstByte(web, url, cookie), samples)]];
    },
    close: () => Promise.all([web.close(), database.end()]),
  };
}

const lists = ({ deep, lastOfMonth }) => ({
  list: () => '',
  'list of a stage': () => '?stage=delivered',
  'list of a month': () => '?paid=month',
  'deep page': () => `?before=${deep}`,
  'deep page of a stage': () => `?stage=confirmed&before=${deep}`,
  'last page of a month': () => `?paid=month&before=${lastOfMonth}`,
});

const by = (text) => `?q=${encodeURIComponent(text)}`;

/** @type {Record<string, (sample: Sample) => string>} */
const searches = {
  'by order number': ({ number }) => by(number),
  'by day': ({ number }) => by(number.slice(0, 8)),
  'by name': ({ name }) => by(name),
  'by the beginning of every name': () => by('구매자'),
  'by phone': ({ tel }) => by(tel),
  'by phone with dashes': ({ tel }) => by(tel.replace(/^(\d{3})(\d{4})/, '$1-$2-')),
  'by the last four digits': ({ tel }) => by(tel.slice(-4)),
  'by e-mail': ({ email }) => by(email),
  'by imp_uid': ({ impUid }) => by(impUid),
  'by merchant_uid': ({ merchantUid }) => by(merchantUid),
  'by approval number': ({ approval }) => by(approval),
  'by waybill': ({ waybill }) => by(waybill),
  'by product': ({ product }) => by(product),
  'by product, of a stage': ({ product }) => `${by(product)}&stage=preparing`,
  'by a letter of many products': () => by('이'),
  'by what nobody is called': ({ number }) => by(`없음${number.slice(-4)}`),
};

/** @type {Record<string, (sample: Sample) => string>} */
const others = {
  'customers: guests': () => '/customers?tab=guests',
  'customers by phone with dashes': ({ tel }) => `/customers${by(tel.replace(/^(\d{3})(\d{4})/, '$1-$2-'))}`,
  'customers by the beginning of every name': () => `/customers${by('구매자')}`,
  'one guest': ({ number }) => `/customers/guests/${number}`,
  'everything by the last four digits': ({ tel }) => `/search${by(tel.slice(-4))}`,
  'everything by product': ({ product }) => `/search${by(product)}`,
  'settlement of a month': () => '/settlement',
  channels: () => '/channels',
};

/** @returns {Promise<Sample[]>} */
async function drawSamples(database) {
  const { rows } = await database.query(
    `SELECT o.number, "buyerName" AS name, "buyerTel" AS tel, "buyerEmail" AS email, "impUid", "merchantUid", "applyNum" AS approval,
       waybill, "productName" AS product
     FROM (SELECT DISTINCT 1 + floor(random() * (SELECT max(id) FROM "Order"))::int AS id FROM generate_series(1, ${SAMPLES * 8})) drawn
     JOIN "Order" o USING (id) JOIN "Payment" payment ON payment.id = "paymentId" JOIN "Shipment" shipment ON "orderId" = o.id
     JOIN "CheckoutLine" line ON line."checkoutId" = o."checkoutId" AND position = 0
     WHERE "applyNum" IS NOT NULL ORDER BY random() LIMIT ${SAMPLES}`,
  );
  return rows;
}

/** The oldest hundredth of all orders, and the oldest page of thirty days. */
async function findEdges(database) {
  const { rows } = await database.query(
    `SELECT (SELECT min(id) + (max(id) - min(id)) / 100 FROM "Order") AS deep,
       (SELECT min(id) + 20 FROM "Order" WHERE "paidAt" > now() - interval '29 days') AS "lastOfMonth"`,
  );
  return rows[0];
}

/** @returns {Promise<string>} the session's cookie */
async function signIn(web, url) {
  const answer = await web.request({
    method: 'POST',
    path: '/api/auth/sign-in/email',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(OWNER),
  });
  await answer.body.dump();
  if (answer.statusCode !== 200) throw new Error(`The operator was not let in: ${answer.statusCode}`);
  return [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((line) => line.split(';')[0])
    .join('; ');
}

const timePage = (web, cookie, pathOf, samples) =>
  time(async (sample) => {
    const path = pathOf(sample);
    const answer = await web.request({ method: 'GET', path, headers: { cookie, accept: 'text/html' } });
    await answer.body.text();
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode}`);
  }, samples);

async function firstByte(web, url, cookie) {
  const answer = await web.request({
    method: 'POST',
    path: '/admin/orders/export',
    headers: { cookie, origin: url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ format: 'csv', reason: '측정' }).toString(),
  });
  if (answer.statusCode !== 200) throw new Error(`export: ${answer.statusCode}`);
  for await (const chunk of answer.body) if (chunk.length > 0) break;
}

/**
 * @param {(sample: Sample) => Promise<void>} ask
 * @param {Sample[]} samples
 */
async function time(ask, samples) {
  /** @type {number[]} */
  const times = [];
  for (const [index, sample] of [...samples.slice(0, WARM_UP), ...samples].entries()) {
    const startedAt = performance.now();
    await ask(sample);
    if (index >= WARM_UP) times.push(performance.now() - startedAt);
  }
  times.sort((a, b) => a - b);
  return { best: percentile(times, 0), p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}
