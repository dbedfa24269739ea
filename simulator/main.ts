// What `npm run simulate` and `npm run teeth` ask of the simulator.

import { BROKEN, type Broken, brokenShops } from './broken';
import regressions from './regressions.json';
import { type Story, simulate } from './simulate';

export type Summary = {
  seeds: number;
  payments: number;
  refunds: number;
  kills: number;
  steps: number;
  seconds: number;
  paymentsPerSecond: number;
  /** The longest time until everything had come right, virtual seconds from the end of all troubles. */
  slowestHealingSeconds: number;
  violations: { seed: number; violation: string }[];
};

/** Tells the stories that once found something, then as many new ones. */
export function simulateMany(first: number, count: number): Summary {
  const startedMs = performance.now();
  const seeds = [...regressions, ...Array.from({ length: count }, (_, index) => first + index)];
  const stories = seeds.map((seed) => simulate(seed));
  const seconds = (performance.now() - startedMs) / 1_000;
  const sum = (of: (story: Story) => number) => stories.reduce((total, story) => total + of(story), 0);
  const payments = sum((story) => story.payments);
  return {
    seeds: seeds.length,
    payments,
    refunds: sum((story) => story.refunds),
    kills: sum((story) => story.kills),
    steps: sum((story) => story.steps),
    seconds: Math.round(seconds * 10) / 10,
    paymentsPerSecond: Math.round(payments / seconds),
    slowestHealingSeconds: Math.max(...stories.map(({ healedMs }) => healedMs)) / 1_000,
    violations: stories.flatMap(({ seed, violation }) => (violation === null ? [] : [{ seed, violation }])),
  };
}

/** One story, told twice: `isSame` says that the second was the first. */
export function replay(seed: number): Story & { isSame: boolean } {
  const story = simulate(seed);
  return { ...story, isSame: simulate(seed).digest === story.digest };
}

export type Bite = { name: Broken; what: string; seed: number | null; violation: string | null; seedsTried: number };

/** Gives every broken shop the same stories until it is caught. */
export function biteAll(seedsMax: number): Bite[] {
  return brokenShops.map((name) => {
    for (let seed = 1; seed <= seedsMax; seed++) {
      const { violation } = simulate(seed, name);
      if (violation !== null) return { name, what: BROKEN[name], seed, violation, seedsTried: seed };
    }
    return { name, what: BROKEN[name], seed: null, violation: null, seedsTried: seedsMax };
  });
}
