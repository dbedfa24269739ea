import { expect, test } from 'vitest';
import { db } from '../db';
import { createOperator } from '../operators/create-operator';
import { resolveParked } from '../payment/resolve-parked';
import { countParked, countStuckJobs, listParked, listStuckJobs, retryJob } from './operator-parked';

const email = 'operator@gagae.example';
const creation = await createOperator(email, '운영자', 'a-password-for-tests');
if (creation.kind !== 'created') throw new Error('the database was not empty');
const operator = { id: creation.id, email };
const everywhere = { before: null, after: null };

test('what is parked waits until somebody writes down what they found; only the first is kept', async () => {
  const { id } = await db.parkedItem.create({ data: { key: 'test-money:imp_1', kind: 'test-money', facts: {} } });
  expect(await countParked()).toBe(1);
  const answers = await Promise.all([
    resolveParked(id, { action: 'ignore', note: '테스트 채널을 껐어요' }, operator),
    resolveParked(id, { action: 'ignore', note: '저도 봤어요' }, operator),
  ]);
  expect(answers.toSorted()).toEqual(['not-waiting', 'resolved']);
  expect(await countParked()).toBe(0);
  expect((await listParked('waiting', everywhere)).rows).toEqual([]);
  expect((await listParked('resolved', everywhere)).rows).toMatchObject([{ id, resolution: { by: email } }]);
  const audit = { subject: String(id), action: 'parked.resolve', operatorId: operator.id };
  expect(await db.auditEntry.count({ where: audit })).toBe(1);
});

test('a job that gave up is shown with its cause, and gets its tries back once', async () => {
  const job = await db.job.create({
    data: {
      ...{ lane: 'money', kind: 'refund', key: 'refund:7', payload: { refundId: 7 } },
      ...{ attempts: 20, lastError: '결제사가 답하지 않아요', parkedAt: new Date() },
    },
  });
  expect(await countStuckJobs()).toBe(1);
  expect(await listStuckJobs()).toMatchObject([{ kind: 'refund', lastError: '결제사가 답하지 않아요' }]);
  expect(await retryJob(job.id, operator.id)).toBe('armed');
  expect(await retryJob(job.id, operator.id)).toBe('not-stuck');
  expect(await db.job.findUnique({ where: { id: job.id } })).toMatchObject({ attempts: 0, parkedAt: null });
  expect(await countStuckJobs()).toBe(0);
});
