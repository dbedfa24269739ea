// The operators' queue of claims: what waits longest first.

import { db } from '../db';
import { openStates } from '../domain/claim';
import type { ClaimState } from '../generated/prisma/enums';
import { type ClaimView, claimViewOf, forClaimView } from './claim-view';

export const claimTabs = [...openStates, 'over'] as const;
export type ClaimTab = ClaimState | 'over';

export const isClaimTab = (value: unknown): value is ClaimTab => claimTabs.some((tab) => tab === value);

export type ClaimRow = ClaimView & { orderNumber: string };

const PAGE = 50;

export type ClaimPage = { rows: ClaimRow[] /** Where the next page begins; null at the end. */; next: number | null };

/** Open claims oldest first; what is over newest first. `from` is the page's mark of the one before it. */
export async function listClaims(tab: ClaimTab | null, from: number | null): Promise<ClaimPage> {
  const isNewestFirst = tab === 'over';
  const state = tab === null ? { in: [...openStates] } : tab === 'over' ? { notIn: [...openStates] } : tab;
  const rows = await db.claim.findMany({
    where: { state, ...(from !== null && { id: isNewestFirst ? { lt: from } : { gt: from } }) },
    orderBy: { id: isNewestFirst ? 'desc' : 'asc' },
    take: PAGE + 1,
    include: { ...forClaimView, order: { select: { number: true } } },
  });
  const shown = rows.slice(0, PAGE);
  return {
    rows: shown.map((row) => ({ ...claimViewOf(row), orderNumber: row.order.number })),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** How many claims stand where. */
export async function countClaims(): Promise<ReadonlyMap<ClaimState, number>> {
  const counts = await db.claim.groupBy({ by: ['state'], where: { state: { in: [...openStates] } }, _count: true });
  return new Map(counts.map(({ state, _count }) => [state, _count]));
}

export const countOpenClaims = (): Promise<number> => db.claim.count({ where: { endedAt: null } });
