#!/usr/bin/env node
// `npm test`: every check and test there is, on a fresh clone too. The last line is `N passed, N failed`.
import './lib/check-node.mjs';
import path from 'node:path';
import { checks, lockFileCheck } from './lib/checks.mjs';
import { prepareSources } from './lib/prepare.mjs';
import { inRoot, root } from './lib/root.mjs';
import { sayError } from './lib/say.mjs';
import { finish, tally, tallyMissed, tallyTests } from './lib/tally.mjs';
import { endTasks, runTask } from './lib/tasks.mjs';
import { countPlaywright } from './lib/test-reports.mjs';
import { makeThrowaway, removeThrowaway, sweepThrowaways } from './lib/throwaway.mjs';
import { abandonTrialShop, startTrialShop } from './lib/trial-shop.mjs';
import { tallyVitest } from './lib/vitest.mjs';

const E2E_TIMEOUT_MS = 15 * 60_000;

process.chdir(root);
const logFolder = inRoot('.data/log/test');
const folder = await makeThrowaway();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void breakOff());

if (await tally('packages', () => prepareSources(logFolder))) {
  for (const check of [...checks, lockFileCheck]) await tally(check.name, () => check.run(logFolder));
  await tallyVitest('unit and integration tests', logFolder);
  await testBrowser();
}
await removeThrowaway(folder);
process.exit(finish());

async function testBrowser() {
  /** @type {string | undefined} */
  let browser;
  /** @type {import('./lib/trial-shop.mjs').TrialShop | undefined} */
  let shop;
  await tally('browser', async () => {
    const { ensureBrowser } = await import('./browser.mjs');
    browser = await ensureBrowser();
  });
  await tally('shop builds and starts', async () => {
    const dataFolder = path.join(folder, 'data');
    shop = await startTrialShop(dataFolder, logFolder);
    const { fillShelves } = await import('./lib/shelves.mjs');
    const shelf = await fillShelves(dataFolder);
    await shelf.close();
  });
  /** @type {import('./lib/live-shop.mjs').LiveShop | undefined} */
  let live;
  if (shop)
    await tally('shop starts in live mode', async () => {
      const { startLiveShop } = await import('./lib/live-shop.mjs');
      live = await startLiveShop(path.join(folder, 'data'), logFolder);
    });
  if (browser && shop) await testEndToEnd(browser, shop, live);
  else tallyMissed('end-to-end tests', `because there is no ${browser ? 'shop' : 'browser'}`);
  // Before it stops: what it was built into goes with it.
  if (browser && shop)
    await tally('no shopper in logs, bundles or caches', async () => {
      const { expectNothingPersonal } = await import('./lib/personal-data.mjs');
      expectNothingPersonal(path.join(folder, 'data'));
    });
  await live?.stop();
  if (shop) await tally('shop stops', shop.stop);
}

/**
 * @param {string} browser
 * @param {import('./lib/trial-shop.mjs').TrialShop} shop
 * @param {import('./lib/live-shop.mjs').LiveShop} [live]
 */
async function testEndToEnd(browser, shop, live) {
  const report = path.join(folder, 'playwright.json');
  const addresses = {
    ...{ E2E_SHOP_URL: shop.url, E2E_SANDBOX_URL: shop.sandboxUrl, E2E_REPORT: report },
    ...(live && { E2E_LIVE_URL: live.url, E2E_LIVE_JOIN: live.joinPath }),
  };
  const env = { ...process.env, ...addresses, PW_CHROMIUM: browser, NO_COLOR: '1' };
  const program = { file: inRoot('node_modules/@playwright/test/cli.js'), args: ['test'], env };
  await tallyTests('end-to-end tests', report, countPlaywright, () =>
    runTask({ name: 'playwright', log: path.join(logFolder, 'playwright.log'), timeoutMs: E2E_TIMEOUT_MS, ...program }),
  );
}

async function breakOff() {
  try {
    await Promise.all([endTasks(), abandonTrialShop()]);
    await removeThrowaway(folder);
    // That of the integration tests, whose process we ended.
    await sweepThrowaways();
  } catch (error) {
    sayError(error);
  }
  process.exit(130);
}
