import { expect, test } from 'vitest';
import { isBusinessNumber } from './business-number';

test('a number whose last digit fits is one', () => {
  // Printed on the sites of the companies they belong to.
  for (const number of ['120-81-47521', '124-81-00998', '220-81-62517', '2208162517']) {
    expect(isBusinessNumber(number), number).toBe(true);
  }
});

test('a mistyped one is not', () => {
  for (const number of ['120-81-47522', '210-81-47521', '000-00-00000', '12081475', 'abc-de-fghij', '']) {
    expect(isBusinessNumber(number), number).toBe(false);
  }
});
