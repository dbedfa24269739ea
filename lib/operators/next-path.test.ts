import { expect, test } from 'vitest';
import { nextPath } from './next-path';

test('an operator who was sent to sign in comes back to the order they wanted', () => {
  expect(nextPath('/admin/orders/20261124-7KQ2MXB')).toBe('/admin/orders/20261124-7KQ2MXB');
  expect(nextPath('/admin/orders?q=%ED%99%8D&stage=paid')).toBe('/admin/orders?q=%ED%99%8D&stage=paid');
});

test.each([
  'https://evil.example/admin',
  '//evil.example',
  '/admin//evil.example',
  '/administrator',
  '/admin/\\evil.example',
  '/checkout',
  '',
  null,
  ['/admin/orders'],
])('a link that asks for %s leads nowhere but home', (value) => {
  expect(nextPath(value)).toBe('/admin');
});
