import type { Metadata } from 'next';
import { PackingSlip } from '@/components/admin/packing-slip';
import { PrintPage } from '@/components/admin/print-page';
import { getLocale, getT } from '@/i18n/server';
import { readPacking } from '@/lib/delivery/packing';
import { requirePermission } from '@/lib/operators/require-permission';
import { readNumbers } from '../read-numbers';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('desk'))('packing.title') };
}

/** What goes into the box of each chosen order, and where the box goes. */
export default async function PackingPage({ searchParams }: PageProps<'/[locale]/admin/orders/packing'>) {
  const operator = await requirePermission('customers.reveal', await getLocale(), '/admin/orders');
  const t = await getT('desk');
  const { slips, leftOut } = await readPacking(readNumbers((await searchParams).numbers), operator);
  return (
    <PrintPage
      title={t('packing.title')}
      lead={t('packing.lead', { orders: slips.length })}
      leftOut={leftOut}
      isEmpty={slips.length === 0}
    >
      {slips.map((slip) => (
        <PackingSlip key={slip.number} slip={slip} />
      ))}
    </PrintPage>
  );
}
