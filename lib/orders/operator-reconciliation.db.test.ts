import { expect, test } from 'vitest';
import { now } from '../clock';
import { db } from '../db';
import { askProvider } from '../operators/ask-provider';
import type { Operator } from '../operators/operator-of';
import { anOperator } from '../testing/bought';
import { paidOrder } from '../testing/shop';
import { readReconciliation } from './operator-reconciliation';

test('a difference that an operator had settled again says so, and no other does', async () => {
  const [mended, open] = [await paidOrder(), await paidOrder()];
  const at = new Date(now().getTime() - 60_000);
  const about = { kind: 'status', merchantUid: 'gagae', ours: 'unjudged', theirs: 'paid', isHealed: false };
  const differences = { create: [mended, open].map(({ impUid }) => ({ ...about, impUid })) };
  await db.reconciliationRun.create({
    data: { kind: 'day', from: at, to: at, finishedAt: at, seen: 2, matched: 0, healed: 0, parked: 0, differences },
  });
  const operator: Operator = { ...(await anOperator()), name: '운영자', role: 'owner', sessionId: 'none' };
  await askProvider(mended.impUid, operator);
  const { runs, sums } = await readReconciliation(null);
  expect(sums).toMatchObject({ seen: 2, differences: 2 });
  expect(runs[0]?.differences.map(({ impUid, askedAt }) => [impUid, askedAt !== null])).toEqual([
    [mended.impUid, true],
    [open.impUid, false],
  ]);
});
