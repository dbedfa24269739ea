import { describe, expect, test } from 'vitest';
import { csvCell, csvLine, readCsv } from './csv';

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

describe('a table that was written is read again as it was', () => {
  test.each([
    ...["=HYPERLINK('x')", "'=1", '-5', '@sum', "'안녕", '문 앞, "조용히"\n부탁', '01012345678', '8801234567890'],
    ...['10-2', '1E5', '', '쑥색 "소"', '60×30cm', '="0123"'],
  ])('%j', (text) => {
    expect(readCsv(csvLine(['a', text, 'b']))).toEqual([{ line: 1, cells: ['a', text, 'b'] }]);
  });

  test('with its line numbers, though a cell has several lines', () => {
    expect(readCsv('a,"하나\r\n둘"\r\n\r\n,,\r\nb,셋')).toEqual([
      { line: 1, cells: ['a', '하나\n둘'] },
      { line: 5, cells: ['b', '셋'] },
    ]);
  });

  test('or as a spreadsheet pastes it, inches and commas as they are', () => {
    expect(readCsv('코드\t이름\nA\t12" 접시, 흰색\t"여러\n줄"')).toEqual([
      { line: 1, cells: ['코드', '이름'] },
      { line: 2, cells: ['A', '12" 접시, 흰색', '여러\n줄'] },
    ]);
  });

  test('unless a quotation mark is never closed', () => {
    expect(readCsv('a,b\n"c,d\ne,f')).toBeNull();
  });
});

test('a large table is read in no time', () => {
  const text = csvLine(['가'.repeat(100), '나'.repeat(300), 5]).repeat(2000);
  const before = performance.now();
  expect(readCsv(text)).toHaveLength(2000);
  expect(performance.now() - before).toBeLessThan(1500);
});
