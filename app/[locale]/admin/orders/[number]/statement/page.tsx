import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StatementSheet } from '@/components/orders/statement-sheet';
import { getLocale, getT } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { readStatement } from '@/lib/orders/statement';
import { Desk } from '../../../desk';

export const instant = false;

type Props = PageProps<'/[locale]/admin/orders/[number]/statement'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('statement'))('title') };
}

/** The statement of an order, to be put into its parcel. */
export default async function StatementPage({ params }: Props) {
  const operator = await requirePermission('orders.read', await getLocale(), `/admin/orders/${(await params).number}`);
  const statement = await readStatement((await params).number);
  if (!statement) notFound();
  return (
    <Desk active="orders" operator={operator}>
      <StatementSheet statement={statement} />
    </Desk>
  );
}
