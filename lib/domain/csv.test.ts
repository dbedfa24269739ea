import { expect, test } from 'vitest';
import { csvCell, csvLine } from './csv';

test.each(['=HYPERLINK("http://evil.example")', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1'])(
  'a buyer called %j is a name in a spreadsheet, not a formula',
  (name) => expect(csvCell(name)).toMatch(/^"?'/),
);

test('a phone number keeps its first zero', () => {
  expect(csvCell('01012345678')).toBe('"=""01012345678"""');
});

test('a negative number that is a number stays one', () => {
  expect(csvLine([-500, 14_000])).toBe('-500,14000\r\n');
});

test('commas, quotes and line breaks stay inside their cell', () => {
  expect(csvCell('문 앞, "조용히"\n부탁')).toBe('"문 앞, ""조용히""\n부탁"');
});
