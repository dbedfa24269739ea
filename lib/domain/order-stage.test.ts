import { expect, test } from 'vitest';
import { goodsAreWith, maySend, nextStages, type OrderStage, reachedAt, stageAfterSending } from './order-stage';

const stages: OrderStage[] = [
  'awaiting_deposit',
  'paid',
  'preparing',
  'shipped',
  'delivered',
  'confirmed',
  'cancelled',
];

const all = { pieces: 3, left: 0 };
const none = { pieces: 0, left: 3 };

test('a buyer can only confirm what has arrived', () => {
  expect(stages.flatMap((stage) => nextStages(stage, 'buyer', all).map((to) => [stage, to]))).toEqual([
    ['delivered', 'confirmed'],
  ]);
});

test('the clock only confirms', () => {
  expect(stages.flatMap((stage) => nextStages(stage, 'clock', all))).toEqual(['confirmed']);
});

test('whatever an operator moves can be moved back', () => {
  for (const [sent, possible] of [
    [none, ['paid', 'preparing']],
    [all, ['preparing', 'shipped', 'delivered', 'confirmed']],
  ] as const)
    for (const from of possible)
      for (const to of nextStages(from, 'operator', sent)) expect(nextStages(to, 'operator', sent)).toContain(from);
});

test('nobody moves an order into or out of what money decides', () => {
  for (const stage of ['awaiting_deposit', 'cancelled'] as const) {
    expect(nextStages(stage, 'operator', all)).toEqual([]);
    expect(stages.flatMap((from) => nextStages(from, 'operator', all))).not.toContain(stage);
  }
});

test('an order is on its way when nothing is left to send', () => {
  expect(stageAfterSending(1)).toBe('preparing');
  expect(stageAfterSending(0)).toBe('shipped');
  expect(stages.filter(maySend)).toEqual(['paid', 'preparing']);
});

test('goods that left have to come back before money does', () => {
  expect(goodsAreWith('preparing')).toBe('shop');
  expect(goodsAreWith('shipped')).toBe('carrier');
  expect(goodsAreWith('confirmed')).toBe('buyer');
});

test('a stage that was taken back was not reached', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 10, day));
  const moves = [
    { to: 'preparing', at: at(1) },
    { to: 'shipped', at: at(2) },
    { to: 'preparing', at: at(3) },
    { to: 'shipped', at: at(4) },
  ] as const;
  expect([...reachedAt(moves)]).toEqual([
    ['preparing', at(1)],
    ['shipped', at(4)],
  ]);
});

test('an order is on its way only when all of it has left', () => {
  expect(nextStages('preparing', 'operator', { pieces: 1, left: 2 })).toEqual([]);
  expect(nextStages('preparing', 'operator', { pieces: 3, left: 0 })).toEqual(['shipped']);
  expect(nextStages('preparing', 'operator', none)).toEqual(['paid']);
});
