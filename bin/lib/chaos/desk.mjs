// The shop's own side of a run: goods on the shelf, an operator who gives money back, time that runs out.
import pg from 'pg';
import { tsImport } from 'tsx/esm/api';

const SKUS = 20;
const SCARCE = 5;

/**
 * @param {import('./stage.mjs').Stage} stage
 */
export async function openDesk(stage) {
  // lib reads its settings when it is imported; its log would be in the way.
  Object.assign(process.env, stage.env, { LOG_LEVEL: 'silent', DATABASE_POOL: '4' });
  const { requestRefund } = await tsImport('../../../lib/payment/request-refund.ts', import.meta.url);
  const { checkBooks } = await tsImport('../../../lib/invariants/check-books.ts', import.meta.url);
  const pool = new pg.Pool({ connectionString: stage.databaseUrl, max: 4, connectionTimeoutMillis: 3_000 });
  pool.on('error', () => {});
  const skus = await fillShelves(pool);
  const { rows } = await pool.query('SELECT id, email FROM "Operator" LIMIT 1');
  const [operator] = rows;
  return {
    skus,
    checkBooks,
    refund: (orderNumber) => requestRefund({ orderNumber, reason: '단순 변심', returnStock: true, operator }),
    /** A buyer who took too long. */
    expire: (merchantUid) =>
      pool
        .query(
          `UPDATE "Checkout" SET "expiresAt" = now() - interval '1 second'
           WHERE status = 'open' AND id = (SELECT "checkoutId" FROM "Payment" WHERE "merchantUid" = $1)`,
          [merchantUid],
        )
        .catch(() => {}),
    close: () => pool.end(),
  };
}

/** Some goods that nobody can buy out, and some that everybody wants. */
async function fillShelves(pool) {
  const { rows } = await pool.query('SELECT id, code FROM "Sku" ORDER BY id LIMIT $1', [SKUS]);
  for (const [index, { id }] of rows.entries()) {
    const wanted = index < SCARCE ? 40 : 1_000_000;
    await pool.query(
      `WITH moved AS (
         INSERT INTO "StockMove" ("skuId", delta, reason) SELECT id, $2 - stock, 'restock' FROM "Sku" WHERE id = $1 AND stock <> $2
       ) UPDATE "Sku" SET stock = $2 WHERE id = $1`,
      [id, wanted],
    );
  }
  return rows.map(({ code }) => code);
}
