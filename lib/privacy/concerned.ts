// Who is concerned when personal data may have got out: everybody an operator looked at, printed or carried out in a span of time, or
// the buyers of orders that are named. Rather too many than one too few: a download concerns every order there was.

import { z } from 'zod';
import { db } from '../db';
import { Prisma } from '../generated/prisma/client';
import { ACCESS } from '../operators/audit-ledger';

/** What may have got out: by whose hand and when, or of which orders. */
export type Suspicion =
  | { kind: 'operator'; operatorId: string; from: Date; to: Date }
  | { kind: 'orders'; numbers: readonly string[] };

/** By what somebody's data may have got out. */
export const routes = ['seen', 'printed', 'downloaded', 'named'] as const;
export type Route = (typeof routes)[number];

/** One person: everybody with the same telephone number and e-mail address. */
export type Concerned = {
  name: string;
  tel: string;
  email: string;
  orders: string[];
  routes: Route[];
  /** When first; null for orders that were named. */
  since: Date | null;
};

type Touched = { checkoutIds: Map<string, { route: Route; at: Date | null }[]>; downloadAt: Date | null };

/** Looks through the ledger; answers what was touched, without anybody's data. */
async function readTouched(suspicion: Suspicion): Promise<Touched> {
  if (suspicion.kind === 'orders') return { checkoutIds: await byNumber(suspicion.numbers), downloadAt: null };
  const { operatorId, from, to } = suspicion;
  const entries = await db.auditEntry.findMany({
    where: { operatorId, action: { in: [...ACCESS] }, at: { gte: from, lt: to } },
    select: { action: true, subject: true, at: true },
    orderBy: { id: 'asc' },
  });
  const touched: Touched = { checkoutIds: new Map(), downloadAt: null };
  const looks = entries.filter(({ action }) => !DOWNLOADS.includes(action));
  const places = await placesOf([...new Set(looks.map(({ subject }) => subject))]);
  for (const { action, subject, at } of looks)
    for (const checkoutId of places.get(subject) ?? []) {
      const route = action === 'packing.print' ? ('printed' as const) : ('seen' as const);
      touched.checkoutIds.set(checkoutId, [...(touched.checkoutIds.get(checkoutId) ?? []), { route, at }]);
    }
  touched.downloadAt = entries.findLast(({ action }) => DOWNLOADS.includes(action))?.at ?? null;
  return touched;
}

const DOWNLOADS = ['orders.export', 'breach.export'];

async function byNumber(numbers: readonly string[]): Promise<Touched['checkoutIds']> {
  const orders = await db.order.findMany({ where: { number: { in: [...numbers] } }, select: { checkoutId: true } });
  return new Map(orders.map(({ checkoutId }) => [checkoutId, [{ route: 'named', at: null }]]));
}

/** The checkouts behind the ledger's subjects: an order's number, an imp_uid, a merchant_uid, or a member with all of their orders. */
async function placesOf(subjects: string[]): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<{ subject: string; checkoutId: string }[]>`
    SELECT number AS subject, "checkoutId" FROM "Order" WHERE number = ANY(${subjects})
    UNION SELECT "impUid", "checkoutId" FROM "Payment" WHERE "impUid" = ANY(${subjects})
    UNION SELECT "merchantUid", "checkoutId" FROM "Payment" WHERE "merchantUid" = ANY(${subjects})
    UNION SELECT 'member-' || c.number, o."checkoutId" FROM "Customer" c JOIN "Order" o ON o."customerId" = c.id
      WHERE 'member-' || c.number = ANY(${subjects})`;
  const places = new Map<string, string[]>();
  for (const { subject, checkoutId } of rows) places.set(subject, [...(places.get(subject) ?? []), checkoutId]);
  return places;
}

/** Of whom anything is known; data that stand apart count as well. Whose data are gone cannot be told. */
const people = ({ checkoutIds, downloadAt }: Touched): Prisma.Sql => Prisma.sql`
  SELECT coalesce(apart.person->>'buyerName', checkout."buyerName") AS name,
    coalesce(apart.person->>'buyerTel', checkout."buyerTel") AS tel,
    lower(coalesce(apart.person->>'buyerEmail', checkout."buyerEmail")) AS email, o.number, checkout.id::text AS "checkoutId",
    (o."createdAt" <= ${downloadAt}::timestamptz) IS TRUE AS "isDownloaded"
  FROM "Checkout" checkout LEFT JOIN "Order" o ON o."checkoutId" = checkout.id LEFT JOIN "PersonApart" apart ON apart."orderId" = o.id
  WHERE (checkout.id = ANY(${[...checkoutIds.keys()]}::text[]::uuid[]) OR o."createdAt" <= ${downloadAt}::timestamptz)
    AND coalesce(apart.person->>'buyerTel', checkout."buyerTel") <> ''`;

export type Extent = {
  people: number;
  orders: number;
  /** How many by each route; a person may be in several. */
  routes: Record<Route, number>;
};

/** How many are concerned; nobody's data are read for it. */
export async function measureBreach(suspicion: Suspicion): Promise<Extent> {
  const touched = await readTouched(suspicion);
  const [sum] = await db.$queryRaw<{ people: number; orders: number; downloaded: number }[]>`
    SELECT count(DISTINCT (tel, email))::int AS people, count(number)::int AS orders,
      count(*) FILTER (WHERE "isDownloaded")::int AS downloaded FROM (${people(touched)}) person`;
  const count = (route: Route): number =>
    [...touched.checkoutIds.values()].filter((all) => all.some((one) => one.route === route)).length;
  return {
    people: sum?.people ?? 0,
    orders: sum?.orders ?? 0,
    routes: {
      seen: count('seen'),
      printed: count('printed'),
      downloaded: sum?.downloaded ?? 0,
      named: count('named'),
    },
  };
}

const BATCH = 1_000;

const Row = z.object({
  name: z.string(),
  tel: z.string(),
  email: z.string(),
  orders: z.array(z.string()),
  checkoutIds: z.array(z.string()),
  isDownloaded: z.boolean(),
});

/** Everybody who is concerned, each once, a thousand at a time. Write it down before the first is read. */
export async function* readConcerned(suspicion: Suspicion): AsyncGenerator<Concerned> {
  const touched = await readTouched(suspicion);
  let last = { tel: '', email: '' };
  for (;;) {
    const found = await db.$queryRaw<unknown[]>`
      SELECT max(name) AS name, tel, email, coalesce(array_agg(number ORDER BY number) FILTER (WHERE number IS NOT NULL), '{}') AS orders,
        array_agg("checkoutId") AS "checkoutIds", bool_or("isDownloaded") AS "isDownloaded"
      FROM (${people(touched)}) person WHERE (tel, email) > (${last.tel}, ${last.email})
      GROUP BY tel, email ORDER BY tel, email LIMIT ${BATCH}`;
    const rows = z.array(Row).parse(found);
    yield* rows.map((row) => concernedOf(row, touched));
    const end = rows.at(-1);
    if (!end || rows.length < BATCH) return;
    last = end;
  }
}

function concernedOf({ checkoutIds, isDownloaded, ...person }: z.infer<typeof Row>, touched: Touched): Concerned {
  const looks = checkoutIds.flatMap((id) => touched.checkoutIds.get(id) ?? []);
  const all = isDownloaded ? [...looks, { route: 'downloaded' as const, at: touched.downloadAt }] : looks;
  const times = all.flatMap(({ at }) => (at ? [at.getTime()] : []));
  return {
    ...person,
    routes: [...new Set(all.map(({ route }) => route))],
    since: times.length > 0 ? new Date(Math.min(...times)) : null,
  };
}
