// What the commands read from the environment and .env. Everything a shop's process needs is passed on complete; what
// live mode demands is checked by lib/env.ts.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findFreePort } from './ports.mjs';
import { inRoot, root } from './root.mjs';
import { Refusal } from './say.mjs';

/**
 * @typedef {object} Settings
 * @property {number} port
 * @property {number} sandboxPort
 * @property {string} dataFolder absolute
 * @property {boolean} isLive
 * @property {boolean} hasSandbox no IAMPORT_API_URL was given
 * @property {string} shopUrl public origin
 * @property {string | undefined} databaseUrl
 */

/**
 * Reads the settings; .env gives what the environment does not. Throws a Refusal that names the variable.
 * @returns {Settings}
 */
export function readSettings() {
  const file = inRoot('.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const port = readPort('PORT', 3000);
  const sandboxPort = readPort('SANDBOX_PORT', 3100);
  const hasSandbox = !given('IAMPORT_API_URL');
  if (hasSandbox && port === sandboxPort)
    throw new Refusal(`PORT and SANDBOX_PORT are both ${port}; they must differ.`);
  return {
    port,
    sandboxPort,
    hasSandbox,
    dataFolder: path.resolve(root, given('DATA_DIR') ?? '.data'),
    isLive: given('SHOP_MODE') === 'live',
    shopUrl: given('SHOP_URL') ?? `http://localhost:${port}`,
    databaseUrl: given('DATABASE_URL'),
  };
}

/**
 * The complete environment of the shop's processes and of the build.
 * @param {Settings} settings
 * @param {string} databaseUrl
 * @returns {Record<string, string | undefined>}
 */
export function shopEnvironment(settings, databaseUrl) {
  const sandboxUrl = `http://localhost:${settings.sandboxPort}`;
  const provider = settings.hasSandbox
    ? {
        IAMPORT_API_URL: sandboxUrl,
        IAMPORT_SDK_URL: `${sandboxUrl}/v1/iamport.js`,
        POSTCODE_SDK_URL: `${sandboxUrl}/postcode.v2.js`,
      }
    : {
        IAMPORT_SDK_URL: 'https://cdn.iamport.kr/v1/iamport.js',
        POSTCODE_SDK_URL: 'https://t1.daumcdn.net/mapjsapi/bundle/postcode/prod/postcode.v2.js',
      };
  return {
    ...process.env,
    ...withoutGiven({ SHOP_MODE: 'demo', ...provider, ...(settings.isLive ? {} : demoSecrets(settings.dataFolder)) }),
    // The loopback address: the sandbox must reach the shop whatever name the public uses for it.
    ...(settings.hasSandbox && !settings.isLive ? withoutGiven(inbox(sandboxUrl)) : {}),
    ...(settings.hasSandbox && !settings.isLive ? withoutGiven({ SIGN_IN_SANDBOX_URL: sandboxUrl }) : {}),
    ...withoutGiven({ SANDBOX_NOTICE_URL: `http://127.0.0.1:${settings.port}/payments/webhook` }),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: `${settings.port}`,
    SHOP_URL: settings.shopUrl,
    SANDBOX_PORT: `${settings.sandboxPort}`,
    SANDBOX_DATA: path.join(settings.dataFolder, 'sandbox'),
    DATA_DIR: settings.dataFolder,
    DATABASE_URL: databaseUrl,
    INTERNAL_TOKEN: internalToken,
  };
}

const internalToken = randomBytes(24).toString('base64url');

/** Mails are taken on a port nobody has to know. */
const smtpPort = given('SANDBOX_SMTP_PORT') ?? `${await findFreePort()}`;

/** What a demo tells its buyers lands in the sandbox's inbox. */
const inbox = (sandboxUrl) => ({
  SANDBOX_SMTP_PORT: smtpPort,
  SMTP_URL: `smtp://localhost:${smtpPort}`,
  TEXT_SENDER_URL: `${sandboxUrl}/inbox/messages`,
});

/** An empty variable, as an .env file has it, is one that was not given. */
function given(name) {
  return process.env[name]?.trim() || undefined;
}

/** Defaults for what the environment leaves open. */
function withoutGiven(defaults) {
  return Object.fromEntries(Object.entries(defaults).filter(([name]) => !given(name)));
}

function readPort(name, otherwise) {
  const text = given(name) ?? `${otherwise}`;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Refusal(`${name} must be a port number from 1 to 65535, not “${text}”.`);
}

function demoSecrets(dataFolder) {
  return {
    IAMPORT_USER_CODE: 'imp00000000',
    IAMPORT_API_KEY: 'imp_key_sandbox',
    IAMPORT_API_SECRET: 'imp_secret_sandbox',
    SHOP_SECRET: shopSecret(dataFolder),
  };
}

/** Made once, so that sessions and links outlive a restart. */
function shopSecret(dataFolder) {
  const file = path.join(dataFolder, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
