#!/usr/bin/env node
// `npm start`: from a fresh clone, or from any state a crash left, to an open shop; then keeps it open until told to
// stop. Nothing here may import an npm package before `install` ran.
import './lib/check-node.mjs';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { addresses } from './lib/addresses.mjs';
import { buildShop, isBuilt, wantedBuild } from './lib/build.mjs';
import { withLock } from './lib/lock.mjs';
import { prepareSources, sourcesLock } from './lib/prepare.mjs';
import { commandLine, parentOf } from './lib/processes.mjs';
import { inRoot, root } from './lib/root.mjs';
import { hushSteps, Refusal, say, sayError, step } from './lib/say.mjs';
import { endServices, keep } from './lib/services.mjs';
import { readSettings, shopEnvironment } from './lib/settings.mjs';
import { checkedTypeScript, sandboxService, webService, workerService } from './lib/shop-services.mjs';
import { letGo, requirePort, takeOver } from './lib/takeover.mjs';
import { endTasks, runTask } from './lib/tasks.mjs';

process.chdir(root);

/** @type {import('./lib/settings.mjs').Settings | undefined} */
let settings;
/** @type {Promise<import('./lib/embedded-database.mjs').EmbeddedDatabase> | undefined} */
let database;
let stopping = false;

listenForTheEnd();
try {
  settings = readSettings();
  await open(settings);
  process.stdout.write(addresses(settings));
  process.send?.('ready');
} catch (error) {
  await fail(error);
}

/** @param {import('./lib/settings.mjs').Settings} settings */
async function open(settings) {
  mkdirSync(settings.dataFolder, { recursive: true });
  const logFolder = path.join(settings.dataFolder, 'log');
  await takeOver(settings.dataFolder);
  await requirePort('PORT', settings.port);
  if (settings.hasSandbox) await requirePort('SANDBOX_PORT', settings.sandboxPort);
  await prepareSources(logFolder);
  const databaseUrl = settings.databaseUrl ?? (await step('데이터베이스 · database', () => openDatabase(settings)));
  const env = shopEnvironment(settings, databaseUrl);
  await step('데이터 구조 · migrations', () => migrate(databaseUrl));
  const sandbox = settings.hasSandbox ? keep(sandboxService(settings, env), fail) : Promise.resolve();
  await Promise.all([sandbox, openShop(settings, env, logFolder)]);
}

/** @param {import('./lib/settings.mjs').Settings} settings */
async function openDatabase({ dataFolder }) {
  const { openEmbeddedDatabase } = await import('./lib/embedded-database.mjs');
  database = openEmbeddedDatabase(dataFolder, fail);
  return (await database).url;
}

async function closeDatabase() {
  // One that could not be opened has been told of and needs no closing.
  const opened = await database?.catch(() => undefined);
  await opened?.stop();
}

/** A wrong setting ends the seed, so it is told before the long steps. */
async function openShop(settings, env, logFolder) {
  const seed = { name: 'seed', file: inRoot('prisma/seed.ts'), imports: checkedTypeScript, env };
  const seeded = step('상품과 운영자 · products and operator', () =>
    runTask({ ...seed, log: path.join(logFolder, 'seed.log') }),
  );
  const wanted = wantedBuild(settings.dataFolder, env);
  if (!isBuilt(settings.dataFolder, wanted)) {
    // Pages are rendered from the goods.
    await seeded;
    await build(settings.dataFolder, logFolder, wanted, env);
  }
  const shop = [keep(webService(settings, env, seeded), fail), keep(workerService(settings, env), fail)];
  await Promise.all([seeded, step('상점 · shop', () => Promise.all(shop))]);
}

async function migrate(databaseUrl) {
  const { applyMigrations } = await import('../prisma/migrate.mjs');
  await applyMigrations(databaseUrl).catch((error) => {
    throw new Refusal(error.message);
  });
}

function build(dataFolder, logFolder, wanted, env) {
  return step('상점 만들기 · build', () =>
    withLock(sourcesLock, () => buildShop({ dataFolder, logFolder, wanted, env })),
  );
}

function listenForTheEnd() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void stop(0));
  process.on('uncaughtException', (error) => void fail(error));
  if (process.env.npm_lifecycle_event) followNpm();
}

/** npm does not pass a SIGTERM on, nor could it a SIGKILL: when it goes, so do we. */
function followNpm() {
  // npm runs its scripts in a shell; some shells stay as our parent, others make room for us.
  const isShell = /^\S*sh -c /.test(commandLine(process.ppid));
  const family = () => [process.ppid, isShell ? parentOf(process.ppid) : 0].join();
  const start = family();
  setInterval(() => {
    if (family() !== start) void stop(0);
  }, 500).unref();
}

/** @param {unknown} error */
async function fail(error) {
  if (stopping) return;
  sayError(error);
  await stop(1);
}

/** Ends everything in the order of who needs whom. */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  say('닫는 중 · stopping');
  hushSteps();
  await endTasks();
  await endServices(['web', 'worker']);
  await endServices(['sandbox']);
  await closeDatabase();
  if (settings) letGo(settings.dataFolder);
  say('닫았습니다 · stopped');
  process.exit(code);
}
