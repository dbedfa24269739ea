// Who of the staff may do what, as one table. A page, action or handler of the operators' side names the one permission it needs
// (lib/operators/require-permission.ts); nothing else about a role is ever asked.

export const permissions = [
  'desk.read',
  'orders.read',
  'orders.export',
  'orders.ship',
  'orders.cancel',
  'payments.ask',
  'messages.send',
  'refunds.read',
  'refunds.request',
  'refunds.approve',
  'claims.read',
  'claims.decide',
  'claims.handle',
  'parked.read',
  'parked.resolve',
  'books.read',
  'channels.read',
  'channels.test',
  'settlement.read',
  'settlement.write',
  'customers.read',
  'customers.reveal',
  'customers.write',
  'customers.block',
  'products.read',
  'products.write',
  'stock.write',
  'subscriptions.read',
  'subscriptions.write',
  'reviews.read',
  'reviews.write',
  'questions.read',
  'questions.write',
  'coupons.read',
  'coupons.write',
  'points.read',
  'points.write',
  'settings.read',
  'settings.write',
  'audit.read',
  'audit.review',
  'privacy.manage',
  'staff.manage',
] as const;

export type Permission = (typeof permissions)[number];

export const roles = ['owner', 'manager', 'support', 'packer', 'viewer'] as const;
export type Role = (typeof roles)[number];

export const isRole = (value: unknown): value is Role => roles.some((role) => role === value);

const GRANTS: Record<Role, readonly Permission[]> = {
  owner: permissions,
  manager: permissions.filter((permission) => permission !== 'staff.manage' && permission !== 'audit.review'),
  support: [
    ...(['desk.read', 'orders.read', 'orders.cancel', 'payments.ask', 'customers.read', 'customers.reveal'] as const),
    'messages.send',
    ...(['refunds.read', 'refunds.request', 'parked.read', 'products.read', 'subscriptions.read'] as const),
    ...(['claims.read', 'claims.decide', 'claims.handle'] as const),
    ...(['reviews.read', 'reviews.write', 'questions.read', 'questions.write'] as const),
    ...(['customers.write', 'coupons.read', 'points.read', 'points.write'] as const),
  ],
  packer: [
    ...(['desk.read', 'orders.read', 'orders.ship', 'customers.reveal', 'products.read', 'stock.write'] as const),
    ...(['claims.read', 'claims.handle'] as const),
  ],
  viewer: [
    ...(['desk.read', 'orders.read', 'refunds.read', 'parked.read', 'books.read', 'products.read'] as const),
    ...(['claims.read', 'reviews.read', 'questions.read', 'coupons.read', 'settings.read'] as const),
    ...(['settlement.read', 'channels.read'] as const),
  ],
};

/** Whether somebody in this role may. */
export const mayDo = (role: Role, permission: Permission): boolean => GRANTS[role].includes(permission);

/** The roles that may. */
export const rolesWith = (permission: Permission): Role[] => roles.filter((role) => mayDo(role, permission));

/** What a role may, in the table's order. */
export const permissionsOf = (role: Role): Permission[] => permissions.filter((permission) => mayDo(role, permission));

/** Roles that can read what belongs to a customer; they need more than a password where customers are real. */
export const seesPersonalData = (role: Role): boolean =>
  mayDo(role, 'customers.reveal') || mayDo(role, 'customers.read') || mayDo(role, 'orders.export');

/** All of these roles. */
export const rolesThatSeePersonalData: Role[] = roles.filter(seesPersonalData);
