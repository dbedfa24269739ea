// Where the repository is, whatever folder a command was started in.
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/**
 * A file or folder of the repository as an absolute path.
 * @param {string} relative
 * @returns {string}
 */
export function inRoot(relative) {
  return path.join(root, relative);
}
