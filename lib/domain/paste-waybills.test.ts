import { expect, test } from 'vitest';
import { readPaste } from './paste-waybills';

const empty = { orderNumber: '', name: '', tel: '', carrier: '', waybill: '' };

test('a table with a heading is read by its columns, wherever they stand', () => {
  const text = '받는분\t운송장번호\t택배사\t주문번호\n구매자\t1234-5678-9012\tCJ대한통운\t20261124-7kq2mxb\n';
  expect(readPaste(text)).toEqual([
    {
      ...{ line: 2, orderNumber: '20261124-7KQ2MXB', name: '구매자' },
      ...{ tel: '', carrier: 'CJ대한통운', waybill: '1234-5678-9012' },
    },
  ]);
});

test('a table without heading is read by how its cells look', () => {
  expect(readPaste('20261124-7KQ2MXB, 123456789012\n\n한진택배,"구매자",010-1234-5678,987654321098')).toEqual([
    { ...empty, line: 1, orderNumber: '20261124-7KQ2MXB', waybill: '123456789012' },
    { line: 3, orderNumber: '', name: '구매자', tel: '01012345678', carrier: '한진택배', waybill: '987654321098' },
  ]);
});

test('a phone number whose first 0 a spreadsheet program ate is put right', () => {
  expect(readPaste('구매자\t1012345678\t123456789012')[0]).toMatchObject({
    tel: '01012345678',
    waybill: '123456789012',
  });
});

test('a number a spreadsheet program shortened is kept as it is, to be complained about', () => {
  expect(readPaste('20261124-7KQ2MXB\t1.23457E+11')[0]).toMatchObject({ waybill: '1.23457E+11' });
});

test('a number that was kept a text by an apostrophe or a formula is a number', () => {
  expect(readPaste(`20261124-7KQ2MXB\t'123456789012`)[0]?.waybill).toBe('123456789012');
  expect(readPaste('20261124-7KQ2MXB\t="123456789012"')[0]?.waybill).toBe('123456789012');
});

test('nothing is read out of nothing', () => {
  expect(readPaste('')).toEqual([]);
  expect(readPaste('\n \t \n')).toEqual([]);
});
