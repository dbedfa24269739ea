#!/usr/bin/env node
// Finds a Chromium for the browser tests, and installs one where there is none. Alone, it prints which one it is.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { browserArguments } from './lib/browser-arguments.mjs';
import { inRoot } from './lib/root.mjs';
import { Refusal } from './lib/say.mjs';

// Made for programs rather than people: opens and closes pages in less than half the time.
const shells = ['/usr/bin/chromium-headless-shell'];

const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The program file of a Chromium that starts: PW_CHROMIUM, Playwright's own, the system's shell without windows (installed
 * where that can be done), or whatever browser the system has.
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const found = await findBrowser([process.env.PW_CHROMIUM, chromium.executablePath(), ...shells]);
  if (found) return found;
  if (installFromDebian()) {
    const installed = await findBrowser(shells);
    if (installed) return installed;
  }
  const browser = await findBrowser(browsers);
  if (browser) return browser;
  run(process.execPath, [
    inRoot('node_modules/playwright/cli.js'),
    'install',
    ...(isRoot() ? ['--with-deps'] : []),
    'chromium',
  ]);
  const downloaded = await findBrowser([chromium.executablePath()]);
  if (downloaded) return downloaded;
  throw new Refusal(
    'No Chromium for the browser tests was found, and none could be installed. Install one (Debian, Ubuntu: ' +
      'sudo apt-get install chromium; elsewhere: npx playwright install --with-deps chromium) or let PW_CHROMIUM name one.',
  );
}

/** @param {(string | undefined)[]} places */
async function findBrowser(places) {
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

function installFromDebian() {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return false;
  const install = 'apt-get install -y -qq --no-install-recommends chromium-headless-shell fonts-noto-cjk';
  return run('sh', ['-c', `apt-get update -qq && DEBIAN_FRONTEND=noninteractive ${install}`]);
}

const isRoot = () => process.getuid?.() === 0;

/**
 * @param {string} command
 * @param {string[]} args
 */
const run = (command, args) => spawnSync(command, args, { stdio: 'ignore', timeout: 600_000 }).status === 0;

if (import.meta.filename === process.argv[1]) console.log(await ensureBrowser());
