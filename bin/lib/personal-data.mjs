// Whether anything shoppers of the tests typed has got where it must never be: the shop's logs and what it was built into and caches.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildFolder } from './build.mjs';
import { inRoot } from './root.mjs';

/** Of the shopper in e2e/shopper.ts; nobody else has these. */
const TYPED = ['시험구매자', '010-2345-6789', '01023456789', 'shopper@example.com'];

/** The sandbox is the provider, who must know. */
const isTheShops = (file) => !file.endsWith('sandbox.log');

/**
 * Throws with the names of the files in which something was found.
 * @param {string} dataFolder
 */
export function expectNothingPersonal(dataFolder) {
  const files = [path.join(dataFolder, 'log'), inRoot(buildFolder(dataFolder))].flatMap(filesIn).filter(isTheShops);
  if (files.length === 0) throw new Error('there is no log to look into');
  const telling = files.filter((file) => {
    const bytes = readIfThere(file);
    return TYPED.some((word) => bytes?.includes(word));
  });
  if (telling.length > 0) throw new Error(`what a shopper typed stands in:\n${telling.join('\n')}`);
}

/** A cache's file may be replaced by another while we look. */
function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
