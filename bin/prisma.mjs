#!/usr/bin/env node
// `npm run prisma -- <command>`: the Prisma CLI against DATABASE_URL, or else the embedded database of DATA_DIR, which
// is started when it is not running and left running when it was.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { prismaCli, prismaEnvironment } from './lib/prisma-cli.mjs';
import { inRoot, root } from './lib/root.mjs';
import { startShopDatabase } from './lib/shop-database.mjs';

process.chdir(root);
if (existsSync('.env')) process.loadEnvFile('.env');

const needsNoDatabase = ['generate', 'validate', 'format', 'version', '--version', '--help'];
const givenUrl = process.env.DATABASE_URL;
const isOffline = needsNoDatabase.includes(process.argv[2] ?? '--help');
const server =
  givenUrl || isOffline ? undefined : await startShopDatabase(path.resolve(process.env.DATA_DIR ?? inRoot('.data')));
const child = spawn(process.execPath, [prismaCli, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ...prismaEnvironment, DATABASE_URL: givenUrl ?? server?.url('shop') ?? 'postgresql://unset' },
});
// Ctrl-C reaches the CLI as well; this process stays to stop the server it started.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.once('exit', async (code) => {
  if (server && !server.adopted) await server.stop();
  process.exit(code ?? 1);
});
