import { expect, test } from 'vitest';
import { formatTel } from './tel';

test.each([
  ['01012345678', '010-1234-5678'],
  ['0111234567', '011-123-4567'],
  ['0212345678', '02-1234-5678'],
  ['023456789', '02-345-6789'],
  ['0311234567', '031-123-4567'],
  ['15881234', '1588-1234'],
])('%s is read out as %s', (digits, spoken) => {
  expect(formatTel(digits)).toBe(spoken);
});

test('a number of another country stays as it was typed', () => {
  expect(formatTel('4915112345678')).toBe('4915112345678');
});
