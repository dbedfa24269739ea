// Short names for the state of files, so that work is done again exactly when its inputs changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/** Top-level entries that no page is made of. */
const notInBuild = new Set([
  'prisma',
  'node_modules',
  'bin',
  'e2e',
  'sandbox',
  'docs',
  'coverage',
  'test-results',
  'playwright-report',
]);
const isTest = (name) => /\.test\.tsx?$/.test(name);

/**
 * The state of the given files and folders.
 * @param {string[]} places absolute
 * @param {string[]} [words] anything else that counts
 * @returns {string}
 */
export function fingerprint(places, words = []) {
  const hash = createHash('sha256');
  for (const word of words) hash.update(`${word}\0`);
  for (const file of places.flatMap(filesIn)) hash.update(`${path.relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 32);
}

/**
 * What the build of the shop is made from: everything in the repository but what is known not to be, so that a new
 * folder is never forgotten.
 * @param {string} dataFolder may lie in the repository
 * @returns {string[]}
 */
export function buildInputs(dataFolder) {
  const places = readdirSync(root)
    .filter((name) => !name.startsWith('.') && !notInBuild.has(name) && !/\.(md|tsbuildinfo)$/.test(name))
    .filter((name) => name !== 'next-env.d.ts')
    .map((name) => path.join(root, name))
    .filter((place) => place !== dataFolder);
  return [...places, path.join(root, 'prisma/schema.prisma')];
}

/** @returns {string[]} */
function filesIn(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.name !== 'generated' && entry.name !== 'testing' && !isTest(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesIn(path.join(place, entry.name)));
}
