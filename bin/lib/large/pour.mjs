// Orders as a shop of two years has them, as many as are wanted: written by SQL in an empty shop, with every constraint and trigger in
// force. All of an order follows from its number in the row, so that the same count always makes the same shop.
import pg from 'pg';
import { Refusal } from '../say.mjs';
import { batchTables, goodsStatements, moneyStatements, orderStatements, parcelStatements } from './statements.mjs';

/** Orders of one transaction. */
const BATCH = 20_000;

/**
 * Fills a migrated shop that has goods and no orders. Throws a Refusal when there are orders, or nothing to sell.
 * @param {string} url
 * @param {number} count
 * @param {(done: number) => void} [tell] hears how many are there
 * @returns {Promise<void>}
 */
export async function pourOrders(url, count, tell = () => {}) {
  const client = new pg.Client({ connectionString: url, application_name: 'gagae-seed-large' });
  await client.connect();
  try {
    await requireEmptyShop(client);
    await client.query('SET synchronous_commit = off');
    for (let first = 1; first <= count; first += BATCH) {
      const last = Math.min(first + BATCH - 1, count);
      await pourBatch(client, { first, last, count });
      tell(last);
    }
    // The planner has to know what is there, and lists read from indexes alone only what was vacuumed.
    await client.query('VACUUM (ANALYZE)');
  } finally {
    await client.end();
  }
}

/** @param {pg.Client} client */
async function requireEmptyShop(client) {
  const { rows } = await client.query(
    `SELECT EXISTS (SELECT FROM "Order") AS "hasOrders", EXISTS (SELECT FROM "Sku") AS "hasGoods"`,
  );
  if (rows[0].hasOrders)
    throw new Refusal('This shop has orders. Invented ones are only written into a shop that has none.');
  if (!rows[0].hasGoods) throw new Refusal('This shop has nothing to sell; `npm start` fills a new one.');
}

/**
 * @param {pg.Client} client
 * @param {{ first: number, last: number, count: number }} range
 */
async function pourBatch(client, range) {
  await client.query('BEGIN');
  const statements = [batchTables, goodsStatements, moneyStatements, orderStatements, parcelStatements];
  for (const sql of statements.flatMap((of) => of(range))) await client.query(sql);
  await client.query('COMMIT');
}
