#!/usr/bin/env node
// Makes the pictures of docs/screenshots from a shop of its own: what a shopper and an operator see, nothing staged.
import './lib/check-node.mjs';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './lib/root.mjs';
import { step } from './lib/say.mjs';
import { withTrialShop } from './lib/trial-shop.mjs';

process.chdir(root);
const target = inRoot('docs/screenshots');
mkdirSync(target, { recursive: true });
await withTrialShop('screenshots', ({ url }) => step('screenshots', () => takeAll(url)));

/** @param {string} url */
async function takeAll(url) {
  const { chromium, devices } = await import('playwright');
  const { ensureBrowser } = await import('./browser.mjs');
  const { browserArguments } = await import('./lib/browser-arguments.mjs');
  const { photographShop, photographPhone, photographAdmin } = await import('./lib/photographs.mjs');
  const executablePath = (await ensureBrowser()) || undefined;
  const browser = await chromium.launch({ args: browserArguments, executablePath });
  const korean = { baseURL: url, locale: 'ko-KR', timezoneId: 'Asia/Seoul' };
  const desktop = await browser.newContext({ ...korean, viewport: { width: 1440, height: 900 } });
  const phone = await browser.newContext({ ...devices['Pixel 7'], ...korean });
  const take = async (page, name, options = {}) => {
    // A page looks as it is meant to once its fonts and pictures have come.
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: path.join(target, `${name}.png`), scale: 'css', ...options });
  };
  await photographShop(desktop, take);
  await photographPhone(phone, take);
  await photographAdmin(desktop, take);
  await browser.close();
}
