// Goods that do not run out while a shop is tested or measured.
import pg from 'pg';
import { startShopDatabase } from './shop-database.mjs';

const PIECES = 100_000;
// What is rare or sold out stays so: there are tests for that too.
const HANDFUL = 10;

/**
 * @typedef {object} Shelf
 * @property {number} skuId
 * @property {string} sku
 * @property {string} slug
 * @property {pg.Pool} pool
 * @property {() => Promise<void>} close
 */

/**
 * Fills up every SKU with more than a handful of pieces, in the shop that runs on a data folder. Answers one of them.
 * @param {string} dataFolder
 * @returns {Promise<Shelf>}
 */
export async function fillShelves(dataFolder) {
  // The shop's server is running: this only finds it.
  const server = await startShopDatabase(dataFolder);
  const pool = new pg.Pool({ connectionString: server.url('shop'), max: 10 });
  const { rows } = await pool.query(
    `WITH filled AS (
       UPDATE "Sku" SET stock = stock + $1 WHERE stock > $2 RETURNING *
     ), moved AS (
       INSERT INTO "StockMove" ("skuId", delta, reason) SELECT id, $1, 'restock' FROM filled
     )
     SELECT filled.id, filled.code, product.slug FROM filled JOIN "Product" product ON product.id = filled."productId"
     ORDER BY filled.id LIMIT 1`,
    [PIECES, HANDFUL],
  );
  const { id: skuId, code: sku, slug } = rows[0];
  return { skuId, sku, slug, pool, close: () => pool.end() };
}
