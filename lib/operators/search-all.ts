// One box for everything: each list searches in its own way, and only those the role may see are asked.

import { listAllProducts, type ProductRow } from '../catalog/operator-products';
import { listMembers, type MemberRow } from '../customers/find-customers';
import { type GuestRow, listGuests } from '../customers/find-guests';
import { mayDo, type Role } from '../domain/permissions';
import { listOrders, type OrderRow } from '../orders/operator-orders';
import { noFilter } from '../orders/order-filter';

/** Rows of each kind that stand on the page; more are found, so that it can be told that there are more. */
export const SHOWN = 5;

export type Found = {
  orders: OrderRow[];
  members: MemberRow[];
  guests: GuestRow[];
  products: ProductRow[];
  /** An attempt to pay that became no order: its uid. */
  attempt: string | null;
};

const first = { before: null, after: null };

/** The newest of each kind that fit. */
export async function searchAll(search: string, role: Role): Promise<Found> {
  const may = {
    orders: mayDo(role, 'orders.read'),
    customers: mayDo(role, 'customers.read'),
    products: mayDo(role, 'products.read'),
  };
  const [orders, members, guests, products] = await Promise.all([
    may.orders ? listOrders({ ...noFilter, search }, first) : null,
    may.customers ? listMembers({ search, tab: 'members' }, first) : null,
    may.customers ? listGuests(search, first) : null,
    may.products ? listAllProducts({ search, state: null }, first) : null,
  ]);
  return {
    orders: orders?.rows ?? [],
    members: members?.rows ?? [],
    guests: guests?.rows ?? [],
    products: products?.rows ?? [],
    attempt: orders?.attemptWithoutOrder ?? null,
  };
}
