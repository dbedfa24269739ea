import { describe, expect, test } from 'vitest';
import { type BookMove, compareFile, readSettlementFile } from './settlement-file';

const read = (text: string) => {
  const file = readSettlementFile(text);
  if (file.kind !== 'read') throw new Error(file.why);
  return file.lines;
};

describe('a settlement file', () => {
  test('is read by the names PGs give their columns, in any order and with any noise', () => {
    expect(
      read(
        '\uFEFF거래일자,주문번호,승인번호,거래금액,수수료,부가세,구분\r\n2026-11-24,"gagaeA","0123","14,000","350","35",승인\r\n',
      ),
    ).toEqual([{ line: 2, impUid: null, merchantUid: 'gagaeA', applyNum: '0123', amountKrw: 14_000, feeKrw: 385 }]);
    expect(
      read('imp_uid,amount\nimp_1,1000\n\nimp_2,-500\n').map(({ impUid, amountKrw }) => [impUid, amountKrw]),
    ).toEqual([
      ['imp_1', 1000],
      ['imp_2', -500],
    ]);
  });

  test('counts a cancel as money that went back, however the PG writes it', () => {
    const text = 'imp_uid,금액,수수료,상태\na,"1,000",10,취소\nb,-1000,-10,승인\nc,(1000),10,\nd,1000원,10,환불완료\n';
    expect(read(text).map(({ amountKrw, feeKrw }) => [amountKrw, feeKrw])).toEqual(Array(4).fill([-1000, -10]));
  });

  test('that a spreadsheet has guarded loses neither noughts nor names', () => {
    expect(read('승인번호,금액\n"=""00123""",1000\n\'00456,1000\n').map(({ applyNum }) => applyNum)).toEqual([
      '00123',
      '00456',
    ]);
  });

  test.each([
    ['', 'empty', 1],
    ['imp_uid,amount\n', 'empty', 1],
    ['이름,금액\n가,1\n', 'no-name-column', 1],
    ['imp_uid,비고\na,1\n', 'no-amount-column', 1],
    ['imp_uid,amount\na,10.5\n', 'bad-amount', 2],
    ['imp_uid,amount\na,1\nb,천원\n', 'bad-amount', 3],
    ['imp_uid,amount\n,1\n', 'no-name', 2],
    ['imp_uid,amount,fee\na,1,?\n', 'bad-amount', 2],
  ])('%j is not read by half', (text, why, line) => {
    expect(readSettlementFile(text)).toEqual({ kind: 'unreadable', why, line });
  });
});

const move = (impUid: string, amountKrw: number, change: Partial<BookMove> = {}): BookMove => ({
  ...{ day: '2026-11-24', impUid, merchantUid: `m-${impUid}`, applyNum: null, amountKrw, feeKrw: null, vatKrw: null },
  ...change,
});
const days = { from: '2026-11-24', to: '2026-11-24' };
const compare = (text: string, moves: BookMove[]) =>
  compareFile(read(text), moves, days).map(({ line, verdict, impUid }) => [line, verdict, impUid]);

describe('what a settlement file says', () => {
  test('agrees with payments and the refunds of each, one by one', () => {
    const books = [move('a', 5000), move('a', -2000), move('a', -2000)];
    expect(compare('imp_uid,amount\na,5000\na,-2000\na,-2000\n', books).map(([, verdict]) => verdict)).toEqual(
      Array(3).fill('matched'),
    );
    expect(compare('imp_uid,amount\na,5000\na,-2000\na,-2000\na,-2000\n', books).at(-1)).toEqual([5, 'unknown', null]);
  });

  test('is told apart by imp_uid, merchant_uid or approval number', () => {
    const books = [move('a', 1000), move('b', 1000, { applyNum: '77' })];
    expect(compare('주문번호,승인번호,금액\nm-a,,1000\n,77,1000\n', books)).toEqual([
      [2, 'matched', 'a'],
      [3, 'matched', 'b'],
    ]);
  });

  test('may differ in the sum, be unknown to us, or leave something out', () => {
    const books = [move('a', 1000), move('b', 3000), move('c', 500, { day: '2026-11-23' })];
    expect(compare('imp_uid,amount\na,900\nz,1000\n', books)).toEqual([
      [2, 'amount', 'a'],
      [3, 'unknown', null],
      [null, 'missing', 'b'],
    ]);
  });

  test('a wrong line takes nothing from a right one', () => {
    const books = [move('a', 1000), move('a', 2000)];
    expect(compare('imp_uid,amount\na,1500\na,1000\n', books).map(([, verdict]) => verdict)).toEqual([
      'amount',
      'matched',
    ]);
  });

  test('is compared with the expected fee, with or without its tax, where a rate is known', () => {
    const known = { feeKrw: 250, vatKrw: 25 };
    const verdicts = compare('imp_uid,amount,fee\na,10000,250\nb,10000,275\nc,10000,300\nd,10000,300\n', [
      ...['a', 'b', 'c'].map((impUid) => move(impUid, 10_000, known)),
      move('d', 10_000),
    ]).map(([, verdict]) => verdict);
    expect(verdicts).toEqual(['matched', 'matched', 'fee', 'matched']);
  });
});
