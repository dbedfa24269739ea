import { expect, test } from 'vitest';
import { isRole, mayDo, permissions, permissionsOf, roles, rolesWith, seesPersonalData } from './permissions';

test('the owner may everything, and only the owner decides who works here', () => {
  expect(permissionsOf('owner')).toEqual([...permissions]);
  expect(rolesWith('staff.manage')).toEqual(['owner']);
  expect(rolesWith('refunds.approve')).toEqual(['owner', 'manager']);
});

test('a packer sends parcels but neither gives money back nor carries orders out of the shop', () => {
  expect(mayDo('packer', 'orders.ship')).toBe(true);
  expect(mayDo('packer', 'refunds.request')).toBe(false);
  expect(mayDo('packer', 'orders.export')).toBe(false);
  expect(mayDo('packer', 'products.write')).toBe(false);
});

test('a viewer changes nothing and sees no customer', () => {
  expect(permissionsOf('viewer').every((permission) => permission.endsWith('.read'))).toBe(true);
  expect(seesPersonalData('viewer')).toBe(false);
});

test('everybody who can see a customer’s data is known to', () => {
  expect(roles.filter(seesPersonalData)).toEqual(['owner', 'manager', 'support', 'packer']);
});

test('a word that is no role is none', () => {
  expect(isRole('owner')).toBe(true);
  expect(isRole('admin')).toBe(false);
  expect(isRole(undefined)).toBe(false);
});
