#!/usr/bin/env node
// `npm run teeth`: breaks the shop on purpose, in many ways, and demands that every way is found out: eighteen shops of the simulator, and
// the real sources with one thing taken out, in a copy, under the tests that are to notice. Ends with 1 when one was not.
import './lib/check-node.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepareSources } from './lib/prepare.mjs';
import { inRoot, root } from './lib/root.mjs';
import { say, sayError } from './lib/say.mjs';
import { wounds } from './lib/wounds.mjs';

const SEEDS_MAX = 2_000;

process.chdir(root);
try {
  await prepareSources(inRoot('.data/log/teeth'));
  const bites = [...(await biteSimulator()), ...(await biteSources())];
  console.table(bites);
  const caught = bites.filter(({ caught }) => caught === 'yes').length;
  console.log(JSON.stringify({ teeth: { caught, of: bites.length } }));
  say(`${caught} of ${bites.length} broken shops are found out`);
  process.exitCode = caught === bites.length ? 0 : 1;
} catch (error) {
  sayError(error);
  process.exitCode = 1;
}

async function biteSimulator() {
  const { tsImport } = await import('tsx/esm/api');
  const { biteAll } = await tsImport('../simulator/main.ts', import.meta.url);
  return biteAll(SEEDS_MAX).map(({ what, seed, violation }) => ({
    'what is broken': what,
    caught: violation === null ? 'NO' : 'yes',
    by: violation === null ? '' : `simulator, seed ${seed}: ${violation.split(':')[0]}`,
  }));
}

/** One after the other: each starts a database of its own. */
async function biteSources() {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'gagae-teeth-'));
  try {
    for (const name of [
      'app',
      'bin',
      'lib',
      'prisma',
      'sandbox',
      'simulator',
      'i18n',
      'components',
      'package.json',
      'tsconfig.json',
      'vitest.config.ts',
    ])
      cpSync(inRoot(name), path.join(copy, name), { recursive: true });
    symlinkSync(inRoot('node_modules'), path.join(copy, 'node_modules'));
    const bites = [];
    for (const wound of wounds) bites.push(await biteSource(copy, wound));
    return bites;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function biteSource(copy, { what, file, take, put, tests }) {
  const place = path.join(copy, file);
  const whole = readFileSync(place, 'utf8');
  if (!whole.includes(take))
    return { 'what is broken': what, caught: 'NO', by: `${file} has changed: nothing was broken` };
  writeFileSync(place, whole.replace(take, put));
  const isGreen = await passes(copy, tests);
  writeFileSync(place, whole);
  return { 'what is broken': what, caught: isGreen ? 'NO' : 'yes', by: tests.join(' ') };
}

async function passes(copy, tests) {
  const vitest = path.join(copy, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', '--bail=1', ...tests], { cwd: copy, stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  return code === 0;
}
