// The simulator's books are a copy of what the shop writes to PostgreSQL. A copy can be wrong: here both hear the same news in the
// same order, and after every piece of it both must say the same.

import { expect, test } from 'vitest';
import { db } from '../lib/db';
import { decidePayment } from '../lib/domain/decide-payment';
import type { ProviderPayment } from '../lib/domain/payment';
import { closeCheckout } from '../lib/payment/close-checkout';
import { factsOf } from '../lib/payment/held-checkout';
import { settleAnswer } from '../lib/payment/settle-payment';
import { open, stockOfSku, stockShelf } from '../lib/testing/shop';
import { Random } from './random';
import { type Attempt, asHeld } from './rows';
import { World } from './world';

const STORIES = 40;
const STEPS = 12;

test.each(Array.from({ length: STORIES }, (_, index) => index + 1))('story %i', async (seed) => {
  const random = new Random(seed);
  const pair = await openBoth(random, seed);
  for (let step = 0; step < STEPS; step++) {
    await hearBoth(random, pair);
    expect(tellModel(pair), `after step ${step}`).toEqual(await tellShop(pair));
  }
});

type Pair = {
  world: World;
  attempt: Attempt;
  /** What the shop calls the attempt; the model has its own word. */
  merchantUid: string;
  checkoutId: string;
  sku: string;
  /** All stories share one database: the shop hears every imp_uid with this before it. */
  prefix: string;
  payments: ProviderPayment[];
};

async function openBoth(random: Random, seed: number): Promise<Pair> {
  const stock = random.between(1, 3);
  const sku = await stockShelf(stock);
  const { checkoutId, requestPay, amountKrw } = await open([{ sku, quantity: 1 }]);
  const world = new World(seed, null);
  const goods = { id: 1, initial: stock, stock: stock - 1, moved: -1 };
  world.books.skus.push(goods);
  const checkout = {
    id: 'c1',
    locale: 'ko',
    status: 'open' as const,
    totalKrw: amountKrw,
    lines: [{ sku: goods, quantity: 1 }],
    discounts: [],
    expiresAt: 1,
    attempts: [],
    order: null,
  };
  world.books.checkouts.push(checkout);
  const attempt = world.books.addAttempt(checkout);
  return {
    world,
    attempt,
    merchantUid: requestPay.merchant_uid,
    checkoutId,
    sku,
    prefix: `story${seed}_`,
    payments: [],
  };
}

async function hearBoth(random: Random, pair: Pair): Promise<void> {
  const { world, attempt, checkoutId } = pair;
  if (random.chance(0.12)) {
    await closeCheckout(checkoutId);
    if (attempt.checkout.status === 'open') world.books.end(attempt.checkout, 'closed');
    return;
  }
  const payment = happens(random, pair);
  const heard = { ...payment, merchantUid: pair.merchantUid, impUid: pair.prefix + payment.impUid };
  await settleAnswer({ payment: heard, raw: {}, latencyMs: 0 }, 'webhook');
  const verdict = decidePayment(factsOf(asHeld(attempt), payment.impUid), payment, {
    mode: 'demo',
    isContracted: true,
  });
  world.books.storeVerdict(attempt, payment, verdict);
}

/** Something new at the provider, or, as often, an older answer. */
function happens(random: Random, { world, attempt, payments }: Pair): ProviderPayment {
  const { provider } = world;
  const uids = [...provider.payments.keys()];
  const impUid = uids[random.between(0, uids.length - 1)];
  const { merchantUid, amountMinor } = attempt;
  if (!impUid || (uids.length < 2 && random.chance(0.25))) {
    const minor = random.chance(0.15) ? amountMinor - 1 : amountMinor;
    const account = { bank: '시험은행', number: '1', holder: null, dueAt: new Date(Date.now() + 86_400_000) };
    const depositAccount = random.chance(0.25) ? account : null;
    const status = depositAccount ? 'ready' : random.pick(['paid', 'paid', 'failed', 'ready'] as const);
    provider.open({ merchantUid, minor, status, depositAccount, billingUsage: random.chance(0.05) ? 'payment' : null });
  } else {
    const act = random.pick([
      provider.pay.bind(provider, impUid),
      cancelSome.bind(null, random, world, impUid),
      () => undefined,
    ]);
    act();
  }
  const chosen = [...provider.payments.keys()].at(-1) ?? '';
  payments.push(provider.account(random.chance(0.5) ? chosen : (impUid ?? chosen)).now);
  return payments[random.chance(0.7) ? payments.length - 1 : random.between(0, payments.length - 1)] as ProviderPayment;
}

/** At the console, or by a refund of ours that reached the provider. */
function cancelSome(random: Random, world: World, impUid: string): void {
  const { money, cancelledMinor, paidAt } = world.provider.account(impUid).now;
  const leftMinor = money.minor - cancelledMinor;
  if (!paidAt || leftMinor < 2) return;
  world.provider.giveBack(impUid, random.chance(0.5) ? leftMinor : Math.floor(leftMinor / 2), '콘솔에서 취소');
}

const tellModel = ({ attempt, world }: Pair) => ({
  checkout: attempt.checkout.status,
  attempt: attempt.status,
  impUid: attempt.impUid,
  order: attempt.checkout.order && {
    status: attempt.checkout.order.status,
    refundedKrw: attempt.checkout.order.refundedKrw,
  },
  refunds: attempt.refunds
    .map(({ impUid, source, status, amountMinor, cancellationId }) => ({
      impUid,
      source,
      status,
      amountMinor,
      cancellationId,
    }))
    .sort(byEverything),
  parked: [...world.books.parked].sort(),
  stock: world.books.skus[0]?.stock,
});

async function tellShop({ merchantUid, sku, prefix }: Pair) {
  const payment = await db.payment.findUniqueOrThrow({
    where: { merchantUid },
    include: { checkout: { include: { order: true } }, refunds: true, parked: true },
  });
  const { order } = payment.checkout;
  return {
    checkout: payment.checkout.status,
    attempt: payment.status,
    impUid: payment.impUid?.replace(prefix, '') ?? null,
    order: order && { status: order.status, refundedKrw: order.refundedKrw },
    refunds: payment.refunds
      .map(({ impUid, source, status, amountMinor, cancellationId }) => ({
        impUid: impUid.replace(prefix, ''),
        source,
        status,
        amountMinor,
        cancellationId,
      }))
      .sort(byEverything),
    parked: payment.parked.map(({ key }) => key.replace(prefix, '')).sort(),
    stock: await stockOfSku(sku),
  };
}

const byEverything = (a: unknown, b: unknown): number => JSON.stringify(a).localeCompare(JSON.stringify(b));
