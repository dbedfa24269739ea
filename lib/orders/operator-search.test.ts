import { expect, test } from 'vitest';
import { readSearch } from './operator-search';

test('an empty box shows every order', () => {
  expect(readSearch('  ')).toEqual({ kind: 'everything' });
});

test('an order number is found as it is read out, in small letters too', () => {
  expect(readSearch(' 20261124-7kq2mxb ')).toEqual({ kind: 'number', prefix: '20261124-7KQ2MXB' });
});

test('a date alone means the orders of that day', () => {
  expect(readSearch('20261124')).toEqual({ kind: 'number', prefix: '20261124' });
});

test.each(['01012345678', '010-1234-5678', '010 1234 5678', '+82 10-1234-5678', '+82 (0)10-1234-5678'])(
  'the phone number %s is found however it is written',
  (typed) => {
    expect(readSearch(typed)).toEqual({ kind: 'tel', prefix: '01012345678' });
  },
);

test('a phone number is found by its beginning', () => {
  expect(readSearch('010-1234')).toEqual({ kind: 'tel', prefix: '0101234' });
});

test.each(['imp_448280090638', 'gagae7KQ2MXB7KQ2MXB7KQ2MXB7K2'])('%s names an attempt to pay', (uid) => {
  expect(readSearch(uid)).toEqual({ kind: 'attempt', uid });
});

test.each(['구매', 'Kim', "O'Brien 100%_"])('%s is the beginning of a name', (prefix) => {
  expect(readSearch(prefix)).toEqual({ kind: 'name', prefix });
});

test('a name typed on a Mac, in separate letters, is the same name', () => {
  expect(readSearch('구매자'.normalize('NFD'))).toEqual({ kind: 'name', prefix: '구매자' });
});
