import type { Metadata } from 'next';
import { ReconciliationReport } from '@/components/admin/reconciliation-report';
import { getLocale, getT } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { readReconciliation } from '@/lib/orders/operator-reconciliation';
import { askAgain } from '../actions';
import { Desk } from '../desk';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('admin'))('reconciliation.title') };
}

/** What the looks at the provider's books found, day by day. */
export default async function ReconciliationPage({ searchParams }: PageProps<'/[locale]/admin/reconciliation'>) {
  const operator = await requirePermission('books.read', await getLocale(), '/admin/reconciliation');
  const locale = await getLocale();
  const { day } = await searchParams;
  return (
    <Desk active="reconciliation" operator={operator}>
      <ReconciliationReport
        report={await readReconciliation(day)}
        askAgain={(impUid) => askAgain.bind(null, locale, impUid)}
      />
    </Desk>
  );
}
