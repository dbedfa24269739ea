// What `npm run teeth` takes out of the real sources, and which tests are to notice.

/** @typedef {{ what: string, file: string, take: string, put: string, tests: string[] }} Wound */

/** @type {Wound[]} */
export const wounds = [
  {
    what: 'the checkout is judged without its lock',
    file: 'lib/payment/held-checkout.ts',
    take: ' FOR UPDATE OF checkout`;',
    put: '`;',
    tests: ['lib/payment/settle-races.db.test.ts'],
  },
  {
    what: 'a wrong amount is not noticed',
    file: 'lib/domain/decide-payment.ts',
    take: 'if (!sameMoney(held.asked, payment.money)) return unkeepable(held, payment);',
    put: '',
    tests: ['lib/domain/decide-payment.test.ts'],
  },
  {
    what: 'a cancel does not carry the balance',
    file: 'lib/iamport/client.ts',
    take: '    checksum: toDecimal(cancel.balanceBefore),\n',
    put: '',
    tests: ['lib/payment/refund.db.test.ts', 'lib/payment/refund-races.db.test.ts'],
  },
  {
    what: 'a late payment takes goods that are gone',
    file: 'lib/payment/store-verdict.ts',
    take: '? await retakeHolds(tx, held.checkout) : null;',
    put: '? null : null;',
    tests: ['lib/payment/settle-payment.db.test.ts'],
  },
  {
    what: 'work is written down outside the transaction',
    file: 'lib/jobs/queue.ts',
    take: 'await tx.$executeRaw',
    put: "await (await import('../db')).db.$executeRaw",
    tests: ['lib/jobs/worker.db.test.ts'],
  },
  {
    what: 'a worker that lost its lease still writes',
    file: 'lib/jobs/worker.ts',
    take: '    where: { id: job.id, lockToken },\n    data: { ...released, doneAt: now(), lastError: null },',
    put: '    where: { id: job.id },\n    data: { ...released, doneAt: now(), lastError: null },',
    tests: ['lib/jobs/worker.db.test.ts'],
  },
  {
    what: 'reconciliation looks back one minute, not from where it stopped',
    file: 'lib/payment/reconcile.ts',
    take: 'new Date(cursor.getTime() - OVERLAP_MS)',
    put: 'new Date(now().getTime() - 60_000)',
    tests: ['lib/payment/reconcile.db.test.ts'],
  },
  {
    what: 'any token opens any order',
    file: 'lib/payment/access.ts',
    take: 'given.length === expected.length && timingSafeEqual(given, expected)',
    put: 'true',
    tests: ['lib/payment/access.test.ts'],
  },
  {
    what: 'tries at the same moment are counted once',
    file: 'lib/rate-limit.ts',
    take: 'ELSE counter.count + 1 END',
    put: 'ELSE counter.count END',
    tests: ['lib/rate-limit.db.test.ts'],
  },
  {
    what: 'a made-up address is believed',
    file: 'lib/visitors/address.ts',
    take: 'hops.at(-1 - proxies)',
    put: 'hops[0]',
    tests: ['lib/visitors/address.test.ts'],
  },
  {
    what: 'goods are sold before and after their time',
    file: 'lib/payment/stock.ts',
    take: 'onShelfSql()}`;',
    put: 'Prisma.sql`product."publishedAt" IS NOT NULL`}`;',
    tests: ['lib/catalog/shelf-times.db.test.ts'],
  },
];
