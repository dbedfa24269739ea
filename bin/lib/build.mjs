// What is made from the sources: the database client and the production build of the shop.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildInputs, fingerprint } from './fingerprint.mjs';
import { prismaCli, prismaEnvironment } from './prisma-cli.mjs';
import { inRoot, root } from './root.mjs';
import { runTask } from './tasks.mjs';

export const nextCli = inRoot('node_modules/next/dist/bin/next');

const clientMark = inRoot('lib/generated/.made-from');

const wantedClient = () =>
  fingerprint([inRoot('prisma/schema.prisma'), inRoot('node_modules/@prisma/client/package.json')]);

/**
 * Whether lib/generated was made from this schema.
 * @returns {boolean}
 */
export function isClientCurrent() {
  return readMark(clientMark) === wantedClient();
}

/**
 * Makes lib/generated from the schema.
 * @param {string} logFolder
 * @returns {Promise<void>}
 */
export async function generateClient(logFolder) {
  const wanted = wantedClient();
  await runTask({
    name: 'prisma generate',
    file: prismaCli,
    args: ['generate', '--no-hints'],
    env: { ...process.env, ...prismaEnvironment },
    log: path.join(logFolder, 'generate.log'),
  });
  writeFileSync(clientMark, wanted);
}

/**
 * Where Next finds the build that this data folder's shop runs from, relative to the repository. Every data folder has a
 * copy of its own: Next writes pages it renders again into it, and a shop that runs must not have its build replaced.
 * @param {string} dataFolder
 * @returns {string}
 */
export function buildFolder(dataFolder) {
  return `.next-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 8)}`;
}

/**
 * What a build depends on: sources, and settings that prerendered pages show.
 * @param {string} dataFolder
 * @param {Record<string, string | undefined>} env
 * @returns {string}
 */
export function wantedBuild(dataFolder, env) {
  const shown = /^(SHOP_(?!SECRET)|SELLER_|NEXT_PUBLIC_|IAMPORT_(SDK_URL|USER_CODE)$)/;
  const settings = Object.entries(env).filter(([name]) => shown.test(name));
  return fingerprint(buildInputs(dataFolder), settings.map(([name, value]) => `${name}=${value}`).sort());
}

/**
 * Builds the shop for a data folder. The database must be up: pages are rendered from it.
 * @param {{ dataFolder: string, logFolder: string, wanted: string, env: Record<string, string | undefined> }} options
 * @returns {Promise<void>}
 */
export async function buildShop({ dataFolder, logFolder, wanted, env }) {
  const target = inRoot(buildFolder(dataFolder));
  removeAbandonedBuilds();
  const log = path.join(logFolder, 'build.log');
  await runTask({ name: 'next build', file: nextCli, args: ['build'], env: { ...env, NEXT_DIST_DIR: '.next' }, log });
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  writeFileSync(path.join(target, 'data-folder'), dataFolder);
  for (const name of readdirSync(inRoot('.next'))) {
    // The compiler's cache is the greater part and of no use to a running shop.
    if (name !== 'cache' && name !== 'dev')
      cpSync(inRoot(`.next/${name}`), path.join(target, name), { recursive: true });
  }
  writeFileSync(path.join(target, 'made-from'), wanted);
}

/**
 * @param {string} dataFolder
 * @param {string} wanted
 * @returns {boolean}
 */
export function isBuilt(dataFolder, wanted) {
  return readMark(path.join(inRoot(buildFolder(dataFolder)), 'made-from')) === wanted;
}

/** Builds of data folders that are gone, such as those of tests. */
function removeAbandonedBuilds() {
  for (const name of readdirSync(root).filter((name) => /^\.next-[0-9a-f]{8}$/.test(name))) {
    const dataFolder = readMark(inRoot(`${name}/data-folder`));
    if (dataFolder && !existsSync(dataFolder)) rmSync(inRoot(name), { recursive: true });
  }
}

function readMark(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
