import type { Metadata } from 'next';
import { LookupPage } from '@/components/orders/lookup-page';
import { getT } from '@/i18n/server';
import { lookUp } from './actions';

// Nothing of it may be kept or shown before it is known whose it is.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('orders');
  return { title: t('lookup.title'), description: t('lookup.description') };
}

/** Finding an order without its link. */
export default function OrdersPage() {
  return <LookupPage number="" lookUp={lookUp} />;
}
