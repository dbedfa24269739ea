// Fills an empty demo shop: goods, and an operator to sign in as. Run at every start; a shop that has goods is left alone.

import { checkStoredSettings } from '../instrumentation-node';
import { db } from '../lib/db';
import { getEnv } from '../lib/env';
import { createOperator } from '../lib/operators/create-operator';
import { pourCatalogue } from './seed/pour-catalogue';

const DEMO_OPERATOR = { email: 'owner@gagae.example', name: '가게 주인', password: 'gagae-demo-owner' };

// A live shop that does not say who sells is told so before the long steps of its start.
await checkStoredSettings();

/** Imaginary goods and a password everybody knows belong in no shop with real customers. */
if (getEnv().SHOP_MODE === 'demo') {
  await seedGoods();
  await seedOperator();
}
await db.$disconnect();

async function seedGoods(): Promise<void> {
  const count = await db.$transaction(async (tx) => {
    // Two starts at once pour once.
    await tx.$executeRaw`LOCK TABLE "Category" IN SHARE ROW EXCLUSIVE MODE`;
    if ((await tx.product.count()) > 0) return 0;
    await pourCatalogue(tx, new Date());
    return tx.product.count();
  });
  if (count > 0) console.log(`${count} products`);
}

async function seedOperator(): Promise<void> {
  if ((await db.operator.count()) > 0) return;
  await createOperator(DEMO_OPERATOR.email, DEMO_OPERATOR.name, DEMO_OPERATOR.password, 'owner');
  console.log(`operator ${DEMO_OPERATOR.email}`);
}
