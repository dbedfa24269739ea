// One seed, one story: a few minutes of trouble, then calm, then the judgement.

import type { Broken } from './broken';
import { startWorker } from './clockwork';
import { Violation } from './judge';
import type { Host, Process } from './schedule';
import { shop } from './shoppers';
import { CALM, World } from './world';

export type Story = {
  seed: number;
  payments: number;
  refunds: number;
  kills: number;
  steps: number;
  digest: number;
  /** Virtual ms from the end of all troubles until everything had come right. */
  healedMs: number;
  /** What was wrong, in words; null when nothing was. */
  violation: string | null;
};

const SHOPPING_MS = 300_000;
const BUYERS = 160;
const HEALING_MAX_MS = 3 * 3_600_000;

/** Tells the story of a seed. The same seed always tells the same one. */
export function simulate(seed: number, broken: Broken | null = null): Story {
  const world = new World(seed, broken);
  const kills = { count: 0 };
  let violation: string | null = null;
  let healedMs = 0;
  try {
    begin(world, kills);
    world.schedule.run(SHOPPING_MS);
    healedMs = heal(world);
    world.judge.judgeEnd();
  } catch (error) {
    if (!(error instanceof Violation)) throw error;
    violation = error.message;
  }
  const { steps, digest } = world.schedule;
  const { provider, books } = world;
  return {
    seed,
    payments: provider.payments.size,
    refunds: books.refunds.length,
    kills: kills.count,
    steps,
    digest,
    healedMs,
    violation,
  };
}

function begin(world: World, kills: { count: number }): void {
  const { random, schedule, books } = world;
  const kinds = random.between(4, 20);
  for (let id = 1; id <= kinds; id++) {
    const initial = random.chance(0.3) ? random.between(1, 8) : random.between(60, 400);
    books.skus.push({ id, initial, stock: initial, moved: 0 });
  }
  fillPurses(world);
  for (const worker of world.workers) startWorker(world, worker);
  for (let buyer = 0; buyer < BUYERS; buyer++)
    schedule.spawn(null, shop(world), random.between(0, SHOPPING_MS - 60_000));
  for (const host of [...world.webs, ...world.workers]) schedule.spawn(null, trouble(world, host, kills));
  if (world.mix.outageMs > 0) schedule.spawn(null, outage(world), random.between(10_000, SHOPPING_MS / 2));
}

/** A few coupons, some of them nearly used up, and members with points. */
function fillPurses({ discounts: random, books }: World): void {
  const add = (kind: 'coupon' | 'points', initial: number): void => {
    books.purses.push({ id: `${kind} ${books.purses.length + 1}`, kind, initial, left: initial, moved: 0 });
  };
  for (let coupons = random.between(1, 3); coupons > 0; coupons--) add('coupon', random.between(1, 40));
  for (let members = random.between(2, 6); members > 0; members--) add('points', random.between(0, 300) * 100);
}

/** Kills a host now and then, and puts it to sleep for longer than a lease. */
function* trouble(world: World, host: Host, kills: { count: number }): Process {
  const { random } = world;
  for (;;) {
    const { killEveryMs, sleepEveryMs } = world.mix;
    yield random.between(1_000, 2 * Math.max(killEveryMs, 20_000));
    if (world.mix === CALM) return;
    if (killEveryMs > 0) {
      host.life++;
      host.asleepUntil = 0;
      kills.count++;
      yield random.between(200, 3_000);
      if (host === world.workers[0] || host === world.workers[1]) startWorker(world, host);
    }
    if (sleepEveryMs > 0 && random.chance(0.3)) host.asleepUntil = world.now + random.between(10_000, 90_000);
  }
}

function* outage(world: World): Process {
  world.outageUntil = world.now + world.mix.outageMs;
  yield 0;
}

/** No more troubles: everything must come right by itself. Answers how long it took. */
function heal(world: World): number {
  world.mix = CALM;
  world.outageUntil = 0;
  for (const host of [...world.webs, ...world.workers]) host.asleepUntil = 0;
  const calmAt = world.now;
  let unrest: string | null = 'not looked yet';
  // Deposits and late payments still arrive in the first half hour and a bit.
  for (let at = calmAt + 10_000; at <= calmAt + HEALING_MAX_MS; at += 30_000) {
    world.schedule.run(at);
    unrest = world.judge.unrest();
    if (unrest === null && at > calmAt + QUIET_MS) return at - calmAt;
  }
  if (unrest !== null) throw new Violation(`${unrest} long after all troubles ended`);
  return HEALING_MAX_MS;
}

const QUIET_MS = 600_000;
