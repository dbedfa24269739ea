// What an operator has set to be charged beside the goods.

import { audit } from '../audit';
import { db, type Tx } from '../db';
import type { PointRules } from '../domain/points';
import { type RemoteFees, type RemoteRule, remoteAreaOf } from '../domain/remote-area';
import { readRemoteRanges } from './remote-ranges';

/** What remote areas cost on top now. */
export async function readRemoteFees(): Promise<RemoteFees> {
  const { jejuKrw, islandKrw } = await db.priceRules.findFirstOrThrow();
  return { jeju: jejuKrw, island: islandKrw };
}

/** How points are earned and spent now. */
export async function readPointRules(tx: Tx = db): Promise<PointRules> {
  const { earnPermille, pointsMinKrw: minKrw, pointsMaxPercent: maxPercent } = await tx.priceRules.findFirstOrThrow();
  return { earnPermille, minKrw, maxPercent };
}

/** Sets how points are earned and spent from now on. */
export function setPointRules(
  { earnPermille, minKrw, maxPercent }: PointRules,
  operator: { id: string },
): Promise<void> {
  return db.$transaction(async (tx) => {
    const from = { ...(await readPointRules(tx)) };
    await tx.priceRules.updateMany({ data: { earnPermille, pointsMinKrw: minKrw, pointsMaxPercent: maxPercent } });
    await audit(tx, operator.id, 'points.rules', 'points', { from, to: { earnPermille, minKrw, maxPercent } });
  });
}

/** What delivery costs on top and where, for a page that says so while the address is typed. */
export async function readRemoteTerms(): Promise<{ fees: RemoteFees; rules: RemoteRule[] }> {
  const [fees, { ranges }] = await Promise.all([readRemoteFees(), readRemoteRanges()]);
  return { fees, rules: ranges.map(({ from, to, area }) => ({ from, to, area })) };
}

/** What delivery to a postcode costs on top now. Asks the books only for the few that cost anything. */
export async function surchargeTo(postcode: string): Promise<number> {
  const area = remoteAreaOf(postcode, (await readRemoteRanges()).ranges);
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
