// Goods come and go by the clock while the pages that show them are kept: when one comes or goes, the pages are told to be made
// anew. Nobody who looks at a kept page costs a query for it.

import { setTimeout as pause } from 'node:timers/promises';
import { now } from '../clock';
import { db } from '../db';
import { log } from '../log';

/** How long a time that an operator has just set may be unknown here; setting it has renewed the pages of that moment itself. */
const LOOK_MS = 30_000;

/** Whether goods came or went after one instant, until and with another. */
async function hasTurned(after: Date, until: Date): Promise<boolean> {
  const between = { gt: after, lte: until };
  const where = { OR: [{ publishedAt: between }, { publishUntil: between }] };
  return (await db.product.findFirst({ where, select: { id: true } })) !== null;
}

/** The next instant at which goods come or go; null when none is set. */
export async function nextTurn(after: Date): Promise<Date | null> {
  const [next] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT least(
      (SELECT min("publishedAt") FROM "Product" WHERE "publishedAt" > ${after}),
      (SELECT min("publishUntil") FROM "Product" WHERE "publishUntil" > ${after} AND "publishedAt" IS NOT NULL)
    ) AS at`;
  return next?.at ?? null;
}

/** Calls `renew` whenever goods come or go, as long as the process lives; what fails is tried again. */
export async function watchShelves(renew: () => Promise<void>): Promise<void> {
  let seen = now();
  for (;;) {
    const next = await nextTurn(seen).catch(() => null);
    const waitMs = Math.min(LOOK_MS, Math.max(0, (next?.getTime() ?? Number.POSITIVE_INFINITY) - now().getTime()));
    await pause(waitMs, undefined, { ref: false });
    seen = await renewSince(seen, renew).catch((error: unknown) => {
      log.warn({ err: error }, 'pages of goods that came or went were not renewed yet');
      return pause(LOOK_MS / 10, seen, { ref: false });
    });
  }
}

/** Renews the pages if goods came or went since then; answers up to when that is known. */
export async function renewSince(seen: Date, renew: () => Promise<void>): Promise<Date> {
  const at = now();
  if (await hasTurned(seen, at)) await renew();
  return at;
}
