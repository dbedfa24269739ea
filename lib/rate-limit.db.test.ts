import { afterEach, expect, test, vi } from 'vitest';
import { shiftClock } from './clock';
import { db } from './db';
import { countTry, forgetTries } from './rate-limit';

vi.stubEnv('SHOP_SECRET', 'a secret of at least 32 characters');

afterEach(() => shiftClock(0));

const limit = { name: 'test', max: 3, windowMs: 60_000 };

test('tries beyond the limit are refused, also when they all come at once', async () => {
  const verdicts = await Promise.all(Array.from({ length: 5 }, () => countTry({ ...limit, subject: 'at once' })));
  expect(verdicts.filter(Boolean)).toHaveLength(3);
});

test('somebody else’s tries are counted apart', async () => {
  for (let count = 0; count < 4; count += 1) await countTry({ ...limit, subject: 'eager' });
  expect(await countTry({ ...limit, subject: 'calm' })).toBe(true);
});

test('after its time a limit begins anew', async () => {
  for (let count = 0; count < 4; count += 1) await countTry({ ...limit, subject: 'patient' });
  expect(await countTry({ ...limit, subject: 'patient' })).toBe(false);
  shiftClock(61_000);
  expect(await countTry({ ...limit, subject: 'patient' })).toBe(true);
});

test('whose tries they are is not written down', async () => {
  await countTry({ ...limit, subject: '203.0.113.7' });
  const counters = await db.rateCounter.findMany();
  expect(JSON.stringify(counters)).not.toContain('203.0.113.7');
});

test('tries of another day are forgotten', async () => {
  await countTry({ ...limit, subject: 'yesterday' });
  shiftClock(25 * 3_600_000);
  await countTry({ ...limit, subject: 'today' });
  await forgetTries();
  expect(await db.rateCounter.count()).toBe(1);
});
