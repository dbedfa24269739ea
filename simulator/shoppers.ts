// People: buyers who pay as they should, those who do not, operators, and whoever cancels at the provider's console.

import type { DepositAccount } from '../lib/domain/payment';
import type { Window } from './provider';
import type { Attempt } from './rows';
import { isLost, type Process } from './schedule';
import { completePayment, isUnknown, openCheckout, requestRefund, type Told } from './shop';
import type { World } from './world';

const WAYS = [
  'honest',
  'lie',
  'twice',
  'again',
  'late',
  'abandon',
  'fails-first',
  'vbank',
  'test-money',
  'stranger',
] as const;
type Way = (typeof WAYS)[number];

/** Out of a hundred buyers. */
const SHARES: Record<Way, number> = {
  honest: 58,
  lie: 6,
  twice: 5,
  again: 5,
  late: 6,
  abandon: 4,
  'fails-first': 4,
  vbank: 9,
  'test-money': 1,
  stranger: 2,
};

function chooseWay({ random }: World): Way {
  let left = random.between(0, 99);
  for (const way of WAYS) {
    left -= SHARES[way];
    if (left < 0) return way;
  }
  return 'honest';
}

/** One buyer, from the pay button to the last thing that happens to their money. */
export function* shop(world: World): Process {
  const { random, schedule } = world;
  const way = chooseWay(world);
  if (way === 'stranger') {
    const merchantUid = `other${random.between(1, 999)}`;
    return yield* finish(world, world.provider.open({ merchantUid, minor: 1_000 }), merchantUid);
  }
  const sku = random.pick(world.books.skus as [World['books']['skus'][number]]);
  const quantity = random.between(1, 2);
  const totalKrw = 1_000 * random.between(1, 90) * quantity;
  const attempt = yield* schedule.ask(
    random.pick(world.webs),
    quietly(openCheckout(world, [{ sku, quantity }], totalKrw)),
  );
  if (isLost(attempt) || attempt === null) return;
  yield random.between(500, 30_000);
  yield* pay(world, attempt, way);
  if (random.chance(0.2)) schedule.spawn(null, afterwards(world, attempt), random.between(1_000, 120_000));
}

/** A page that cannot be shown is tried by people again; here it is as if they had left. */
function* quietly<T>(process: Process<T>): Process<T | null> {
  try {
    return yield* process;
  } catch (error) {
    if (!isUnknown(error)) throw error;
    return null;
  }
}

function* pay(world: World, attempt: Attempt, way: Way): Process {
  const { random, provider } = world;
  const { merchantUid, amountMinor: minor } = attempt;
  const right: Window = { merchantUid, minor };
  switch (way) {
    case 'honest':
      return yield* finish(world, provider.open(right), merchantUid);
    case 'lie':
      return yield* finish(world, provider.open({ ...right, ...lie(world, minor) }), merchantUid);
    case 'test-money':
      return yield* finish(world, provider.open({ ...right, isTest: true }), merchantUid);
    case 'twice':
      for (const impUid of [provider.open(right), provider.open(right)])
        world.schedule.spawn(null, finish(world, impUid, merchantUid));
      return;
    case 'again': {
      const second = world.books.addAttempt(attempt.checkout);
      world.schedule.spawn(null, finish(world, provider.open(right), merchantUid));
      return yield* finish(world, provider.open({ ...right, merchantUid: second.merchantUid }), second.merchantUid);
    }
    case 'late':
      yield world.reservationMs + random.between(-5_000, 60_000);
      return yield* finish(world, provider.open(right), merchantUid);
    case 'fails-first':
      return yield* failFirst(world, provider.open({ ...right, status: 'failed' }), merchantUid);
    case 'vbank':
      return yield* transfer(world, attempt);
    case 'abandon':
    case 'stranger':
  }
}

function lie({ random }: World, minor: number): Partial<Window> {
  const short = { minor: Math.max(1, minor - random.between(1, 900)) };
  return random.pick([short, { minor: minor + 1 }, { currency: 'USD' }]);
}

