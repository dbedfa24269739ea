import { expect, test } from 'vitest';
import { nextPath } from './next-path';

test('after signing in people go where they wanted to go', () => {
  expect(nextPath('/account/orders?page=2')).toBe('/account/orders?page=2');
  expect(nextPath('/products/linen-apron')).toBe('/products/linen-apron');
  expect(nextPath('/checkout')).toBe('/checkout');
});

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/account//evil.example',
  'javascript:alert(1)',
  '/account\nset-cookie: a=b',
  '/sign-in?next=/sign-in',
  '/api/account/auth/sign-out',
  `/${'a'.repeat(600)}`,
  undefined,
  ['/account'],
])('%s leads nowhere but home', (value) => {
  expect(nextPath(value)).toBe('/account');
});
