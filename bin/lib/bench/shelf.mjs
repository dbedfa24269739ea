// Something to sell that does not run out while it is measured.
import pg from 'pg';
import { startShopDatabase } from '../shop-database.mjs';

const PIECES = 10_000_000;

/**
 * @typedef {object} Shelf
 * @property {number} skuId
 * @property {string} sku
 * @property {string} slug
 * @property {pg.Pool} pool
 * @property {() => Promise<void>} close
 */

/**
 * Fills up one SKU of the shop that runs on a data folder.
 * @param {string} dataFolder
 * @returns {Promise<Shelf>}
 */
export async function fillShelf(dataFolder) {
  // The shop's server is running: this only finds it.
  const server = await startShopDatabase(dataFolder);
  const pool = new pg.Pool({ connectionString: server.url('shop'), max: 10 });
  const { rows } = await pool.query(
    `WITH filled AS (
       UPDATE "Sku" SET stock = stock + $1 WHERE id = (SELECT id FROM "Sku" WHERE stock > 0 ORDER BY id LIMIT 1) RETURNING *
     ), moved AS (
       INSERT INTO "StockMove" ("skuId", delta, reason) SELECT id, $1, 'restock' FROM filled
     )
     SELECT filled.id, filled.code, product.slug FROM filled JOIN "Product" product ON product.id = filled."productId"`,
    [PIECES],
  );
  const { id: skuId, code: sku, slug } = rows[0];
  return { skuId, sku, slug, pool, close: () => pool.end() };
}
