// How the shop is held at an exact step without touching its code: by locks a stranger takes in the database, by triggers that make
// COMMIT wait, and by calls the provider keeps waiting.
import { control } from './shoppers.mjs';

/**
 * @typedef {object} Barrier
 * @property {() => Promise<boolean>} isReached everybody who is meant stands there
 * @property {() => Promise<void>} cut ends the connections that wait
 * @property {() => Promise<void>} drop the waiting calls come to nothing
 * @property {() => Promise<void>} open lets everybody go on; again does nothing
 */

/** @typedef {import('./barriers.mjs').World} World */
/** @typedef {import('./barriers.mjs').Trial} Trial */

const nothing = async () => {};

/** Keeps whatever the shop asks at an address of the provider's waiting, until one has arrived. */
export const anyCallHeld = (on) => (world) => callsHeld(world, [{ on }]);

/** Keeps what the shop asks about each of the payments waiting, before or after it takes effect. */
export const callsHeldOf =
  (on, at = 'before') =>
  (world, trials) =>
    callsHeld(
      world,
      trials.map(({ impUid }) => ({ on, at, match: impUid })),
    );

/** @returns {Promise<Barrier>} */
async function callsHeld({ stage }, rules) {
  const ids = [];
  for (const rule of rules) ids.push((await control(stage, '/hold', rule)).id);
  const open = async () => {
    for (const id of ids) await control(stage, '/release', { id });
  };
  return {
    isReached: async () => {
      const { held } = await control(stage, '/held', undefined, 'GET');
      return ids.every((id) => held.some(({ hold }) => hold === id));
    },
    cut: nothing,
    drop: async () => {
      const { faults } = await control(
        stage,
        '/faults',
        rules.map(({ on, match }) => ({ on, match, do: 'e500' })),
      );
      await open();
      for (const { id } of faults) await control(stage, `/faults?id=${id}`, undefined, 'DELETE');
    },
    open,
  };
}

/** Nobody can read a table: not even the first question of a transaction is answered. */
export const tableLocked =
  (table) =>
  /** @param {World} world @param {Trial[]} trials */
  (world, trials) =>
    locked(world, trials.length, `LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`, []);

const uids = (trials) => trials.map(({ merchantUid }) => merchantUid);

/** Somebody else holds the checkouts. */
export const checkoutsLocked = (world, trials) =>
  locked(
    world,
    trials.length,
    `SELECT 1 FROM "Checkout" checkout JOIN "Payment" payment ON payment."checkoutId" = checkout.id
     WHERE payment."merchantUid" = ANY($1) FOR UPDATE OF checkout`,
    [uids(trials)],
  );

/** The order or the refund can be written, the payment it comes from cannot. */
export const paymentsLocked = (world, trials) =>
  locked(world, trials.length, 'SELECT 1 FROM "Payment" WHERE "merchantUid" = ANY($1) FOR NO KEY UPDATE', [
    uids(trials),
  ]);

/** COMMIT of everything that makes an order or a refund of these payments waits. */
export const commitHeld = (world, trials) => held(world, trials, ['Order', 'Refund'], 'INSERT', 'NEW."paymentId"');

/** COMMIT of everything that ticks a refund of these payments off waits. */
export const jobCommitHeld = (world, trials) =>
  held(
    world,
    trials,
    ['Job'],
    'UPDATE',
    `(SELECT "paymentId" FROM "Refund" WHERE NEW."doneAt" IS NOT NULL AND NEW.key = 'refund:' || id)`,
  );

/** The class of our advisory locks. */
const GATE = 1_042;

async function held(world, trials, tables, on, paymentId) {
  const { client } = world;
  await client.query(
    `CREATE OR REPLACE FUNCTION barrier() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN PERFORM pg_advisory_xact_lock_shared(${GATE}, hashtext(${paymentId}::text)); RETURN NULL; END $$`,
  );
  for (const table of tables)
    await client.query(
      `CREATE CONSTRAINT TRIGGER barrier AFTER ${on} ON "${table}" DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW EXECUTE FUNCTION barrier()`,
    );
  await client.query(
    `SELECT pg_advisory_lock(${GATE}, hashtext(id::text)) FROM "Payment" WHERE "merchantUid" = ANY($1)`,
    [uids(trials)],
  );
  return barrierOf(world, trials.length, async () => {
    await client.query('SELECT pg_advisory_unlock_all()');
    for (const table of tables) await client.query(`DROP TRIGGER IF EXISTS barrier ON "${table}"`);
  });
}

async function locked(world, count, sql, values) {
  const { client } = world;
  await client.query('BEGIN');
  await client.query(sql, values);
  return barrierOf(world, count, () => client.query('ROLLBACK'));
}

/** @returns {Barrier} */
function barrierOf({ client }, count, open) {
  let isOpen = false;
  // The barrier's own connection holds the lock; asking who waits for it needs none.
  const waiting = `FROM pg_stat_activity WHERE application_name = 'gagae' AND pg_backend_pid() = ANY(pg_blocking_pids(pid))`;
  return {
    isReached: async () => {
      // Inside a transaction the activity of others stands still.
      await client.query('SELECT pg_stat_clear_snapshot()');
      const { rowCount } = await client.query(`SELECT pid ${waiting}`);
      return (rowCount ?? 0) >= count;
    },
    cut: async () => void (await client.query(`SELECT pg_terminate_backend(pid) ${waiting}`)),
    drop: nothing,
    open: async () => {
      if (isOpen) return;
      isOpen = true;
      await open();
    },
  };
}
