// Brings node_modules to what package-lock.json says.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './root.mjs';
import { Refusal } from './say.mjs';
import { runTask } from './tasks.mjs';

/**
 * Whether everything the lock file asks of this machine is installed. npm leaves a lock file of its own in node_modules
 * as the last act of an installation, so an interrupted one counts as none.
 * @returns {boolean}
 */
export function isInstalled() {
  const installedLock = inRoot('node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const installed = readPackages(installedLock);
  const wanted = Object.entries(readPackages(inRoot('package-lock.json')));
  return wanted.every(([place, { version, optional, devOptional }]) => {
    if (place === '') return true;
    const found = installed[place];
    return found ? found.version === version : optional || devOptional;
  });
}

/**
 * `npm ci`, if it is needed. Needs nothing but Node and npm.
 * @param {string} logFolder
 * @returns {Promise<void>}
 */
export async function install(logFolder) {
  if (isInstalled()) return;
  await runTask({
    name: 'npm ci',
    file: findNpm(),
    // No package needs its install script here, and some would try to download.
    args: ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'],
    env: process.env,
    log: path.join(logFolder, 'install.log'),
  });
}

/**
 * npm's own program file: npm tells it to the scripts it runs; otherwise it lies beside Node.
 * @returns {string}
 */
export function findNpm() {
  const beside = path.dirname(process.execPath);
  const places = [
    process.env.npm_execpath,
    path.join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    path.join(beside, 'node_modules/npm/bin/npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ];
  const found = places.find((place) => place?.endsWith('npm-cli.js') && existsSync(place));
  if (!found) throw new Refusal('npm was not found beside Node. Run `npm ci` once, then start again.');
  return found;
}

/** @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
