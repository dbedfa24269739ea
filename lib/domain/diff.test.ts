import { expect, test } from 'vitest';
import { diffLines } from './diff';

test('what stays, goes and comes between two texts is told line by line', () => {
  expect(diffLines('가\n\n나\n다', '가\n라\n다\n마')).toEqual([
    { kind: 'same', text: '가' },
    { kind: 'gone', text: '나' },
    { kind: 'new', text: '라' },
    { kind: 'same', text: '다' },
    { kind: 'new', text: '마' },
  ]);
});

test('equal texts have nothing but what stays, whatever their empty lines', () => {
  expect(diffLines('가\n\n나', '가\n나').every(({ kind }) => kind === 'same')).toBe(true);
});
