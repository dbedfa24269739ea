// Goods that do not run out while a shop is tested or measured.
import pg from 'pg';
import { startShopDatabase } from './shop-database.mjs';

const PIECES = 100_000;
// What is rare or dear stays so: there are tests that buy it to the last piece.
const HANDFUL = 10;
const DEAR_KRW = 40_000;

/**
 * @typedef {object} Shelf
 * @property {number} skuId
 * @property {string} sku
 * @property {string} slug
 * @property {pg.Pool} pool
 * @property {() => Promise<void>} close
 */

/**
 * Fills up what there is more than a handful of and does not cost much, in the shop that runs on a data folder. Answers one of them.
 * @param {string} dataFolder
 * @returns {Promise<Shelf>}
 */
export async function fillShelves(dataFolder) {
  // The shop's server is running: this only finds it.
  const server = await startShopDatabase(dataFolder);
  const pool = new pg.Pool({ connectionString: server.url('shop'), max: 10 });
  // When a measurement breaks off, the server ends before this pool does: what broke off is the news, not that.
  pool.on('error', () => undefined);
  const { rows } = await pool.query(
    `WITH filled AS (
       UPDATE "Sku" SET stock = stock + $1 WHERE stock > $2 AND "priceKrw" < $3 RETURNING *
     ), moved AS (
       INSERT INTO "StockMove" ("skuId", delta, reason) SELECT id, $1, 'restock' FROM filled
     )
     SELECT filled.id, filled.code, product.slug FROM filled JOIN "Product" product ON product.id = filled."productId"
     ORDER BY filled.id LIMIT 1`,
    [PIECES, HANDFUL, DEAR_KRW],
  );
  const { id: skuId, code: sku, slug } = rows[0];
  return { skuId, sku, slug, pool, close: () => pool.end() };
}
