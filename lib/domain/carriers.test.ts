import { expect, test } from 'vitest';
import { carrierOfWaybill, carrierOfWord, findCarrier, readWaybill, trackingUrl } from './carriers';

test.each([
  ['CJ 대한통운', 'cj'],
  ['우체국 택배', 'epost'],
  ['롯데글로벌로지스', 'lotte'],
  ['로젠', 'logen'],
])('%s in a spreadsheet is known', (word, code) => {
  expect(carrierOfWord(word)?.code).toBe(code);
});

test('a waybill names its carrier only when no other has such numbers', () => {
  expect(carrierOfWaybill('12345678901')?.code).toBe('logen');
  expect(carrierOfWaybill('123456789012')).toBeUndefined();
  expect(carrierOfWaybill('')).toBeUndefined();
});

test('a waybill is kept without its dashes, and refused when it is too short', () => {
  const cj = findCarrier('cj');
  if (!cj) throw new Error('no carrier');
  expect(readWaybill(cj, ' 1234-5678-9012 ')).toBe('123456789012');
  expect(readWaybill(cj, '1234-5678')).toBeNull();
});

test('a parcel can be followed where the carrier has a page for it', () => {
  expect(trackingUrl('cj', '123456789012')).toContain('wblNo=123456789012');
  expect(trackingUrl('other', 'ABCDE')).toBeNull();
});
