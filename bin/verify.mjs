#!/usr/bin/env node
// `npm run verify`: reads all the books of DATABASE_URL, or else of DATA_DIR's embedded database (started when it is not running),
// and names what contradicts the shop's own rules. Changes nothing. Ends with 1 when a rule is broken.
import './lib/check-node.mjs';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { prepareSources } from './lib/prepare.mjs';
import { inRoot, root } from './lib/root.mjs';
import { Refusal, say, sayError } from './lib/say.mjs';

process.chdir(root);
if (existsSync('.env')) process.loadEnvFile('.env');
const dataFolder = path.resolve(process.env.DATA_DIR || inRoot('.data'));

/** @type {import('./lib/postgres.mjs').Postgres | undefined} */
let server;
try {
  await prepareSources(path.join(dataFolder, 'log'));
  process.exitCode = (await verify(process.env.DATABASE_URL || (await openOwn()))) ? 0 : 1;
} catch (error) {
  sayError(error);
  process.exitCode = 1;
} finally {
  if (server && !server.adopted) await server.stop();
}

async function openOwn() {
  const { startShopDatabase } = await import('./lib/shop-database.mjs');
  server = await startShopDatabase(dataFolder);
  return server.url('shop');
}

/** @param {string} url */
async function verify(url) {
  const { tsImport } = await import('tsx/esm/api');
  const { checkBooks } = await tsImport('../lib/invariants/check-books.ts', import.meta.url);
  const { rules: words } = JSON.parse(readFileSync(inRoot('i18n/messages/en/books.json'), 'utf8'));
  const findings = await checkBooks(url).catch(explain);
  console.table(
    findings.map(({ rule, count, ms }) => ({ rule: words[rule], broken: count, ms })),
    ['rule', 'broken', 'ms'],
  );
  const broken = findings.filter(({ count }) => count > 0);
  for (const { rule, count, subjects } of broken) console.log(`${words[rule]} (${count})\n  ${subjects.join('\n  ')}`);
  say(broken.length > 0 ? `${broken.length} rules are broken` : `all ${findings.length} rules hold`);
  return broken.length === 0;
}

/** @returns {never} */
function explain(error) {
  const noSuchTable = '42P01';
  if (error.code !== noSuchTable) throw error;
  throw new Refusal('There are no books of this version of the shop in this database; `npm start` makes them.');
}
