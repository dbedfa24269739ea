// What goes wrong, all at once: killed instances, a crashed database, cut connections, a worker asleep for longer than its lease, a
// provider that fails, a new version rolled out.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { control } from './shoppers.mjs';

/** @typedef {{ kills: number, restarts: number, crashes: number, cuts: number, sleeps: number, outages: number }} Harm */

/**
 * @param {import('./stage.mjs').Stage} stage
 * @param {import('./chance.mjs').Chance} chance
 * @param {AbortSignal} signal
 * @returns {Promise<Harm>}
 */
export async function harmUntil(stage, chance, signal) {
  const harm = { kills: 0, restarts: 0, crashes: 0, cuts: 0, sleeps: 0, outages: 0 };
  await control(stage, '/faults', FAULTS);
  const [a, b, worker] = stage.machines;
  await Promise.all([
    again(
      signal,
      () => chance.between(4_000, 9_000),
      async () => {
        await chance.pick(stage.machines).kill();
        harm.kills++;
      },
    ),
    again(
      signal,
      () => chance.between(20_000, 30_000),
      async () => {
        await stage.crashDatabase();
        harm.crashes++;
      },
    ),
    again(
      signal,
      () => 5_000,
      async () => {
        harm.cuts += await cutConnection(stage.databaseUrl);
      },
    ),
    again(
      signal,
      () => chance.between(15_000, 25_000),
      async () => {
        // The lease of a job is one minute.
        await chance.pick([worker, a]).sleep(harm.sleeps === 0 ? 65_000 : 12_000);
        harm.sleeps++;
      },
    ),
    again(
      signal,
      () => 40_000,
      async () => {
        for (const machine of [a, b, worker]) {
          await machine.restart();
          await sleep(2_000);
          harm.restarts++;
        }
      },
    ),
    again(
      signal,
      () => 45_000,
      async () => {
        const { faults } = await control(stage, '/faults', [{ on: '*', do: 'e500', p: 1 }]);
        await sleep(15_000);
        await control(stage, `/faults?id=${faults[0]?.id}`, undefined, 'DELETE');
        await control(stage, '/faults', FAULTS).catch(() => {});
        harm.outages++;
      },
    ),
  ]);
  return harm;
}

const FAULTS = [
  { on: 'GET /payments/:id', do: 'e500', p: 0.02 },
  { on: 'GET /payments/:id', do: 'notFound', p: 0.02 },
  { on: 'GET /payments/:id', do: 'stale', p: 0.03 },
  { on: 'GET /payments/:id', do: 'malformed', p: 0.01 },
  { on: 'GET /payments/:id', do: 'hangBefore', p: 0.01, ms: 4_000 },
  { on: 'POST /payments/cancel', do: 'hangAfter', p: 0.05, ms: 4_000 },
  { on: 'POST /payments/cancel', do: 'reset', p: 0.05 },
  { on: 'POST /users/getToken', do: 'e500', p: 0.02 },
  { on: '*', do: 'e429', p: 0.01 },
];

/** Until it is over; what fails because something else is broken just now is part of it. */
async function again(signal, pauseMs, act) {
  while (!signal.aborted) {
    await sleep(pauseMs(), undefined, { signal }).catch(() => {});
    if (!signal.aborted) await act().catch(() => {});
  }
}

async function cutConnection(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000, application_name: 'nemesis' });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rowCount } = await client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'gagae' AND pid <> pg_backend_pid() ORDER BY random() LIMIT 2",
    );
    return rowCount ?? 0;
  } finally {
    await client.end().catch(() => {});
  }
}

/** All troubles end. */
export async function calm(stage) {
  await control(stage, '/faults', undefined, 'DELETE');
  await Promise.all(stage.machines.map((machine) => machine.untilReady()));
}
