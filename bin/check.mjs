#!/usr/bin/env node
// `npm run check`: the fast part of `npm test`, for every few minutes of work.
import './lib/check-node.mjs';
import { checks } from './lib/checks.mjs';
import { prepareSources } from './lib/prepare.mjs';
import { inRoot, root } from './lib/root.mjs';
import { finish, tally } from './lib/tally.mjs';
import { tallyVitest } from './lib/vitest.mjs';

process.chdir(root);
const logFolder = inRoot('.data/log/check');

if (await tally('packages', () => prepareSources(logFolder))) {
  for (const check of checks) await tally(check.name, () => check.run(logFolder));
  await tallyVitest('unit tests', logFolder, ['--project=unit']);
}
process.exit(finish());
