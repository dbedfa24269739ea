// For every rule of lib/domain/retention.ts, how what it is about is found and goes.

import type { RetentionName } from '../domain/retention';
import { Prisma } from '../generated/prisma/client';
import * as bought from './order-targets';
import { keys, named, neverHeld, type Target } from './target';

type Key = Parameters<typeof keys>[1];

/** Rows that simply go when `at` has passed for long enough; nobody has to tell one from another. */
const past = (table: string, at: Prisma.Sql, type: Key, { id = 'id', which = Prisma.sql`true` } = {}): Target => ({
  due: (before) => Prisma.sql`
    SELECT ${named(id)}::text AS id, '' AS subject, ${at} AS at, ${neverHeld} FROM ${named(table)}
    WHERE ${at} < ${before} AND ${which}`,
  erase: (ids) => [Prisma.sql`DELETE FROM ${named(table)} WHERE ${named(id)} = ${keys(ids, type)}`],
});

/** Several tables under one rule: each row is named by its table and its own name. */
function together(parts: Record<string, Target>): Target {
  const all = Object.entries(parts);
  const own = (ids: string[], table: string): string[] =>
    ids.filter((id) => id.startsWith(`${table}:`)).map((id) => id.slice(table.length + 1));
  return {
    due: (before) =>
      Prisma.join(
        all.map(
          ([table, { due }]) =>
            Prisma.sql`SELECT ${`${table}:`}::text || id AS id, subject, at, "isHeld" FROM (${due(before)}) part`,
        ),
        ' UNION ALL ',
      ),
    erase: (ids, at) =>
      all.flatMap(([table, { erase }]) => (own(ids, table).length > 0 ? erase(own(ids, table), at) : [])),
  };
}

const subscriptions: Target = {
  due: (before) => Prisma.sql`
    SELECT contract.id::text AS id, contract.id::text AS subject, contract."cancelledAt" AS at, ${neverHeld}
    FROM "Subscription" contract WHERE contract."cancelledAt" < ${before} AND contract."buyerTel" <> ''
      AND NOT EXISTS (SELECT FROM "SubscriptionCharge" charge WHERE charge."subscriptionId" = contract.id AND charge.status = 'planned')`,
  erase: (ids) => [
    Prisma.sql`UPDATE "BillingKey" SET "cardLabel" = NULL WHERE "subscriptionId" = ${keys(ids, 'uuid')}`,
    Prisma.sql`UPDATE "Subscription" SET "buyerName" = '', "buyerTel" = '', "buyerEmail" = '', postcode = '', address1 = '',
      address2 = '', memo = '', "cancelReason" = NULL WHERE id = ${keys(ids, 'uuid')}`,
  ],
};

const operatorsWords: Target = {
  due: (before) => Prisma.sql`
    SELECT typed."entryId"::text AS id, entry.action || ' ' || entry.subject AS subject, entry.at,
      EXISTS (SELECT FROM "LegalHold" hold JOIN "Order" o ON o.id = hold."orderId" WHERE o.number = entry.subject) AS "isHeld"
    FROM "AuditWords" typed JOIN "AuditEntry" entry ON entry.id = typed."entryId" WHERE entry.at < ${before}`,
  erase: (ids) => [Prisma.sql`DELETE FROM "AuditWords" WHERE "entryId" = ${keys(ids, 'bigint')}`],
};

const expired = Prisma.sql`"expiresAt"`;
const made = Prisma.sql`"createdAt"`;

export const targets: Readonly<Record<RetentionName, Target>> = {
  orders: bought.orders,
  'returned-money': bought.returnedMoney,
  subscriptions,
  'parked-money': bought.parkedMoney,
  'operators-words': operatorsWords,
  complaints: bought.complaints,
  'member-notes': past('CustomerNote', Prisma.sql`at`, 'int'),
  advertising: past('RestockNotice', Prisma.sql`"toldAt"`, 'int'),
  'signed-in-browsers': together({
    CustomerSession: past('CustomerSession', expired, 'text'),
    OperatorSession: past('OperatorSession', expired, 'text'),
  }),
  'left-members': bought.leftMembers,
  'abandoned-checkouts': bought.abandonedCheckouts,
  'receipt-numbers': bought.receiptNumbers,
  'refund-accounts': bought.refundAccounts,
  'abandoned-subscriptions': past('Subscription', made, 'uuid', { which: Prisma.sql`status = 'pending'` }),
  carts: past('MemberCart', Prisma.sql`"updatedAt"`, 'text', { id: 'customerId' }),
  'age-checks': past('AgeCheck', expired, 'uuid'),
  'short-proofs': together({
    CustomerVerification: past('CustomerVerification', expired, 'text'),
    OperatorVerification: past('OperatorVerification', expired, 'text'),
    OperatorRateLimit: past('OperatorRateLimit', Prisma.sql`to_timestamp("lastRequest" / 1000.0)`, 'text'),
  }),
  invitations: past('OperatorInvitation', Prisma.sql`least("endedAt", "expiresAt")`, 'uuid'),
  'saved-searches': past('SavedView', made, 'int', { which: Prisma.sql`query ~ '(^|&)q='` }),
  'finished-work': past('Job', Prisma.sql`"doneAt"`, 'bigint'),
};