function* failFirst(world: World, impUid: string, merchantUid: string): Process {
  yield* finish(world, impUid, merchantUid);
  yield world.random.between(100, 20_000);
  if (world.random.chance(0.5)) world.provider.pay(impUid);
  yield* finish(world, impUid, merchantUid);
}

/** A virtual account: the transfer comes in time, late, wrong, or never. */
function* transfer(world: World, attempt: Attempt): Process {
  const { random, provider, now } = world;
  const dueAt = new Date(now + random.between(60_000, 600_000));
  const depositAccount: DepositAccount = { bank: '시험은행', number: '0001', holder: null, dueAt };
  const { merchantUid, amountMinor: minor } = attempt;
  const impUid = provider.open({ merchantUid, minor, status: 'ready', depositAccount });
  yield* finish(world, impUid, merchantUid);
  yield* changeMind(world, attempt);
  if (random.chance(0.2)) return;
  yield random.between(1_000, 500_000) + (random.chance(0.1) ? 2_400_000 : 0);
  provider.pay(impUid, random.chance(0.05) ? minor - 1 : minor);
  yield* finish(world, impUid, merchantUid);
}

/** Whoever has an account may pay another way meanwhile, or cancel. */
function* changeMind(world: World, { checkout }: Attempt): Process {
  const { random, provider, books } = world;
  const { order } = checkout;
  if (order?.status !== 'awaiting_deposit' || random.chance(0.6)) return;
  yield random.between(100, 20_000);
  if (random.chance(0.4)) return yield* changeBooks(books.transaction(() => books.cancelUnpaid(order)));
  const other = books.addAttempt(checkout, true);
  const { merchantUid, amountMinor: minor } = other;
  yield* finish(world, provider.open({ merchantUid, minor }), merchantUid);
}

function* changeBooks(process: Process): Process {
  yield* quietly(process);
}

/** The window has closed: the provider tells the shop, and so does the browser, if it is still there. */
function* finish(world: World, impUid: string, merchantUid: string): Process {
  const { random, mix, schedule } = world;
  const times = random.chance(mix.hookLost) ? 0 : random.chance(mix.hookRepeated) ? 4 : 1;
  for (let time = 0; time < times; time++)
    schedule.spawn(null, tell(world, impUid, merchantUid), random.between(0, mix.hookDelayMs));
  if (random.chance(0.15)) return;
  yield random.between(10, 400);
  yield* tell(world, impUid, merchantUid);
}

/** Says it to either instance, and to the other one when there is no answer. What is answered is remembered against the shop. */
function* tell(world: World, impUid: string, merchantUid: string): Process<Told | null> {
  for (let time = 0; time < 3; time++) {
    const told = yield* world.schedule.ask(world.random.pick(world.webs), completePayment(world, impUid, merchantUid));
    if (!isLost(told)) {
      world.judge.hear(impUid, told);
      return told;
    }
    yield 300;
  }
  return null;
}

/** Days later, as it were: an operator gives money back, perhaps two at once, perhaps somebody at the console as well. */
function* afterwards(world: World, attempt: Attempt): Process {
  const { random, provider, schedule, webs } = world;
  const operators = random.chance(0.5) ? 2 : 1;
  const part = random.chance(0.6) ? Math.ceil(attempt.amountMinor / random.between(2, 4)) : null;
  for (let operator = 0; operator < operators; operator++)
    schedule.spawn(webs[operator % 2] ?? webs[0], refund(world, attempt, part), random.between(0, 30));
  if (!random.chance(0.3)) return;
  yield random.between(0, 3_000);
  const payment = attempt.impUid ? provider.payments.get(attempt.impUid)?.now : undefined;
  const leftMinor = payment?.status === 'paid' || payment?.paidAt ? payment.money.minor - payment.cancelledMinor : 0;
  if (payment && leftMinor > 0)
    provider.giveBack(payment.impUid, random.chance(0.5) ? leftMinor : Math.ceil(leftMinor / 2), '콘솔에서 취소');
}

function* refund(world: World, attempt: Attempt, part: number | null): Process {
  yield* quietly(world.books.transaction(() => requestRefund(world, attempt, part)));
}
