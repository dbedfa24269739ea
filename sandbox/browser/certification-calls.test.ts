import { expect, test } from 'vitest';
import { ageOn, certificationKind } from './certification-calls';

test('identity verification is a popup on a desktop, whatever the shop asks for', () => {
  expect(certificationKind('pc', false, 'https://shop.example/back')).toBe('popup');
});

test('on a phone it is what the shop asks for, and stays on the page where there is no way back', () => {
  expect(certificationKind('mobile', true, 'https://shop.example/back')).toBe('popup');
  expect(certificationKind('mobile', undefined, 'https://shop.example/back')).toBe('redirect');
  expect(certificationKind('mobile', false, null)).toBe('iframe');
});

test('somebody is nineteen on the birthday, not the day before', () => {
  expect(ageOn('2007-11-25', '2026-11-24')).toBe(18);
  expect(ageOn('2007-11-24', '2026-11-24')).toBe(19);
});
