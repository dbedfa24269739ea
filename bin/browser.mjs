#!/usr/bin/env node
// Finds a Chromium for the browser tests, and installs one where there is none. Alone, it prints which one it is.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { browserArguments } from './lib/browser-arguments.mjs';
import { inRoot } from './lib/root.mjs';
import { Refusal } from './lib/say.mjs';

const systemPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The program file of a Chromium that starts: PW_CHROMIUM, Playwright's own, the system's, or a fresh installation.
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  for (const [command, args] of installers()) {
    const result = spawnSync(command, args, { stdio: 'ignore', timeout: 600_000 });
    const installed = result.status === 0 ? await findBrowser() : undefined;
    if (installed) return installed;
  }
  throw new Refusal(
    'No Chromium for the browser tests was found, and none could be installed. Install one (Debian, Ubuntu: ' +
      'sudo apt-get install chromium; elsewhere: npx playwright install --with-deps chromium) or let PW_CHROMIUM name one.',
  );
}

async function findBrowser() {
  const places = [process.env.PW_CHROMIUM, chromium.executablePath(), ...systemPlaces];
  for (const place of places) {
    if (place && existsSync(place) && (await starts(place))) return place;
  }
  return undefined;
}

async function starts(executablePath) {
  try {
    const browser = await chromium.launch({ executablePath, args: browserArguments, timeout: 30_000 });
    await browser.close();
    return true;
  } catch {
    // A browser that lacks a library of the system is as good as none; the next place may do.
    return false;
  }
}

/** @returns {[command: string, args: string[]][]} */
function installers() {
  const isRoot = process.getuid?.() === 0;
  const playwright = [
    inRoot('node_modules/playwright/cli.js'),
    'install',
    ...(isRoot ? ['--with-deps'] : []),
    'chromium',
  ];
  const apt =
    'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk';
  const hasApt = isRoot && existsSync('/usr/bin/apt-get');
  return [...(hasApt ? [/** @type {[string, string[]]} */ (['sh', ['-c', apt]])] : []), [process.execPath, playwright]];
}

if (import.meta.filename === process.argv[1]) console.log(await ensureBrowser());
