import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  actsOn,
  type ClaimAct,
  type ClaimActor,
  type ClaimKind,
  type ClaimState,
  claimActs,
  isOver,
  openStates,
  stateAfter,
} from './claim';

const states: readonly ClaimState[] = [...openStates, 'completed', 'refused', 'withdrawn'];
const claim = (kind: ClaimKind, state: ClaimState, isRefundLost = false) => ({ kind, state, isRefundLost });

describe('a claim', () => {
  test.each([
    ['return', ['approve', 'collect', 'receive', 'inspect', 'refund'], 'completed'],
    ['return', ['approve', 'receive', 'inspect', 'refund'], 'completed'],
    ['exchange', ['approve', 'collect', 'receive', 'inspect', 'send'], 'completed'],
    ['return', ['refuse'], 'refused'],
    ['return', ['approve', 'receive', 'refuse'], 'refused'],
    ['exchange', ['approve', 'collect', 'withdraw'], 'withdrawn'],
  ] as const)('for a %s goes the way %j', (kind, acts, end) => {
    let state: ClaimState = 'requested';
    for (const act of acts) state = stateAfter(claim(kind, state), act, 'operator') ?? 'requested';
    expect(state).toBe(end);
  });

  test('is its buyer’s to take back until somebody is on the way', () => {
    const may = (state: ClaimState) => actsOn(claim('return', state), 'buyer');
    expect(states.filter((state) => may(state).includes('withdraw'))).toEqual(['requested', 'approved']);
    expect(states.flatMap(may).filter((act) => act !== 'withdraw')).toEqual([]);
  });

  test('gives money back only as a return, and other goods only as an exchange, after somebody looked', () => {
    expect(stateAfter(claim('exchange', 'inspected'), 'refund', 'operator')).toBeNull();
    expect(stateAfter(claim('return', 'inspected'), 'send', 'operator')).toBeNull();
    expect(stateAfter(claim('return', 'received'), 'refund', 'operator')).toBeNull();
    expect(stateAfter(claim('exchange', 'received'), 'convert', 'operator')).toBe('received');
  });

  test('that is over stays over, but for a refund that came to nothing', () => {
    for (const state of states.filter(isOver)) expect(actsOn(claim('return', state), 'operator')).toEqual([]);
    expect(actsOn(claim('return', 'completed', true), 'operator')).toEqual(['refund']);
    expect(actsOn(claim('return', 'completed', true), 'buyer')).toEqual([]);
  });
});

test('whatever is tried with it, a claim ends once, and never before the goods were looked at', () => {
  const tries = fc.array(
    fc.record({
      act: fc.constantFrom<ClaimAct>(...claimActs),
      by: fc.constantFrom<ClaimActor>('buyer', 'operator'),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(fc.constantFrom<ClaimKind>('return', 'exchange'), tries, (asked, tried) => {
      let kind = asked;
      let state: ClaimState = 'requested';
      const way: ClaimState[] = [state];
      for (const { act, by } of tried) {
        const next = stateAfter(claim(kind, state), act, by);
        if (!next) continue;
        expect(isOver(state)).toBe(false);
        expect(by === 'operator' || act === 'withdraw').toBe(true);
        if (act === 'convert') kind = 'return';
        if (next !== state) way.push(next);
        state = next;
      }
      expect(way.filter(isOver).length).toBeLessThanOrEqual(1);
      if (state === 'completed') expect(way).toEqual(expect.arrayContaining(['approved', 'received', 'inspected']));
      expect(isOver(state) || actsOn(claim(kind, state), 'operator').length > 0).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
