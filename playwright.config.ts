import { defineConfig, devices } from '@playwright/test';
import { browserArguments } from './bin/lib/browser-arguments.mjs';

// bin/test.mjs starts a shop and says where it is; on its own, Playwright meets the one of `npm start`.
const shopUrl = process.env.E2E_SHOP_URL ?? 'http://localhost:3000';
const executablePath = process.env.PW_CHROMIUM || undefined;
const report = process.env.E2E_REPORT;

// What is done at a desk, or is tagged for it, is tried on a phone only when asked for: E2E_EVERYWHERE=1.
const deskWork = ['admin', 'refunds', 'desk', 'delivery', 'order', 'certification', 'address'];
const notOnPhones = process.env.E2E_EVERYWHERE ? [] : deskWork.map((name) => `**/${name}.spec.ts`);
const notTaggedOnPhones = process.env.E2E_EVERYWHERE ? {} : { grepInvert: /@desk/ };

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ...(report ? [['json', { outputFile: report }] as const] : [])],
  use: {
    baseURL: shopUrl,
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { args: browserArguments, executablePath },
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: ['**/*.phone.spec.ts', '**/*.http.spec.ts'],
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      testIgnore: ['**/*.desktop.spec.ts', '**/*.http.spec.ts', ...notOnPhones],
      ...notTaggedOnPhones,
      use: { ...devices['Pixel 7'] },
    },
    // What machines and strangers send, without a browser.
    { name: 'http', testMatch: '**/*.http.spec.ts' },
  ],
});
