// What changed between two texts, line by line: the longest common lines stay, the rest went or came.

export type DiffLine = { kind: 'same' | 'gone' | 'new'; text: string };

/** The lines of both texts in order; empty lines are left out. */
export function diffLines(before: string, after: string): DiffLine[] {
  const old = linesOf(before);
  const fresh = linesOf(after);
  // common[i][j]: how many lines the texts have in common from there on.
  const common = Array.from({ length: old.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      const row = common[i] ?? [];
      row[j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: DiffLine[] = [];
  for (let i = 0, j = 0; i < old.length || j < fresh.length; ) {
    const [gone, next] = [old[i], fresh[j]];
    if (gone !== undefined && gone === next) {
      lines.push({ kind: 'same', text: gone });
      i++;
      j++;
    } else if (gone !== undefined && (next === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'gone', text: gone });
      i++;
    } else {
      lines.push({ kind: 'new', text: next ?? '' });
      j++;
    }
  }
  return lines;
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
