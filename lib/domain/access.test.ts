import { expect, test } from 'vitest';
import { type Access, sumUpAccess } from './access';

const look = (change: Partial<Access> = {}): Access => ({
  operatorId: 'packer',
  at: new Date('2026-11-24T03:00:00Z'),
  isDownload: false,
  subject: '20261124-A',
  ...change,
});

const times = (count: number, make: (index: number) => Access): Access[] =>
  Array.from({ length: count }, (_, i) => make(i));

test('ordinary work is nothing to ask about', () => {
  expect(sumUpAccess([look(), look({ subject: '20261124-B' }), look()])).toEqual([
    { operatorId: 'packer', looks: 3, customers: 2, downloads: 0, oddities: [] },
  ]);
  expect(sumUpAccess([])).toEqual([]);
});

test('looks at night are', () => {
  const night = look({ at: new Date('2026-11-24T15:30:00Z') });
  const evening = look({ at: new Date('2026-11-24T12:59:00Z') });
  expect(sumUpAccess([look(), night, evening])[0]?.oddities).toEqual([{ kind: 'night', count: 1 }]);
});

test('so are very many customers on one day, not spread over two', () => {
  const day = (index: number) => look({ subject: `order-${index}` });
  const other = (index: number) => look({ subject: `order-${index}`, at: new Date(Date.UTC(2026, 10, 25, 3)) });
  expect(sumUpAccess(times(60, day))[0]?.oddities).toEqual([{ kind: 'many', count: 60 }]);
  expect(sumUpAccess([...times(40, day), ...times(40, other)])[0]?.oddities).toEqual([]);
});

test('so is the same customer again and again, and download after download', () => {
  expect(sumUpAccess(times(5, () => look()))[0]?.oddities).toEqual([{ kind: 'same', count: 5 }]);
  const downloads = times(10, () => look({ isDownload: true, subject: 'csv' }));
  expect(sumUpAccess(downloads)[0]).toMatchObject({
    looks: 0,
    downloads: 10,
    oddities: [{ kind: 'downloads', count: 10 }],
  });
});

test('who looked most stands first', () => {
  const people = sumUpAccess([look({ operatorId: 'owner' }), look(), look()]);
  expect(people.map(({ operatorId }) => operatorId)).toEqual(['packer', 'owner']);
});
