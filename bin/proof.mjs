#!/usr/bin/env node
// `npm run proof`: everything that holds the promises, in its long form: the simulator, the broken shops, the fuzz, the chaos. Writes
// docs/proof.md with seed, commit and machine. Takes a quarter of an hour on two free cores; ends with 1 when anything was wrong.
import './lib/check-node.mjs';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot, root } from './lib/root.mjs';
import { say, step } from './lib/say.mjs';

process.chdir(root);

const FUZZ_RUNS = 40_000;

const parts = [
  { name: 'simulator', args: ['bin/simulate.mjs', '--seeds', '2500'], env: {} },
  {
    name: 'fuzz',
    args: ['node_modules/vitest/vitest.mjs', 'run', 'lib/fuzz.test.ts'],
    env: { FUZZ_RUNS: `${FUZZ_RUNS}` },
  },
  { name: 'teeth', args: ['bin/teeth.mjs'], env: {} },
  { name: 'chaos', args: ['bin/chaos.mjs', '--seconds', '180'], env: {} },
];

const logFolder = inRoot('.data/log/proof');
mkdirSync(logFolder, { recursive: true });

const startedAt = new Date();
const loadBefore = os.loadavg()[0] ?? 0;
const results = [];
for (const part of parts) results.push(await step(part.name, () => run(part)));
writeReport();
const failed = results.filter(({ code }) => code !== 0);
say(failed.length > 0 ? `failed: ${failed.map(({ name }) => name).join(', ')}` : 'all of it holds; see docs/proof.md');
process.exit(failed.length > 0 ? 1 : 0);

async function run({ name, args, env }) {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env, NO_COLOR: '1' },
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const [code] = await once(child, 'close');
  writeFileSync(path.join(logFolder, `${name}.log`), output);
  return { name, code, output };
}

function writeReport() {
  const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const isClean = git('status', '--porcelain') === '';
  const machine = `${os.cpus()[0]?.model ?? 'unknown'}, ${os.cpus().length} cores, Node.js ${process.version}`;
  const lines = [
    '# The proof',
    '',
    'Written by `npm run proof`; what it means is in the README under *Promises*. No failure in n tries is a bound, not a certainty, and tries',
    'under one seed are not independent of each other.',
    '',
    `- when: ${startedAt.toISOString()}`,
    `- commit: ${git('rev-parse', '--short', 'HEAD')}${isClean ? '' : ' with changes that were not committed'}`,
    `- machine: ${machine}, load before ${loadBefore.toFixed(1)}${loadBefore > 1 ? ' (others were using it)' : ''}`,
    `- fuzz: ${Math.round(FUZZ_RUNS * 3.25)} inputs`,
    '',
    ...results.flatMap(({ name, code, output }) => [
      `## ${name}: ${code === 0 ? 'holds' : 'FAILED'}`,
      '',
      '```',
      tidy(output),
      '```',
      '',
    ]),
  ];
  mkdirSync(inRoot('docs'), { recursive: true });
  writeFileSync(inRoot('docs/proof.md'), lines.join('\n'));
}

/** What a reader wants of a program's output: no progress, no blank ends, nothing of where it ran. */
function tidy(output) {
  const lines = output.split('\n').filter((line) => !/ … | {2}✓ /.test(line));
  return lines.join('\n').replaceAll(root, '.').trim().slice(-12_000);
}
