// What an operator has set to be charged beside the goods.

import { audit } from '../audit';
import { db } from '../db';
import { type RemoteFees, remoteAreaOf } from '../domain/remote-area';

/** What remote areas cost on top now. */
export async function readRemoteFees(): Promise<RemoteFees> {
  const { jejuKrw, islandKrw } = await db.priceRules.findFirstOrThrow();
  return { jeju: jejuKrw, island: islandKrw };
}

/** What delivery to a postcode costs on top now. Asks the books only for the few that cost anything. */
export async function surchargeTo(postcode: string): Promise<number> {
  const area = remoteAreaOf(postcode);
  return area === null ? 0 : (await readRemoteFees())[area];
}

/** Sets what remote areas cost from now on. Open checkouts keep what they were priced at. */
export function setRemoteFees({ jeju, island }: RemoteFees, operator: { id: string }): Promise<void> {
  return db.$transaction(async (tx) => {
    const before = await tx.priceRules.findFirstOrThrow();
    await tx.priceRules.update({ where: { id: before.id }, data: { jejuKrw: jeju, islandKrw: island } });
    const from = { jeju: before.jejuKrw, island: before.islandKrw };
    await audit(tx, operator.id, 'pricing.remote-fees', 'pricing', { from, to: { jeju, island } });
  });
}
