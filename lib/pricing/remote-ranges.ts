// Where delivery costs more: the list an operator brought in, else the one the shop comes with.

import { audit } from '../audit';
import { db } from '../db';
import type { RemoteRange } from '../domain/remote-area';
import { diffRanges } from '../domain/remote-table';
import { shippedRanges } from '../domain/shipped-ranges';
import { addEdition, EditionOutdated, editionInForce, forgetEditions, listEditions } from '../editions/ledger';

const KEY = 'remote.ranges';

export type RemoteRanges = {
  ranges: readonly RemoteRange[];
  /** Of the list in force; 0 for the one the shop comes with. */
  number: number;
  isShipped: boolean;
};

/** The list in force. */
export async function readRemoteRanges(): Promise<RemoteRanges> {
  const edition = await editionInForce(KEY);
  const own = (edition?.value ?? null) as RemoteRange[] | null;
  return { ranges: own ?? shippedRanges, number: edition?.number ?? 0, isShipped: own === null };
}

/**
 * Puts a list into force; null for the one the shop comes with. Open checkouts keep what they were priced at. `after` is the list the
 * operator has compared it with: when another is in force by now nothing is stored.
 */
export async function setRemoteRanges(
  ranges: readonly RemoteRange[] | null,
  after: number,
  operator: { id: string },
): Promise<'saved' | 'outdated'> {
  const before = await readRemoteRanges();
  const changes = diffRanges(before.ranges, ranges ?? shippedRanges);
  const count = (kind: 'new' | 'gone' | 'changed') => changes.filter((change) => change.kind === kind).length;
  const detail = { new: count('new'), gone: count('gone'), changed: count('changed') };
  const value = ranges?.map((range) => ({ ...range })) ?? null;
  try {
    await db.$transaction(async (tx) => {
      await addEdition(tx, { key: KEY, value, appliesAt: null, reason: '', after }, operator.id);
      await audit(tx, operator.id, 'pricing.remote-ranges', 'pricing', detail);
    });
  } catch (error) {
    if (error instanceof EditionOutdated) return 'outdated';
    throw error;
  }
  forgetEditions();
  return 'saved';
}

export type RangesMove = { number: number; count: number; isShipped: boolean; at: Date; by: string | null };

/** Every list there has been, the latest first. */
export async function listRangesMoves(): Promise<RangesMove[]> {
  const editions = await listEditions(KEY);
  return editions.map(({ number, value, at, by }) => {
    const own = value as RemoteRange[] | null;
    return { number, count: (own ?? shippedRanges).length, isShipped: own === null, at, by };
  });
}
