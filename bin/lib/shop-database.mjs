// The database of one data folder: embedded unless DATABASE_URL names a server.
import path from 'node:path';
import { ensureDatabase, startPostgres } from './postgres.mjs';

const settings = { max_connections: '100', shared_buffers: '64MB' };

/**
 * The running embedded server of a data folder with the database `shop` in it.
 * @param {string} dataFolder
 * @param {{ port?: number, onExit?: (how: string) => void }} [options]
 * @returns {Promise<import('./postgres.mjs').Postgres>}
 */
export async function startShopDatabase(dataFolder, options = {}) {
  const server = await startPostgres({ folder: path.join(dataFolder, 'postgres'), settings, ...options });
  await ensureDatabase(server, 'shop');
  return server;
}
