// Everything a run needs, of its own: a PostgreSQL that really writes to disk, the sandbox, two instances of the shop built as
// customers get it, and the worker.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildShop, wantedBuild } from '../build.mjs';
import { withLock } from '../lock.mjs';
import { findFreePort } from '../ports.mjs';
import { ensureDatabase, startPostgres } from '../postgres.mjs';
import { readPidFile } from '../postgres-cluster.mjs';
import { sourcesLock } from '../prepare.mjs';
import { sendSignal } from '../processes.mjs';
import { inRoot } from '../root.mjs';
import { step } from '../say.mjs';
import { shopEnvironment } from '../settings.mjs';
import { checkedTypeScript, sandboxService, webService, workerService } from '../shop-services.mjs';
import { runTask } from '../tasks.mjs';
import { startMachine } from './machines.mjs';

/**
 * @typedef {object} Stage
 * @property {string[]} shops origins of the two instances
 * @property {string} sandboxUrl
 * @property {string} databaseUrl
 * @property {import('./machines.mjs').Machine[]} machines web A, web B, worker
 * @property {() => Promise<void>} crashDatabase kill −9 of the postmaster; resolves when it answers again
 * @property {Record<string, string | undefined>} env
 * @property {() => Promise<void>} close
 */

/**
 * @param {string} folder
 * @param {string} logFolder
 * @returns {Promise<Stage>}
 */
export async function openStage(folder, logFolder) {
  const postgres = {
    folder: path.join(folder, 'postgres'),
    settings: { max_connections: '100', shared_buffers: '64MB' },
  };
  let server = await step('PostgreSQL', () => startPostgres(postgres));
  await ensureDatabase(server, 'shop');
  const databaseUrl = server.url('shop');
  const { applyMigrations } = await import('../../../prisma/migrate.mjs');
  await applyMigrations(databaseUrl);
  const settings = await chooseSettings(folder, databaseUrl);
  const env = shopEnvironment(settings[0], databaseUrl);
  await build(settings[0].dataFolder, logFolder, env);
  const sandbox = await startMachine(sandboxService(settings[0], env));
  const machines = await step('shop A, shop B, worker', () => startShops(settings, env));
  const crashDatabase = async () => {
    sendSignal(readPidFile(path.join(folder, 'postgres/data'))?.pid ?? 0, 'SIGKILL');
    await sleep(300);
    server = await startPostgres({ ...postgres, port: server.port });
  };
  const close = async () => {
    await Promise.all(machines.map((machine) => machine.stop()));
    await sandbox.stop();
    await server.stop();
  };
  const shops = settings.map(({ port }) => `http://127.0.0.1:${port}`);
  const sandboxUrl = `http://127.0.0.1:${settings[0].sandboxPort}`;
  return { shops, sandboxUrl, databaseUrl, machines, crashDatabase, env, close };
}

async function chooseSettings(folder, databaseUrl) {
  const [a, b, sandboxPort] = [await findFreePort(), await findFreePort(), await findFreePort()];
  const dataFolder = path.join(folder, 'data');
  mkdirSync(dataFolder, { recursive: true });
  const shared = {
    sandboxPort,
    dataFolder,
    isLive: false,
    hasSandbox: true,
    shopUrl: `http://localhost:${a}`,
    databaseUrl,
  };
  return [a, b].map((port) => ({ port, ...shared }));
}

function build(dataFolder, logFolder, env) {
  const seed = { name: 'seed', file: inRoot('prisma/seed.ts'), imports: checkedTypeScript, env };
  return step('build', async () => {
    await runTask({ ...seed, log: path.join(logFolder, 'seed.log') });
    const wanted = wantedBuild(dataFolder, env);
    await withLock(sourcesLock, () => buildShop({ dataFolder, logFolder, wanted, env }));
  });
}

function startShops(settings, env) {
  const seeded = Promise.resolve();
  const webs = settings.map((own, index) => ({
    ...webService(own, { ...env, PORT: `${own.port}` }, seeded),
    name: `shop ${'AB'[index]}`,
    log: path.join(own.dataFolder, 'log', `shop-${'ab'[index]}.log`),
  }));
  return Promise.all([...webs, workerService(settings[0], env)].map(startMachine));
}
