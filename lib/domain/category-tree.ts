// The tree of categories as an outline: one after another as a menu shows them, each with its depth. Nothing in an outline can stand
// below itself.

/** Levels customers still find their way through. */
const LEVELS_MAX = 3;

export type Entry = { id: number; depth: number };

/** Lays rows out that know their parents; siblings keep their order. */
export function layOut<T extends { id: number; parentId: number | null }>(
  rows: readonly T[],
  parentId: number | null = null,
  depth = 0,
): (T & Entry)[] {
  return rows
    .filter((row) => row.parentId === parentId)
    .flatMap((row) => [{ ...row, depth }, ...layOut(rows, row.id, depth + 1)]);
}

/** Who stands below whom, and where among its siblings, from 0. */
export function placesOf(outline: readonly Entry[]): { id: number; parentId: number | null; position: number }[] {
  return outline.map(({ id, depth }, index) => {
    const parent = outline.slice(0, index).findLast((entry) => entry.depth < depth);
    const siblings = outline.slice(parent ? outline.indexOf(parent) + 1 : 0, index);
    return { id, parentId: parent?.id ?? null, position: siblings.filter((entry) => entry.depth === depth).length };
  });
}

/** Whether an outline is one: begins at the top, goes down a step at a time, not too deep, and names nothing twice. */
export const isOutline = (outline: readonly Entry[]): boolean =>
  new Set(outline.map(({ id }) => id)).size === outline.length &&
  outline.every(
    ({ depth }, index) => depth >= 0 && depth < LEVELS_MAX && depth <= (outline[index - 1]?.depth ?? -1) + 1,
  );

/** Everything below an entry, itself first. */
export function branchOf<T extends { depth: number }>(outline: readonly T[], index: number): T[] {
  const [first, ...rest] = outline.slice(index);
  if (!first) return [];
  const end = rest.findIndex(({ depth }) => depth <= first.depth);
  return [first, ...(end < 0 ? rest : rest.slice(0, end))];
}

/** What an entry stands below, outermost first, itself last. */
export function trailOf<T extends { depth: number }>(outline: readonly T[], index: number): T[] {
  const entry = outline[index];
  if (!entry) return [];
  const parent = outline.slice(0, index).findLastIndex(({ depth }) => depth < entry.depth);
  return parent < 0 ? [entry] : [...trailOf(outline, parent), entry];
}

export const STEPS = ['up', 'down', 'in', 'out'] as const;
export type Step = (typeof STEPS)[number];

/** An entry one step further, with all below it; null when there is no such step. */
export function moved<T extends Entry>(outline: readonly T[], id: number, step: Step): T[] | null {
  const index = outline.findIndex((entry) => entry.id === id);
  const entry = outline[index];
  if (!entry) return null;
  const before = siblingBefore(outline, index);
  const after = outline[index + branchOf(outline, index).length];
  switch (step) {
    case 'up':
      return before ? placed(outline, id, before.id, 'before') : null;
    case 'down':
      return after?.depth === entry.depth ? placed(outline, id, after.id, 'after') : null;
    case 'in':
      return before ? placed(outline, id, before.id, 'into') : null;
    case 'out': {
      const parent = trailOf(outline, index).at(-2);
      return parent ? placed(outline, id, parent.id, 'after') : null;
    }
  }
}

const siblingBefore = <T extends Entry>(outline: readonly T[], index: number): T | undefined => {
  const depth = outline[index]?.depth ?? 0;
  const above = outline.slice(0, index).findLast((entry) => entry.depth <= depth);
  return above?.depth === depth ? above : undefined;
};

export type Side = 'before' | 'after' | 'into';

/** An entry beside or below another, with all below it; null where it cannot stand: below itself, or too deep. */
export function placed<T extends Entry>(outline: readonly T[], id: number, target: number, side: Side): T[] | null {
  const from = outline.findIndex((entry) => entry.id === id);
  const branch = branchOf(outline, from);
  if (branch.some((entry) => entry.id === target)) return null;
  const others = outline.filter((entry) => !branch.includes(entry));
  const at = others.findIndex((entry) => entry.id === target);
  const beside = others[at];
  const [first] = branch;
  if (!first || !beside) return null;
  const depth = beside.depth + (side === 'into' ? 1 : 0);
  const shifted = branch.map((entry) => ({ ...entry, depth: entry.depth + depth - first.depth }));
  const place = side === 'before' ? at : at + branchOf(others, at).length;
  const result = others.toSpliced(place, 0, ...shifted);
  return isOutline(result) ? result : null;
}
