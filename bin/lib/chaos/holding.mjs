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

/**
 * Keeps calls to the provider waiting, before or after they take effect.
 * @param {string} on
 * @param {number} count how many must have arrived
 * @param {'before' | 'after'} at
 */
export const callHeld =
  (on, count, at = 'before') =>
  /** @param {World} world @returns {Promise<Barrier>} */
  async ({ stage }) => {
    const { id } = await control(stage, '/hold', { on, at });
    const open = () => control(stage, '/release', { id });
    return {
      isReached: async () => {
        const { held } = await control(stage, '/held', undefined, 'GET');
        return held.filter(({ hold }) => hold === id).length >= count;
      },
      cut: nothing,
      drop: async () => {
        const { faults } = await control(stage, '/faults', [{ on, do: 'e500' }]);
        await open();
        await control(stage, `/faults?id=${faults[0]?.id}`, undefined, 'DELETE');
      },
      open,
    };
  };

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
export const commitHeld = (world, trials) =>
  held(world, trials.length, ['Order', 'Refund'], 'INSERT', `hashtext(NEW."paymentId"::text)`, [
    `SELECT pg_advisory_lock(${GATE}, hashtext(id::text)) FROM "Payment" WHERE "merchantUid" = ANY($1)`,
    [uids(trials)],
  ]);

/** COMMIT of everything that ticks a refund's job off waits. */
export const jobCommitHeld = (world, trials) =>
  held(
    world,
    trials.length,
    ['Job'],
    'UPDATE',
    `CASE WHEN NEW.kind = 'refund' AND NEW."doneAt" IS NOT NULL THEN 1 ELSE 0 END`,
    [`SELECT pg_advisory_lock(${GATE}, 1)`, []],
  );

/** The class of our advisory locks. */
const GATE = 1_042;

async function held(world, count, tables, on, key, [sql, values]) {
  const { client } = world;
  await client.query(
    `CREATE OR REPLACE FUNCTION barrier() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN PERFORM pg_advisory_xact_lock_shared(${GATE}, ${key}); RETURN NULL; END $$`,
  );
  for (const table of tables)
    await client.query(
      `CREATE CONSTRAINT TRIGGER barrier AFTER ${on} ON "${table}" DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW EXECUTE FUNCTION barrier()`,
    );
  await client.query(sql, values);
  return barrierOf(world, count, async () => {
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
