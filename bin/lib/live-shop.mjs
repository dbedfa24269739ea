// The built shop once more, as one with real customers runs: live mode, the provider's own addresses, and a database in which the
// demo has been. Nobody else can be reached from it: what it must refuse, it refuses before it asks anybody.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { applyMigrations } from '../../prisma/migrate.mjs';
import { buildFolder, nextCli } from './build.mjs';
import { end, launch, tailOf } from './children.mjs';
import { findFreePort } from './ports.mjs';
import { ensureDatabase } from './postgres.mjs';
import { answers } from './ready.mjs';
import { inRoot } from './root.mjs';
import { Refusal } from './say.mjs';
import { startShopDatabase } from './shop-database.mjs';
import { checkedTypeScript } from './shop-services.mjs';
import { runTask } from './tasks.mjs';

const DATABASE = 'live';
const OWNER = 'live-owner@seller.example';

/** Nothing listens here: whoever asks is refused at once. */
const NOWHERE = 'https://127.0.0.1:9';

/**
 * @typedef {object} LiveShop
 * @property {string} url
 * @property {string} joinPath where the first of its staff joins
 * @property {() => Promise<void>} stop
 */

/**
 * Starts it beside the shop that runs on a data folder, from the same build.
 * @param {string} dataFolder
 * @param {string} logFolder
 * @returns {Promise<LiveShop>}
 */
export async function startLiveShop(dataFolder, logFolder) {
  // The trial's server is running: this only finds it.
  const server = await startShopDatabase(dataFolder);
  await ensureDatabase(server, DATABASE);
  const databaseUrl = server.url(DATABASE);
  await applyMigrations(databaseUrl);
  const port = await findFreePort();
  const env = liveEnvironment(databaseUrl, port, dataFolder);
  const log = path.join(logFolder, 'live.log');
  // The demo's goods and operator, as if somebody had tried the shop before opening one.
  const demo = { ...env, SHOP_MODE: 'demo', IAMPORT_API_URL: NOWHERE, IAMPORT_SDK_URL: NOWHERE };
  await runTask({ name: 'seed', file: inRoot('prisma/seed.ts'), imports: checkedTypeScript, env: demo, log });
  const invited = path.join(logFolder, 'live-invitation.log');
  await runTask({ name: 'invite', file: inRoot('bin/operator.mjs'), args: ['invite', OWNER], env, log: invited });
  const [joinPath] = /\/admin\/sign-in\/join\?token=[\w-]+/.exec(tailOf(invited)) ?? [];
  if (!joinPath) throw new Refusal(`Nobody was invited:\n${tailOf(invited)}`);
  const child = launch({ name: 'live', file: nextCli, args: ['start', '-p', `${port}`], env, log });
  const url = `http://localhost:${port}`;
  await answers(child, `${url}/api/health/live`).catch((error) => {
    throw new Refusal(`${error.message}\n${tailOf(log)}`);
  });
  return { url, joinPath, stop: () => end(child) };
}

/**
 * @param {string} databaseUrl
 * @param {number} port
 * @param {string} dataFolder
 * @returns {Record<string, string | undefined>}
 */
const liveEnvironment = (databaseUrl, port, dataFolder) => ({
  ...process.env,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  NEXT_DIST_DIR: buildFolder(dataFolder),
  DATA_DIR: path.join(dataFolder, 'live'),
  DATABASE_URL: databaseUrl,
  PORT: `${port}`,
  TRUSTED_PROXIES: '1',
  SHOP_MODE: 'live',
  SHOP_URL: 'https://shop.seller.example',
  SHOP_SECRET: randomBytes(32).toString('base64url'),
  INTERNAL_TOKEN: randomBytes(32).toString('base64url'),
  IAMPORT_API_URL: 'https://api.iamport.kr',
  IAMPORT_SDK_URL: 'https://cdn.iamport.kr/v1/iamport.js',
  // Where it asks is not where it would be answered: nothing leaves this machine.
  HTTPS_PROXY: NOWHERE,
  IAMPORT_USER_CODE: 'imp12345678',
  IAMPORT_API_KEY: 'a-key-of-a-seller',
  IAMPORT_API_SECRET: 'a-secret-of-a-seller',
  IAMPORT_CHANNELS: 'html5_inicis.MOI1234567',
  SIGN_IN_SANDBOX_URL: '',
  SANDBOX_PORT: '',
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'shop@seller.example',
  SELLER_NAME: '시험 가게',
  SELLER_REPRESENTATIVE: '판매자',
  SELLER_ADDRESS: '서울 중구 세종대로 110',
  SELLER_POSTCODE: '04524',
  SELLER_TEL: '02-123-4567',
  SELLER_EMAIL: 'help@seller.example',
  SELLER_BUSINESS_NUMBER: '123-45-67890',
  SELLER_MAIL_ORDER_NUMBER: '2026-서울중구-0001',
});
