import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { branchOf, type Entry, isOutline, layOut, moved, placed, placesOf, STEPS, trailOf } from './category-tree';

/** 부엌(1) › 잔(2) › 찻잔(3), 접시(4); 욕실(5). */
const tree: Entry[] = [
  { id: 1, depth: 0 },
  { id: 2, depth: 1 },
  { id: 3, depth: 2 },
  { id: 4, depth: 1 },
  { id: 5, depth: 0 },
];
const shown = (outline: readonly Entry[] | null) =>
  outline?.map(({ id, depth }) => `${'-'.repeat(depth)}${id}`).join(' ');

describe('a category', () => {
  test('moves among its siblings with everything below it', () => {
    expect(shown(moved(tree, 2, 'down'))).toBe('1 -4 -2 --3 5');
    expect(shown(moved(tree, 5, 'up'))).toBe('5 1 -2 --3 -4');
    expect(moved(tree, 1, 'up')).toBeNull();
    expect(moved(tree, 4, 'down')).toBeNull();
  });

  test('moves below the one before it, and out again behind its parent', () => {
    expect(shown(moved(tree, 5, 'in'))).toBe('1 -2 --3 -4 -5');
    expect(shown(moved(tree, 4, 'in'))).toBe('1 -2 --3 --4 5');
    expect(shown(moved(tree, 2, 'out'))).toBe('1 -4 2 -3 5');
    expect(moved(tree, 2, 'in')).toBeNull();
    expect(moved(tree, 5, 'out')).toBeNull();
  });

  test('is dropped before, behind or into another, but neither into itself nor too deep', () => {
    expect(shown(placed(tree, 5, 1, 'before'))).toBe('5 1 -2 --3 -4');
    expect(shown(placed(tree, 4, 5, 'into'))).toBe('1 -2 --3 5 -4');
    expect(placed(tree, 1, 3, 'after')).toBeNull();
    expect(placed(tree, 2, 2, 'into')).toBeNull();
    expect(placed(tree, 5, 3, 'into')).toBeNull();
  });

  test('knows what is below it and what it is below', () => {
    expect(branchOf(tree, 1).map(({ id }) => id)).toEqual([2, 3]);
    expect(trailOf(tree, 2).map(({ id }) => id)).toEqual([1, 2, 3]);
  });
});

test('an outline that jumps, goes too deep or names something twice is none', () => {
  expect(isOutline(tree)).toBe(true);
  expect(isOutline([{ id: 1, depth: 1 }])).toBe(false);
  expect(
    isOutline([
      { id: 1, depth: 0 },
      { id: 2, depth: 2 },
    ]),
  ).toBe(false);
  expect(isOutline([...tree, { id: 1, depth: 0 }])).toBe(false);
  expect(isOutline([0, 1, 2, 3].map((depth) => ({ id: depth, depth })))).toBe(false);
});

test('whatever is moved, nothing is lost and the tree it stands for is the outline again', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(1, 2, 3, 4, 5), fc.constantFrom(...STEPS)), { maxLength: 30 });
  fc.assert(
    fc.property(steps, (wanted) => {
      const end = wanted.reduce((outline, [id, step]) => moved(outline, id, step) ?? outline, tree);
      expect(isOutline(end)).toBe(true);
      expect(end.map(({ id }) => id).sort()).toEqual([1, 2, 3, 4, 5]);
      const rows = placesOf(end).toSorted((a, b) => a.position - b.position);
      expect(layOut(rows).map(({ id, depth }) => ({ id, depth }))).toEqual(end);
    }),
  );
});
