#!/usr/bin/env node
// `npm run operator -- invite <e-mail> [role]` prints a link by which somebody joins the staff, as an owner unless said otherwise: the
// way in for the first. `npm run operator -- reset <e-mail>` takes away a second factor whose phone and codes are lost. Who may run
// this has the database anyway.
import './lib/check-node.mjs';
import { prepareSources } from './lib/prepare.mjs';
import { root } from './lib/root.mjs';
import { Refusal, say, sayError } from './lib/say.mjs';
import { readSettings, shopEnvironment } from './lib/settings.mjs';

process.chdir(root);
const [act, email, role = 'owner'] = process.argv.slice(2);

/** @type {import('./lib/postgres.mjs').Postgres | undefined} */
let server;
try {
  if ((act !== 'invite' && act !== 'reset') || !email?.includes('@'))
    throw new Refusal('npm run operator -- invite <e-mail> [owner|manager|support|packer|viewer]  or  reset <e-mail>');
  const settings = readSettings();
  await prepareSources(`${settings.dataFolder}/log`);
  Object.assign(process.env, shopEnvironment(settings, settings.databaseUrl ?? (await openOwn(settings.dataFolder))));
  await carryOut(settings.shopUrl);
} catch (error) {
  sayError(error);
  process.exitCode = 1;
} finally {
  if (server && !server.adopted) await server.stop();
}

/** @param {string} dataFolder */
async function openOwn(dataFolder) {
  const { startShopDatabase } = await import('./lib/shop-database.mjs');
  server = await startShopDatabase(dataFolder);
  return server.url('shop');
}

/** @param {string} shopUrl */
async function carryOut(shopUrl) {
  try {
    await (act === 'invite' ? invite(shopUrl) : reset());
  } finally {
    // Else its idle connections would keep this process, and whoever waits for it, for half a minute.
    const [{ db }] = await load('../lib/db.ts');
    await db.$disconnect();
  }
}

/** @param {string} shopUrl */
async function invite(shopUrl) {
  const [{ invite }, { isRole }] = await load('../lib/operators/invitations.ts', '../lib/domain/permissions.ts');
  if (!isRole(role)) throw new Refusal(`There is no role “${role}”.`);
  const token = await invite(email, role, null);
  if (token === 'works-here') throw new Refusal(`${email} works here already.`);
  say(`Once, within three days: ${shopUrl}/admin/sign-in/join?token=${token}`);
}

async function reset() {
  const [{ resetFactorByHand }] = await load('../lib/operators/staff.ts');
  if ((await resetFactorByHand(email)) === 'not-found') throw new Refusal(`Nobody here has the address ${email}.`);
  say(`${email} signs in with the password alone now, and is signed out everywhere.`);
}

/** @param {string[]} files */
async function load(...files) {
  const { tsImport } = await import('tsx/esm/api');
  const loaded = [];
  for (const file of files) loaded.push(await tsImport(file, import.meta.url));
  return loaded;
}
