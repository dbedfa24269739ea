import { expect, test } from 'vitest';
import { isCash, isIdentifier, maskIdentifier, owedPurpose, receiptTaxFreeKrw } from './cash-receipt';

test('cash is what leaves no card slip', () => {
  expect(['card', 'trans', 'vbank', 'phone', null].filter(isCash)).toEqual(['trans', 'vbank']);
});

test('from 100,000 won a receipt is owed that nobody asked for', () => {
  expect(owedPurpose(null, 99_999)).toBeNull();
  expect(owedPurpose(null, 100_000)).toBe('unasked');
  expect(owedPurpose('expense', 5_000)).toBe('expense');
});

test('a receipt says how much of what is left was free of tax, never more than is left', () => {
  expect(receiptTaxFreeKrw(37_000, 28_000, 0)).toBe(28_000);
  expect(receiptTaxFreeKrw(23_000, 28_000, 14_000)).toBe(14_000);
  expect(receiptTaxFreeKrw(5_000, 28_000, 14_000)).toBe(5_000);
  expect(receiptTaxFreeKrw(0, 28_000, 28_000)).toBe(0);
});

test('a business number is checked by its last digit', () => {
  expect(isIdentifier('expense', '1208147521')).toBe(true);
  expect(isIdentifier('expense', '1208147522')).toBe(false);
  expect(isIdentifier('expense', '12081475')).toBe(false);
});

test('an income deduction needs a mobile phone', () => {
  expect(isIdentifier('income', '01012345678')).toBe(true);
  expect(isIdentifier('income', '0212345678')).toBe(false);
});

test('its owner recognises a masked number', () => {
  expect(maskIdentifier('01012345678')).toBe('010****5678');
});
