// From an empty database to a shop with goods and as many orders as are wanted.
import path from 'node:path';
import { applyMigrations } from '../../../prisma/migrate.mjs';
import { inRoot } from '../root.mjs';
import { say, step } from '../say.mjs';
import { checkedTypeScript } from '../shop-services.mjs';
import { runTask } from '../tasks.mjs';
import { pourOrders } from './pour.mjs';

const TELL_EVERY = 100_000;

/**
 * @param {{ url: string, count: number, env: Record<string, string | undefined>, logFolder: string }} shop
 * @returns {Promise<void>}
 */
export async function fillShop({ url, count, env, logFolder }) {
  await step('데이터 구조 · migrations', () => applyMigrations(url));
  const seed = { name: 'seed', file: inRoot('prisma/seed.ts'), imports: checkedTypeScript, env };
  await step('상품과 운영자 · products and operator', () =>
    runTask({ ...seed, log: path.join(logFolder, 'seed.log') }),
  );
  await step('주문 · orders', () =>
    pourOrders(url, count, (done) => {
      if (done % TELL_EVERY === 0) say(`${done.toLocaleString('en')} orders`);
    }),
  );
}
