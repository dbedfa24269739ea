#!/usr/bin/env node
// `npm run bench`: what the shop does in a second on this machine, with the load generator beside it, next to the same work
// done by plain SQL, which is the limit. Prints tables; asserts nothing.
import './lib/check-node.mjs';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepareSources } from './lib/prepare.mjs';
import { inRoot, root } from './lib/root.mjs';
import { say, sayError, step } from './lib/say.mjs';
import { startTrialShop } from './lib/trial-shop.mjs';

process.chdir(root);
const logFolder = inRoot('.data/log/bench');
const folder = mkdtempSync(path.join(os.tmpdir(), 'gagae-bench-'));
// PostgreSQL may run under another account, which has to walk through.
chmodSync(folder, 0o755);

try {
  await prepareSources(logFolder);
  const shop = await step('shop builds and starts', () => startTrialShop(path.join(folder, 'data'), logFolder));
  try {
    await measure(shop);
  } finally {
    await shop.stop();
  }
} catch (error) {
  sayError(error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {import('./lib/trial-shop.mjs').TrialShop} shop */
async function measure(shop) {
  const { fillShelf } = await import('./lib/bench/shelf.mjs');
  const { measureOrders } = await import('./lib/bench/orders.mjs');
  const { measureSql } = await import('./lib/bench/sql.mjs');
  const { measurePages } = await import('./lib/bench/pages.mjs');
  const shelf = await fillShelf(path.join(folder, 'data'));
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
