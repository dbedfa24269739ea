// Opening and shutting the shop.

import { audit } from '../audit';
import { now } from '../clock';
import { db } from '../db';
import { isReady } from '../domain/readiness';
import { getEnv } from '../env';
import { readReadiness } from './read-readiness';

/** Opens the shop. In live mode every red line must be mended first. */
export async function openShop(by: { id: string }, mode = getEnv().SHOP_MODE): Promise<'opened' | 'not-ready'> {
  if (mode === 'live' && !isReady(await readReadiness())) return 'not-ready';
  await turn(true, by);
  return 'opened';
}

/** Takes no more orders until somebody opens it again. */
export async function shutShop(by: { id: string }): Promise<'shut'> {
  await turn(false, by);
  return 'shut';
}

async function turn(isOpen: boolean, by: { id: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.shopOpening.create({ data: { isOpen, at: now(), operatorId: by.id } });
    await audit(tx, by.id, isOpen ? 'shop.open' : 'shop.shut', 'shop');
  });
}
