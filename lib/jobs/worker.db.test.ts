import { beforeEach, expect, test } from 'vitest';
import { shiftClock } from '../clock';
import { db } from '../db';
import { enqueue } from './queue';
import { backoffMs, runNextJob } from './worker';

beforeEach(async () => {
  shiftClock(0);
  await db.job.deleteMany();
});

const add = (key: string) =>
  db.$transaction((tx) => enqueue(tx, { lane: 'money', kind: 'try', key, payload: { key } }));

test('what is rolled back is never done, what is committed is done', async () => {
  const done: unknown[] = [];
  const handlers = { try: async (payload: unknown) => void done.push(payload) };
  await db
    .$transaction(async (tx) => {
      await enqueue(tx, { lane: 'money', kind: 'try', key: 'never', payload: {} });
      throw new Error('rolled back');
    })
    .catch(() => undefined);
  await add('always');
  while (await runNextJob('money', handlers));
  expect(done).toEqual([{ key: 'always' }]);
});

test('one job is one job, however often it is asked for, and can be asked for again when it is done', async () => {
  let runs = 0;
  const handlers = { try: async () => void runs++ };
  await Promise.all([add('same'), add('same'), add('same')]);
  while (await runNextJob('money', handlers));
  expect(runs).toBe(1);
  await add('same');
  while (await runNextJob('money', handlers));
  expect(runs).toBe(2);
});

test('workers side by side do each job once', async () => {
  const runs: unknown[] = [];
  const handlers = { try: async (payload: unknown) => void runs.push(payload) };
  for (let index = 0; index < 20; index++) await add(`job-${index}`);
  const worker = async () => {
    while (await runNextJob('money', handlers));
  };
  await Promise.all([worker(), worker(), worker()]);
  expect(runs).toHaveLength(20);
});

test('a job that fails is tried again later, and after the last try waits for an operator', async () => {
  await add('hopeless');
  const handlers = { try: () => Promise.reject(new Error('the bank is closed')) };
  expect(await runNextJob('money', handlers)).toBe(true);
  expect(await runNextJob('money', handlers)).toBe(false);
  for (let hour = 1; hour <= 25; hour++) {
    shiftClock(hour * 3_600_000);
    await runNextJob('money', handlers);
  }
  expect(await db.job.findFirstOrThrow()).toMatchObject({ attempts: 20, lastError: 'Error: the bank is closed' });
  expect(await db.parkedItem.findMany({ where: { kind: 'job-gave-up' } })).toMatchObject([
    { facts: { job: 'hopeless', attempts: 20 } },
  ]);
});

test('a worker that died holds its job for a minute, and one that was only asleep changes nothing any more', async () => {
  await add('held');
  let wake = () => {};
  const asleep = runNextJob('money', { try: () => new Promise<void>((resolve) => (wake = resolve)) });
  await expect.poll(() => db.job.count({ where: { attempts: 1 } })).toBe(1);
  expect(await runNextJob('money', { try: async () => {} })).toBe(false);
  shiftClock(61_000);
  const taken = runNextJob('money', { try: () => Promise.reject(new Error('later')) });
  expect(await taken).toBe(true);
  wake();
  await asleep;
  expect(await db.job.findFirstOrThrow()).toMatchObject({ attempts: 2, doneAt: null, lastError: 'Error: later' });
});

test('waiting doubles up to ten minutes, never at the same moment for all', () => {
  for (const [attempts, middleMs] of [
    [1, 1_000],
    [2, 2_000],
    [5, 16_000],
    [15, 600_000],
  ] as const) {
    expect(backoffMs(attempts)).toBeGreaterThanOrEqual(middleMs * 0.75);
    expect(backoffMs(attempts)).toBeLessThanOrEqual(middleMs * 1.25);
  }
});
