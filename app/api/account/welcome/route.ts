import { redirect } from 'next/navigation';
import { defaultLocale, href, isLocale } from '@/i18n/config';
import { signedInCustomer, wayIn } from '@/lib/accounts/current-customer';
import { nextPath } from '@/lib/accounts/next-path';
import { adoptCart } from '@/lib/cart/member-cart';

/** Back from a provider and signed in: the browser's cart comes along, and whoever is new agrees first. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const asked = query.get('locale');
  const locale = isLocale(asked) ? asked : defaultLocale;
  const next = nextPath(query.get('next'));
  const customer = await signedInCustomer();
  if (!customer?.hasAgreed) redirect(href(locale, wayIn(customer !== null, next)));
  await adoptCart(customer.id);
  redirect(href(locale, next));
}
