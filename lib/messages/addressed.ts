// A letter with its address: what letters about orders, refunds, parcels and claims have in common.

import { href, type Locale } from '@/i18n/config';
import { getEnv } from '../env';
import { checkoutPath, orderPath } from '../payment/access';
import type { Letter } from './kinds';

/** A letter with its address, and what it was made of. */
export type Addressed = { letter: Letter; facts: object; locale: Locale; email: string; tel: string; link: string };

export const nameOf = ({ productName, optionLabel }: { productName: string; optionLabel: string }): string =>
  [productName, optionLabel].filter(Boolean).join(' / ');

export const localeOf = ({ locale }: { locale: string }): Locale => (locale === 'en' ? 'en' : 'ko');

type Buyer = { buyerEmail: string; buyerTel: string };

/** Who is told, and the signed address where they read more: of the order, or of the checkout while there is none. */
export function addressOf(
  order: (Buyer & { number: string }) | null,
  checkout: Buyer & { id: string; locale: string },
) {
  const path = order ? orderPath(order.number, checkout.id) : checkoutPath(checkout.id);
  const { buyerEmail: email, buyerTel: tel } = order ?? checkout;
  return { email, tel, link: `${getEnv().SHOP_URL}${href(localeOf(checkout), path)}` };
}
