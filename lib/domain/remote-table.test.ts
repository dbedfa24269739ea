import { describe, expect, test } from 'vitest';
import { diffRanges, rangesCsv, readRanges } from './remote-table';
import { shippedRanges } from './shipped-ranges';

const headings = ['시작', '끝', '지역', '이름'];
const areaName = { jeju: '제주', island: '도서산간' };

describe('a table of remote areas', () => {
  test('comes back as it was written, with the first zeros a spreadsheet dropped', () => {
    const ranges = [{ from: '01234', to: '01235', area: 'island', name: '섬, 하나' }] as const;
    expect(readRanges(rangesCsv(ranges, headings, areaName))).toEqual({ kind: 'ranges', ranges });
    expect(readRanges('1234,1235,island,섬')).toMatchObject({ ranges: [{ from: '01234', to: '01235' }] });
  });

  test('is one postcode where no end is given', () => {
    expect(readRanges('63365,,도서,우도')).toEqual({
      kind: 'ranges',
      ranges: [{ from: '63365', to: '63365', area: 'island', name: '우도' }],
    });
  });

  test('is refused whole, and every line that is wrong is named', () => {
    const text = [
      '시작,끝,지역',
      '6336a,63365,제주',
      '63370,63360,제주',
      '63001,63002,바다',
      '40200,40240,도서',
      '40200,40240,제주',
      '40230,40250,도서',
    ];
    const read = readRanges(text.join('\n'));
    expect(read.kind === 'faults' && read.faults.map(({ line, fault }) => [line, fault])).toEqual([
      [2, 'postcode'],
      [3, 'backwards'],
      [4, 'area'],
      [6, 'repeated'],
      [7, 'crossing'],
    ]);
  });

  test('without a line is none', () => {
    expect(readRanges('시작,끝,지역')).toEqual({ kind: 'unreadable', why: 'empty' });
    expect(readRanges('"63000,63001')).toEqual({ kind: 'unreadable', why: 'quotes' });
  });
});

test('the list the shop comes with could be brought in as it is', () => {
  const read = readRanges(rangesCsv(shippedRanges, headings, areaName));
  expect(read.kind === 'ranges' && diffRanges(shippedRanges, read.ranges)).toEqual([]);
});

test('what a list changes is told range by range', () => {
  const [a, b, c] = [
    { from: '10000', to: '10001', area: 'island', name: '가' },
    { from: '20000', to: '20001', area: 'island', name: '나' },
    { from: '30000', to: '30001', area: 'jeju', name: '다' },
  ] as const;
  const changed = { ...b, area: 'jeju' } as const;
  expect(diffRanges([a, b], [changed, c])).toEqual([
    { kind: 'gone', range: a, was: a },
    { kind: 'changed', range: changed, was: b },
    { kind: 'new', range: c, was: null },
  ]);
});
