// What one seed makes: how badly the network, the provider, the database and the machines behave in its story.

import { Books } from './books';
import type { Broken } from './broken';
import { Judge } from './judge';
import { Provider } from './provider';
import { Random } from './random';
import { Host, Schedule } from './schedule';

/** Probabilities of one call or transaction, and mean times in ms between what happens to a host. */
export type Mix = {
  latencyMs: number;
  requestLost: number;
  answerLost: number;
  error: number;
  notFound: number;
  stale: number;
  hookLost: number;
  hookRepeated: number;
  hookDelayMs: number;
  commitUnknown: number;
  killEveryMs: number;
  sleepEveryMs: number;
  outageMs: number;
};

export const CALM: Mix = {
  latencyMs: 20,
  requestLost: 0,
  answerLost: 0,
  error: 0,
  notFound: 0,
  stale: 0,
  hookLost: 0,
  hookRepeated: 0,
  hookDelayMs: 100,
  commitUnknown: 0,
  killEveryMs: 0,
  sleepEveryMs: 0,
  outageMs: 0,
};

/** Every story has its own troubles: some have many of one kind and none of another. */
function troubles(random: Random): Mix {
  const some = (most: number) => (random.chance(0.3) ? 0 : random.next() * most);
  // In some stories answers are lost and old all the time: only there do the two meet in one refund.
  const most = random.chance(0.15) ? 0.5 : 0.08;
  return {
    latencyMs: random.between(2, 200),
    requestLost: some(0.05),
    answerLost: some(most),
    error: some(0.05),
    notFound: some(0.04),
    stale: some(most),
    hookLost: random.chance(0.15) ? 1 : some(0.4),
    hookRepeated: some(0.4),
    hookDelayMs: random.chance(0.25) ? 60_000 : 400,
    commitUnknown: some(0.04),
    killEveryMs: random.chance(0.2) ? 0 : random.between(1_500, 40_000),
    sleepEveryMs: random.chance(0.5) ? 0 : random.between(30_000, 90_000),
    outageMs: random.chance(0.3) ? random.between(20_000, 200_000) : 0,
  };
}

export class World {
  readonly random: Random;
  /** Of its own: what is drawn for discounts changes nothing else of a story. */
  readonly discounts: Random;
  readonly schedule = new Schedule();
  readonly webs: readonly [Host, Host] = [new Host(), new Host()];
  readonly workers: readonly [Host, Host] = [new Host(), new Host()];
  readonly provider: Provider;
  readonly books: Books;
  readonly judge: Judge;
  mix: Mix;
  /** The provider answers nobody until then. */
  outageUntil = 0;
  /** How long an unpaid checkout keeps its goods, ms. */
  readonly reservationMs: number;

  constructor(
    seed: number,
    readonly broken: Broken | null,
  ) {
    this.random = new Random(seed);
    this.discounts = new Random(seed ^ 0x5f3759df);
    this.mix = troubles(this.random);
    this.reservationMs = this.random.between(20_000, 240_000);
    this.books = new Books(this);
    this.provider = new Provider(this);
    this.judge = new Judge(this);
  }

  get now(): number {
    return this.schedule.now;
  }

  isBroken(how: Broken): boolean {
    return this.broken === how;
  }
}
