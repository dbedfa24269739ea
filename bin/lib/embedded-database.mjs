// The embedded database of a running shop: started again, on the same port, when it is killed.
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';
import { startShopDatabase } from './shop-database.mjs';

const PAUSE_MS = 250;
const DEATHS_MAX = 5;
const WELL_AFTER_MS = 30_000;

/**
 * @typedef {object} EmbeddedDatabase
 * @property {string} url
 * @property {() => Promise<void>} stop
 */

/**
 * @param {string} dataFolder
 * @param {(error: unknown) => void} onHopeless it keeps ending, or cannot be started again
 * @returns {Promise<EmbeddedDatabase>}
 */
export async function openEmbeddedDatabase(dataFolder, onHopeless) {
  let deaths = 0;
  let startedAt = Date.now();
  let stopping = false;
  let server = await startShopDatabase(dataFolder, { onExit: (how) => void revive(how) });
  return {
    url: server.url('shop'),
    stop: () => {
      stopping = true;
      return server.stop();
    },
  };

  /** @param {string} how */
  async function revive(how) {
    deaths = Date.now() - startedAt > WELL_AFTER_MS ? 1 : deaths + 1;
    if (deaths > DEATHS_MAX) return onHopeless(new Error(`PostgreSQL keeps ending (${how}).`));
    say(`PostgreSQL ended (${how}); starting it again`);
    await sleep(PAUSE_MS);
    if (stopping) return;
    startedAt = Date.now();
    try {
      server = await startShopDatabase(dataFolder, { port: server.port, onExit: (again) => void revive(again) });
      say('PostgreSQL is back');
    } catch (error) {
      onHopeless(error);
    }
    if (stopping) await server.stop();
  }
}
