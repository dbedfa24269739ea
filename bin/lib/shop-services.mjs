// The programs a shop consists of.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildFolder, nextCli } from './build.mjs';
import { answers, saysReady } from './ready.mjs';
import { inRoot } from './root.mjs';
import { say } from './say.mjs';

/** What to preload so that a TypeScript program of the shop runs, and ends with code 78 when a setting is wrong. */
export const checkedTypeScript = ['tsx', pathToFileURL(inRoot('bin/lib/check-settings.ts')).href];

/** @typedef {import('./services.mjs').Service} Service */
/** @typedef {import('./settings.mjs').Settings} Settings */

/**
 * Demo shops write their output to files, so that the terminal stays readable; live ones print it, for the service
 * manager or container that runs them to collect.
 * @param {Settings} settings
 * @param {string} name
 */
function logOf(settings, name) {
  return settings.isLive ? undefined : path.join(settings.dataFolder, 'log', `${name}.log`);
}

/**
 * @param {Settings} settings
 * @param {Record<string, string | undefined>} env
 * @returns {Service}
 */
export function sandboxService(settings, env) {
  return {
    name: 'sandbox',
    file: inRoot('sandbox/main.ts'),
    imports: ['tsx'],
    env,
    log: logOf(settings, 'sandbox'),
    ready: (child) => answers(child, `http://127.0.0.1:${settings.sandboxPort}/health`),
  };
}

/**
 * @param {Settings} settings
 * @param {Record<string, string | undefined>} env
 * @param {Promise<void>} seeded
 * @returns {Service}
 */
export function webService(settings, env, seeded) {
  const origin = `http://127.0.0.1:${settings.port}`;
  return {
    name: 'web',
    file: nextCli,
    args: ['start', '-p', `${settings.port}`],
    env: { ...env, NEXT_DIST_DIR: buildFolder(settings.dataFolder) },
    log: logOf(settings, 'web'),
    ready: async (child) => {
      await answers(child, `${origin}/api/health/ready`);
      await seeded;
      await renewPages(origin, env.INTERNAL_TOKEN ?? '');
    },
  };
}

/**
 * @param {Settings} settings
 * @param {Record<string, string | undefined>} env
 * @returns {Service}
 */
export function workerService(settings, env) {
  return {
    name: 'worker',
    file: inRoot('worker.ts'),
    imports: checkedTypeScript,
    env,
    log: logOf(settings, 'worker'),
    ready: saysReady,
  };
}

/** Pages rendered by a build may show the catalogue of another day or another database: have them rendered again. */
async function renewPages(origin, token) {
  const response = await fetch(`${origin}/api/internal/revalidate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  if (!response.ok)
    say(`The pages of the build could not be renewed (${response.status}); some may be old for a while.`);
}
