#!/usr/bin/env node
// `npm run seed:large -- --orders 1000000`: a shop with as many orders as are wanted, with their lines, payments, refunds and parcels, for
// looking at lists that are long. Fills DATABASE_URL, or else the embedded database of DATA_DIR (.data/large), which
// `DATA_DIR=.data/large npm start` then opens. Refuses where there are orders, and in live mode.
import './lib/check-node.mjs';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepareSources } from './lib/prepare.mjs';
import { root } from './lib/root.mjs';
import { Refusal, say, sayError, step } from './lib/say.mjs';

process.chdir(root);
process.env.DATA_DIR ||= '.data/large';
const { values } = parseArgs({ options: { orders: { type: 'string', default: '1000000' } } });

/** @type {import('./lib/postgres.mjs').Postgres | undefined} */
let server;
try {
  await seed(readCount(values.orders));
} catch (error) {
  sayError(error);
  process.exitCode = 1;
} finally {
  if (server && !server.adopted) await server.stop();
}

/** @param {string} text */
function readCount(text) {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0 && count <= 100_000_000) return count;
  throw new Refusal(`--orders must be a number of orders, not “${text}”.`);
}

/** @param {number} count */
async function seed(count) {
  const { readSettings, shopEnvironment } = await import('./lib/settings.mjs');
  const settings = readSettings();
  if (settings.isLive) throw new Refusal('Invented orders belong in no live shop.');
  mkdirSync(settings.dataFolder, { recursive: true });
  const logFolder = path.join(settings.dataFolder, 'log');
  await prepareSources(logFolder);
  const url = settings.databaseUrl ?? (await openOwn(settings.dataFolder));
  const { fillShop } = await import('./lib/large/fill-shop.mjs');
  await fillShop({ url, count, env: shopEnvironment(settings, url), logFolder });
  say(`${count.toLocaleString('en')} orders`);
}

/** @param {string} dataFolder */
async function openOwn(dataFolder) {
  const { startShopDatabase } = await import('./lib/shop-database.mjs');
  server = await step('데이터베이스 · database', () => startShopDatabase(dataFolder));
  return server.url('shop');
}
