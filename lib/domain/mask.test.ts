import { expect, test } from 'vitest';
import { maskAddress, maskEmail, maskName, maskNetwork, maskTel } from './mask';

test('covered data can be recognised but not used', () => {
  expect(maskTel('01012345678')).toBe('010-****-5678');
  expect(maskTel('0212345678')).toBe('021-****-5678');
  expect(maskEmail('buyer@example.com')).toBe('b***@example.com');
  expect(maskAddress('서울 중구 세종대로 110')).toBe('서울 중구 ***');
});

test('an address shows which network, not which machine', () => {
  expect(maskNetwork('203.0.113.7')).toBe('203.0.***');
  expect(maskNetwork('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:***');
  expect(maskNetwork('unknown')).toBe('***');
});

test('what is too short or malformed is covered whole', () => {
  expect(maskTel('1234')).toBe('****');
  expect(maskEmail('@example.com')).toBe('***');
});

test('strangers read the first letter of a name and no more', () => {
  expect(maskName('구매자')).toBe('구**');
  expect(maskName(' Buyer Name ')).toBe('B**');
  expect(maskName('')).toBe('**');
});
