// Lines of a CSV file that people open in a spreadsheet. A buyer's name must not become a formula there, nor a phone number lose
// its first zero. What is written here is read here as it was.

const FORMULA = /^'*[=+\-@\t\r]/;

/** Texts a spreadsheet takes for numbers or dates: first zeros, bar codes, 10-2, 1E5. */
const MISTAKEN = /^(0\d+|\d{12,}|\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?|\d+(\.\d+)?E\d+)$/i;

/** One cell. Text that a spreadsheet would compute, or shorten as a number, stands behind an apostrophe or as ="…". */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  if (MISTAKEN.test(value)) return `"=""${value}"""`;
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** One line with its end. */
export const csvLine = (values: readonly (string | number)[]): string => `${values.map(csvCell).join(',')}\r\n`;

/** Cells of one row, and the line of the file it begins on, from 1. */
export type CsvRow = { line: number; cells: string[] };

/**
 * Reads a table: of tabs when its first line has one, as spreadsheets paste it, else of commas. Rows without any text are left
 * out. Null when a quotation mark is never closed: everything after it would be one cell.
 */
export function readCsv(text: string): CsvRow[] | null {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const separator = /^[^\n]*\t/.test(source) ? '\t' : ',';
  const rows: CsvRow[] = [];
  let line = 1;
  let at = 0;
  while (at < source.length) {
    const row = readRow(source, at, separator);
    if (row === null) return null;
    if (row.cells.some((cell) => cell !== '')) rows.push({ line, cells: row.cells });
    line += source.slice(at, row.end).split('\n').length - 1;
    at = row.end;
  }
  return rows;
}

/** A cell in quotation marks with what follows it, or one without; then what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"([^\n]*?)|([^\n]*?))(SEPARATOR|\n|$)/;
const CELLS = {
  ',': new RegExp(CELL.source.replace('SEPARATOR', ','), 'y'),
  '\t': new RegExp(CELL.source.replace('SEPARATOR', '\t'), 'y'),
};

function readRow(source: string, start: number, separator: keyof typeof CELLS) {
  const cell = CELLS[separator];
  const cells: string[] = [];
  cell.lastIndex = start;
  for (;;) {
    const [, quoted, rest = '', bare = '', end] = cell.exec(source) ?? [];
    if (quoted === undefined && bare.startsWith('"')) return null;
    cells.push(uncover(quoted === undefined ? bare : quoted.replaceAll('""', '"') + rest));
    if (end !== separator) return { cells, end: end === '' ? source.length : cell.lastIndex };
  }
}

/** The text that csvCell, or a spreadsheet, kept from becoming something else. */
const uncover = (cell: string): string => {
  const text = cell.trim();
  const kept = /^="(.*)"$/.exec(text)?.[1];
  return kept ?? (FORMULA.test(text) ? text.replace(/^'/, '') : text).trim();
};
