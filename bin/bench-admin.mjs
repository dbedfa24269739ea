#!/usr/bin/env node
// `npm run bench:admin`: how long an operator waits for a page with ten thousand, a hundred thousand and a million orders in the shop, one
// request after the other, with all the work of the page in it. `--orders 10000,100000` measures other sizes. Asserts nothing.
import './lib/check-node.mjs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { root } from './lib/root.mjs';
import { say, step } from './lib/say.mjs';
import { withTrialShop } from './lib/trial-shop.mjs';

process.chdir(root);
const { values } = parseArgs({ options: { orders: { type: 'string', default: '10000,100000,1000000' } } });
const sizes = values.orders.split(',').map(Number);
await withTrialShop('bench-admin', measure);

/**
 * @param {import('./lib/trial-shop.mjs').TrialShop} shop
 * @param {string} dataFolder
 */
async function measure(shop, dataFolder) {
  const { openDesk } = await import('./lib/bench/admin.mjs');
  const desk = await openDesk(shop.url, dataFolder);
  const machine = `${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.cpus().length} cores, Node.js ${process.version}`;
  /** @type {Record<string, Record<string, string | number>>} */
  const table = {};
  for (const size of sizes) {
    const label = size.toLocaleString('en');
    await step(`${label} orders`, () => desk.fill(size));
    for (const [page, { best, p50, p95 }] of await step(`${label} orders: measured`, desk.measure))
      table[page] = { ...table[page], [`best ${label}`]: best, [`p50 ${label}`]: p50, [`p95 ${label}`]: p95 };
  }
  await desk.close();
  say(`${machine}, load ${os.loadavg()[0]?.toFixed(1)}`);
  console.log(
    '\nms until the whole page is there; of an export, until its first byte. On a machine with other work, believe the best.',
  );
  console.table(table);
}
