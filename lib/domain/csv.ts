// Lines of a CSV file that people open in a spreadsheet. A buyer's name must not become a formula there, nor a phone number lose
// its first zero.

const FORMULA = /^[=+\-@\t\r]/;

/** One cell. Text that a spreadsheet would compute, or shorten as a number, stands behind an apostrophe or as ="…". */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  if (/^0\d+$/.test(value)) return `"=""${value}"""`;
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** One line with its end. */
export const csvLine = (values: readonly (string | number)[]): string => `${values.map(csvCell).join(',')}\r\n`;
