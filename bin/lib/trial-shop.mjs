// A shop of its own for the tests of a run: built and started by bin/start.mjs, the command people use, with its own
// ports, data and secrets, so that one that runs beside it is not disturbed and no setting of a real shop leaks in.
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { buildFolder } from './build.mjs';
import { end, hasEnded, launch, tailOf } from './children.mjs';
import { findFreePort } from './ports.mjs';
import { prepareSources } from './prepare.mjs';
import { inRoot } from './root.mjs';
import { Refusal, sayError, step } from './say.mjs';

const OWN = /^(SHOP_|SELLER_|IAMPORT_|SANDBOX_|SMTP_|MAIL_|TEXT_|DATABASE_URL$)/;

/**
 * @typedef {object} TrialShop
 * @property {string} url
 * @property {string} sandboxUrl
 * @property {() => Promise<void>} stop rejects when the shop does not end cleanly
 */

/**
 * Runs `work` with a shop that exists for it alone; what goes wrong is said and makes the program fail.
 * @param {string} name of the command, for its logs
 * @param {(shop: TrialShop, dataFolder: string) => Promise<void>} work
 * @returns {Promise<void>}
 */
export async function withTrialShop(name, work) {
  const logFolder = inRoot(`.data/log/${name}`);
  const folder = mkdtempSync(path.join(os.tmpdir(), `gagae-${name}-`));
  // PostgreSQL may run under another account, which has to walk through.
  chmodSync(folder, 0o755);
  const dataFolder = path.join(folder, 'data');
  try {
    await prepareSources(logFolder);
    const shop = await step('shop builds and starts', () => startTrialShop(dataFolder, logFolder));
    try {
      await work(shop, dataFolder);
    } finally {
      await shop.stop();
    }
  } catch (error) {
    sayError(error);
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Builds and starts the shop.
 * @param {string} dataFolder
 * @param {string} logFolder gets what it printed, and its programs' logs when it stops
 * @returns {Promise<TrialShop>}
 */
export async function startTrialShop(dataFolder, logFolder) {
  const port = process.env.PORT || `${await findFreePort()}`;
  const sandboxPort = process.env.SANDBOX_PORT || `${await findFreePort()}`;
  const log = path.join(logFolder, 'start.log');
  rmSync(log, { force: true });
  // The tests are the shop's proxy: each can come from an address of its own.
  const own = { TRUSTED_PROXIES: '1' };
  const env = { ...environmentWithoutShop(), ...own, PORT: port, SANDBOX_PORT: sandboxPort, DATA_DIR: dataFolder };
  const child = launch({ name: 'shop', file: inRoot('bin/start.mjs'), env, log });
  trial = child;
  await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (hasEnded(child)) throw new Refusal(`The shop did not start:\n${tailOf(log)}`);
  return {
    url: `http://localhost:${port}`,
    sandboxUrl: `http://localhost:${sandboxPort}`,
    stop: async () => {
      await end(child);
      cpSync(path.join(dataFolder, 'log'), path.join(logFolder, 'shop'), { recursive: true });
      rmSync(inRoot(buildFolder(dataFolder)), { recursive: true, force: true });
      if (child.exitCode !== 0) throw new Refusal(`The shop did not stop cleanly:\n${tailOf(log)}`);
    },
  };
}

/** @type {import('node:child_process').ChildProcess | undefined} */
let trial;

/**
 * Ends the shop when a run is broken off.
 * @returns {Promise<void>}
 */
export async function abandonTrialShop() {
  if (trial) await end(trial);
}

/** Blank rather than absent: what is absent would be read from .env. */
function environmentWithoutShop() {
  const names = [...Object.keys(process.env), ...namesInEnvFile(), 'DATABASE_URL', 'IAMPORT_API_URL', 'SHOP_MODE'];
  const blank = names.filter((name) => OWN.test(name)).map((name) => [name, '']);
  return { ...process.env, ...Object.fromEntries(blank) };
}

function namesInEnvFile() {
  const file = inRoot('.env');
  return existsSync(file) ? Object.keys(parseEnv(readFileSync(file, 'utf8'))) : [];
}
