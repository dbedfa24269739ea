#!/usr/bin/env node
// `npm run sandbox`: only the stand-in for Iamport, for a shop that runs elsewhere.
import './lib/check-node.mjs';
import path from 'node:path';
import { prepareSources } from './lib/prepare.mjs';
import { root } from './lib/root.mjs';
import { say, sayError } from './lib/say.mjs';
import { endServices, keep } from './lib/services.mjs';
import { readSettings, shopEnvironment } from './lib/settings.mjs';
import { sandboxService } from './lib/shop-services.mjs';
import { requirePort } from './lib/takeover.mjs';

process.chdir(root);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void stop(0));

try {
  const settings = readSettings();
  await requirePort('SANDBOX_PORT', settings.sandboxPort);
  await prepareSources(path.join(settings.dataFolder, 'log'));
  await keep(sandboxService(settings, shopEnvironment(settings, '')), fail);
  say(`결제 연습 · sandbox  http://localhost:${settings.sandboxPort}/console`);
} catch (error) {
  await fail(error);
}

/** @param {unknown} error */
async function fail(error) {
  sayError(error);
  await stop(1);
}

/** @param {number} code */
async function stop(code) {
  await endServices(['sandbox']);
  process.exit(code);
}
