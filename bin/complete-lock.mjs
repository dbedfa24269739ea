#!/usr/bin/env node
// For maintainers, after every change of dependencies: `node bin/complete-lock.mjs`. A registry mirror may lack the
// programs of other platforms; npm then leaves them out of the lock file without a word, and `npm ci` refuses the lock.
// This adds what is missing as bare entries: never installed here, found by name and version elsewhere.
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/root.mjs';

const SYSTEMS = new Set(
  'aix android darwin freebsd linux netbsd openbsd openharmony sunos wasi win32 windows'.split(' '),
);
const PROCESSORS = new Set('arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64'.split(' '));
const LIBRARIES = { musl: 'musl', gnu: 'glibc' };

const file = process.argv[2] ?? inRoot('package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = missingPackages(lock.packages);
const packages = Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
console.log(`${Object.keys(added).length} packages added to ${file}`);

/** Optional dependencies that no entry of the lock provides, as entries. */
function missingPackages(packages) {
  const missing = Object.entries(packages).flatMap(([place, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isProvided(packages, place, name))
      .map(([name, range]) => [`node_modules/${name}`, entryOf(name, range, entry)]),
  );
  return Object.fromEntries(missing);
}

/** Whether Node would find the package from there: in the folder's own node_modules or in one above. */
function isProvided(packages, place, name) {
  if (packages[place ? `${place}/node_modules/${name}` : `node_modules/${name}`]) return true;
  if (place === '') return false;
  return isProvided(packages, place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/'))), name);
}

function entryOf(name, range, dependent) {
  const version = range.replace(/^[\^~]/, '');
  if (!/^\d+\.\d+\.\d+/.test(version)) throw new Error(`${name}: no version can be read from the range ${range}`);
  const words = name.split(/[-/]/);
  const list = (key, values) => (values.length > 0 ? { [key]: values } : {});
  const systems = words.filter((word) => SYSTEMS.has(word)).map((word) => (word === 'windows' ? 'win32' : word));
  return {
    version,
    ...list(
      'cpu',
      words.filter((word) => PROCESSORS.has(word)),
    ),
    ...(dependent.dev ? { dev: true } : {}),
    ...list(
      'libc',
      words.flatMap((word) => LIBRARIES[word] ?? []),
    ),
    optional: true,
    ...list('os', systems),
  };
}
