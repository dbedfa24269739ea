import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '../db';
import { createOperator } from '../operators/create-operator';
import { anOperator } from '../testing/bought';
import { act, claim, claimed, deliveredOrder, refundOf, runRefunds, tokenOf } from '../testing/claims';
import { inLine } from '../testing/in-line';
import { provider } from '../testing/provider';
import { stockFaults, stockOfSku } from '../testing/shop';
import { actOnClaim } from './act-on-claim';
import { withdrawClaim } from './withdraw-claim';

beforeAll(() => anOperator());
beforeEach(() => provider.calm());

const mugs = () => deliveredOrder([{ priceKrw: 10_000, quantity: 2 }]);

describe('two at the same moment', () => {
  const kinds = (answers: readonly { kind: string }[]) => answers.map(({ kind }) => kind);

  test('two operators give the money of one return back: it goes back once', async () => {
    const order = await mugs();
    const id = await claimed(order, [1]);
    await act(id, 'approve', 'receive', 'inspect');
    const refund = await refundOf(id);
    const give = (): Promise<{ kind: string }> => act(id, refund);
    expect(kinds(await inLine(order, [give, give]))).toEqual(['done', 'state']);
    await runRefunds(order);
    expect(await provider.cancelsSent(order.impUid)).toHaveLength(1);
    expect(await db.claimMove.count({ where: { claimId: id, act: 'refund' } })).toBe(1);
  });

  test.each([true, false])(
    'the buyer takes it back while an operator books the pick-up (buyer first: %s)',
    async (isBuyerFirst) => {
      const order = await mugs();
      const id = await claimed(order, [1]);
      await act(id, 'approve');
      const withdraw = (): Promise<{ kind: string }> => withdrawClaim(order.number, tokenOf(order), id);
      const collect = (): Promise<{ kind: string }> => act(id, 'collect');
      const answers = await inLine(order, isBuyerFirst ? [withdraw, collect] : [collect, withdraw]);
      expect(kinds(answers)).toEqual([isBuyerFirst ? 'withdrawn' : 'done', 'state']);
    },
  );

  test('the buyer takes an exchange back while an operator approves it: its goods are not lost', async () => {
    const order = await mugs();
    const [sku = ''] = order.skus;
    const id = await claimed(order, [1], { kind: 'exchange', reason: 'defective' });
    const withdraw = (): Promise<{ kind: string }> => withdrawClaim(order.number, tokenOf(order), id);
    const approve = (): Promise<{ kind: string }> => act(id, 'approve');
    expect(kinds(await inLine(order, [approve, withdraw]))).toEqual(['done', 'withdrawn']);
    expect(await stockOfSku(sku)).toBe(8);
    expect(await stockFaults()).toEqual([]);
  });

  test('the same pieces are claimed twice: one claim', async () => {
    const order = await mugs();
    const send = (): Promise<{ kind: string }> => claim(order, [2]);
    expect(kinds(await inLine(order, [send, send]))).toEqual(['requested', 'quantities']);
  });
});

test('a large return is given back by somebody who did not look at the goods', async () => {
  const order = await deliveredOrder([{ priceKrw: 1_200_000, quantity: 1 }]);
  const id = await claimed(order, [1], { reason: 'defective' });
  await act(id, 'approve', 'receive', 'inspect');
  const made = await createOperator('second@gagae.example', '두 번째', 'a-password-for-tests', 'manager');
  if (made.kind !== 'created') throw new Error(made.kind);
  const refund = await refundOf(id);
  expect(await act(id, refund)).toEqual({ kind: 'refund', answer: { kind: 'second-person' } });
  const second = { id: made.id, email: 'second@gagae.example' };
  expect(await actOnClaim(id, refund, second)).toEqual({ kind: 'done', state: 'completed' });
});
