import type { Metadata } from 'next';
import { PickingSheet } from '@/components/admin/picking-sheet';
import { PrintPage } from '@/components/admin/print-page';
import { getLocale, getT } from '@/i18n/server';
import { readPicking } from '@/lib/delivery/packing';
import { requirePermission } from '@/lib/operators/require-permission';
import { readNumbers } from '../read-numbers';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('desk'))('picking.title') };
}

/** What to take off the shelves for the chosen orders. */
export default async function PickingPage({ searchParams }: PageProps<'/[locale]/admin/orders/picking'>) {
  await requirePermission('orders.read', await getLocale(), '/admin/orders');
  const t = await getT('desk');
  const { orders, picks, leftOut } = await readPicking(readNumbers((await searchParams).numbers));
  const pieces = picks.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <PrintPage
      title={t('picking.title')}
      lead={t('picking.lead', { orders, goods: picks.length, pieces })}
      leftOut={leftOut}
      isEmpty={picks.length === 0}
    >
      <PickingSheet picks={picks} />
    </PrintPage>
  );
}
