// The combinations of a product's choices, as a merchant types them: one line per choice, "색상: 크림, 쑥색".

export type OptionLine = { name: string; values: string[] };

/** More combinations than a person can keep stock of, and than a page can show. */
export const COMBINATIONS_MAX = 200;

/** Reads what was typed; null when a line is not a name and values, or a name or value stands twice. */
export function readOptions(text: string): OptionLine[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const options = lines.map(readLine);
  if (!options.every((option) => option !== null)) return null;
  return isDistinct(options.map(({ name }) => name)) ? options : null;
}

function readLine(line: string): OptionLine | null {
  const [name = '', rest = '', ...more] = line.split(':').map((part) => part.trim());
  const values = rest.split(',').flatMap((value) => value.trim() || []);
  return name && values.length > 0 && more.length === 0 && isDistinct(values) ? { name, values } : null;
}

export const isDistinct = (words: readonly string[]): boolean => new Set(words).size === words.length;

/** Every combination, the last choice changing fastest; one empty combination when there is no choice. */
export const combinations = (options: readonly OptionLine[]): string[][] =>
  options.reduce<string[][]>(
    (made, { values }) => made.flatMap((chosen) => values.map((value) => [...chosen, value])),
    [[]],
  );

/** How options are typed: the reverse of readOptions, from the combinations there are. */
export const writeOptions = (names: readonly string[], chosen: readonly (readonly string[])[]): string =>
  names
    .map((name, index) => `${name}: ${[...new Set(chosen.flatMap((values) => values[index] ?? []))].join(', ')}`)
    .join('\n');
