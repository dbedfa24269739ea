#!/usr/bin/env node
// `npm run simulate -- --seeds N [--first S]`: tells the stories of N seeds, as many payments as there is time for, through the
// shop's own rules under kills, lost answers and lies. `--seed S` tells one again. Ends with 1 when something was wrong.
import './lib/check-node.mjs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepareSources } from './lib/prepare.mjs';
import { inRoot, root } from './lib/root.mjs';
import { say, sayError } from './lib/say.mjs';

process.chdir(root);
const number = { type: /** @type {const} */ ('string') };
const { values } = parseArgs({ options: { seeds: number, first: number, seed: number } });

try {
  await prepareSources(path.join(inRoot('.data'), 'log/simulate'));
  const { tsImport } = await import('tsx/esm/api');
  const { simulateMany, replay } = await tsImport('../simulator/main.ts', import.meta.url);
  process.exitCode = (values.seed ? tellOne(replay) : tellMany(simulateMany)) ? 0 : 1;
} catch (error) {
  sayError(error);
  process.exitCode = 1;
}

function tellOne(replay) {
  const story = replay(Number(values.seed));
  console.table([story]);
  say(story.violation ?? 'everything came right');
  return story.violation === null && story.isSame;
}

function tellMany(simulateMany) {
  const { violations, ...summary } = simulateMany(Number(values.first ?? 1), Number(values.seeds ?? 2_000));
  console.table([summary]);
  for (const { seed, violation } of violations) console.log(`seed ${seed}: ${violation}`);
  console.log(JSON.stringify({ simulate: { ...summary, violations } }));
  say(violations.length > 0 ? `${violations.length} stories ended badly` : 'every story came right');
  return violations.length === 0;
}
