#!/usr/bin/env node
// `npm run bench`: what the shop does in a second on this machine, with the load generator beside it, next to the same work
// done by plain SQL, which is the limit. Prints tables; asserts nothing.
import './lib/check-node.mjs';
import os from 'node:os';
import { root } from './lib/root.mjs';
import { say } from './lib/say.mjs';
import { withTrialShop } from './lib/trial-shop.mjs';

process.chdir(root);
await withTrialShop('bench', measure);

/**
 * @param {import('./lib/trial-shop.mjs').TrialShop} shop
 * @param {string} dataFolder
 */
async function measure(shop, dataFolder) {
  const { fillShelves } = await import('./lib/shelves.mjs');
  const { measureOrders } = await import('./lib/bench/orders.mjs');
  const { measureSql } = await import('./lib/bench/sql.mjs');
  const { measurePages } = await import('./lib/bench/pages.mjs');
  const shelf = await fillShelves(dataFolder);
  say(`${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.cpus().length} cores, Node.js ${process.version}`);
  const concurrencies = [1, 8, 32];
  // The first thousand orders are slower: V8 is still compiling what they run through.
  await measureOrders(shop, shelf.sku, 8);
  const orders = [];
  for (const concurrency of concurrencies) orders.push(await measureOrders(shop, shelf.sku, concurrency));
  console.log(
    '\nPOST /api/checkouts + POST /payments/complete (payment played by the sandbox in between, not in p50/p99)',
  );
  console.table(orders);
  const sql = [];
  for (const concurrency of concurrencies) sql.push(await measureSql(shelf, concurrency));
  console.log('\nthe same rows written by plain pg, no HTTP, no provider (the limit)');
  console.table(sql);
  console.log('\npages, concurrency 8');
  console.table(await measurePages(shop.url, shelf.slug));
  await shelf.close();
}
