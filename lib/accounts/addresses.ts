// A member's address book. Every read and write names the member: another's address is as good as none.

import { randomUUID } from 'node:crypto';
import { now } from '../clock';
import { db, type Tx } from '../db';
import { isUuid } from '../domain/uuid';

export type AddressFacts = { name: string; tel: string; postcode: string; address1: string; address2: string };

export type Address = AddressFacts & { id: string; isDefault: boolean };

export const ADDRESSES_MAX = 20;

const SHOWN = {
  id: true,
  name: true,
  tel: true,
  postcode: true,
  address1: true,
  address2: true,
  isDefault: true,
} as const;

/** The default one first, then the newest. */
export const listAddresses = (customerId: string): Promise<Address[]> =>
  db.address.findMany({
    where: { customerId },
    select: SHOWN,
    orderBy: [{ isDefault: 'desc' }, { createdAt: 'desc' }, { id: 'asc' }],
  });

/** Null when there is none of that name in this member's book. */
export const findAddress = (customerId: string, id: string): Promise<Address | null> =>
  isUuid(id) ? db.address.findFirst({ where: { id, customerId }, select: SHOWN }) : Promise.resolve(null);

/** Adds an address; the first one, or one that is wanted so, becomes the default. The same one again is not added twice. */
export async function addAddress(
  customerId: string,
  facts: AddressFacts,
  isWantedDefault = false,
): Promise<'added' | 'known' | 'full'> {
  return db.$transaction(async (tx) => {
    await lockBook(tx, customerId);
    const kept = await tx.address.findMany({ where: { customerId }, select: SHOWN });
    if (kept.some((address) => isSame(address, facts))) return 'known';
    if (kept.length >= ADDRESSES_MAX) return 'full';
    const isDefault = isWantedDefault || kept.length === 0;
    if (isDefault) await noDefault(tx, customerId);
    await tx.address.create({ data: { id: randomUUID(), customerId, ...facts, isDefault, createdAt: now() } });
    return 'added';
  });
}

/** Changes an address of this member; answers false when there is none of that name. */
export async function changeAddress(
  customerId: string,
  id: string,
  facts: AddressFacts,
  isDefault: boolean,
): Promise<boolean> {
  if (!isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    await lockBook(tx, customerId);
    if ((await tx.address.count({ where: { id, customerId } })) === 0) return false;
    if (isDefault) await noDefault(tx, customerId);
    await tx.address.update({ where: { id }, data: { ...facts, ...(isDefault ? { isDefault } : {}) } });
    return true;
  });
}

/** Takes an address out of this member's book; the newest left becomes the default when the default went. */
export async function removeAddress(customerId: string, id: string): Promise<void> {
  if (!isUuid(id)) return;
  await db.$transaction(async (tx) => {
    await lockBook(tx, customerId);
    await tx.address.deleteMany({ where: { id, customerId } });
    if ((await tx.address.count({ where: { customerId, isDefault: true } })) > 0) return;
    const newest = await tx.address.findFirst({ where: { customerId }, orderBy: { createdAt: 'desc' } });
    if (newest) await tx.address.update({ where: { id: newest.id }, data: { isDefault: true } });
  });
}

/** One change of a book after the other. */
const lockBook = (tx: Tx, customerId: string) =>
  tx.$queryRaw`SELECT id FROM "Customer" WHERE id = ${customerId} FOR UPDATE`;

const noDefault = (tx: Tx, customerId: string) =>
  tx.address.updateMany({ where: { customerId, isDefault: true }, data: { isDefault: false } });

const isSame = (a: AddressFacts, b: AddressFacts): boolean =>
  (['name', 'tel', 'postcode', 'address1', 'address2'] as const).every((field) => a[field] === b[field]);
