// What the checkout knows of a member before they type: filled in, never hidden, and all of it can be changed.

import { type Address, listAddresses } from '@/lib/accounts/addresses';
import { currentCustomer } from '@/lib/accounts/current-customer';
import type { Typed } from './typed';

/** The form as it starts for whoever asks; `addresses` is null for a guest. */
export async function startForm(empty: Typed): Promise<{ initial: Typed; addresses: Address[] | null }> {
  const customer = await currentCustomer();
  if (!customer) return { initial: empty, addresses: null };
  const addresses = await listAddresses(customer.id);
  const [first] = addresses;
  const initial = {
    ...empty,
    'buyer.name': customer.name,
    'buyer.tel': customer.tel ?? first?.tel ?? '',
    'buyer.email': customer.email,
    'shipping.postcode': first?.postcode ?? '',
    'shipping.address1': first?.address1 ?? '',
    'shipping.address2': first?.address2 ?? '',
  };
  return { initial, addresses };
}
