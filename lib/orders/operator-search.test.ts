import { expect, test } from 'vitest';
import { readSearch } from './operator-search';

test('an empty box shows every order', () => {
  expect(readSearch('  ')).toEqual([]);
});

test('an order number is found as it is read out, in small letters too', () => {
  expect(readSearch(' 20261124-7kq2mxb ')).toEqual([{ by: 'number', prefix: '20261124-7KQ2MXB' }]);
});

test('a date alone means the orders of that day, and whatever else has these digits', () => {
  expect(readSearch('20261124')).toEqual([
    { by: 'number', prefix: '20261124' },
    { by: 'tel-ending', ending: '20261124' },
    { by: 'approval', number: '20261124' },
  ]);
});

test.each(['01012345678', '010-1234-5678', '010 1234 5678', '+82 10-1234-5678', '+82 (0)10-1234-5678'])(
  'the phone number %s is found however it is written',
  (typed) => {
    expect(readSearch(typed)).toContainEqual({ by: 'tel', prefix: '01012345678' });
  },
);

test('a phone number is found by its beginning and by its ending', () => {
  expect(readSearch('010-1234')).toContainEqual({ by: 'tel', prefix: '0101234' });
  expect(readSearch('5678')).toEqual([{ by: 'tel-ending', ending: '5678' }]);
  expect(readSearch('1234-5678')).toContainEqual({ by: 'tel-ending', ending: '12345678' });
});

test('eight digits may stand on a slip, twelve on a parcel', () => {
  expect(readSearch('30011223')).toContainEqual({ by: 'approval', number: '30011223' });
  expect(readSearch('6012-3456-7890')).toEqual([{ by: 'waybill', waybill: '601234567890' }]);
  expect(readSearch('ee123456789kr')).toEqual([{ by: 'waybill', waybill: 'EE123456789KR' }]);
});

test.each(['imp_448280090638', 'gagae7KQ2MXB7KQ2MXB7KQ2MXB7K2'])('%s names an attempt to pay', (uid) => {
  expect(readSearch(uid)).toEqual([{ by: 'attempt', uid }]);
});

test('an e-mail address is found in whatever letters', () => {
  expect(readSearch('Buyer@Example')).toEqual([{ by: 'email', prefix: 'buyer@example' }]);
});

test.each(['구매', 'Kim', "O'Brien 100%_"])('%s is the beginning of a name, or goods', (words) => {
  expect(readSearch(words)).toEqual([
    { by: 'name', prefix: words },
    { by: 'goods', words },
  ]);
});

test('a name typed on a Mac, in separate letters, is the same name', () => {
  expect(readSearch('구매자'.normalize('NFD'))[0]).toEqual({ by: 'name', prefix: '구매자' });
});
