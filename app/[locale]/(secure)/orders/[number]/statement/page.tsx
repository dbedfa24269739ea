import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { StatementSheet } from '@/components/orders/statement-sheet';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { getBuyerOrder } from '@/lib/orders/buyer-order';
import { readStatement } from '@/lib/orders/statement';

// Nothing of it may be kept or shown before it is known whose it is.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('statement'))('title') };
}

/** The statement of an order, for whoever holds its token. */
export default async function StatementPage({
  params,
  searchParams,
}: PageProps<'/[locale]/orders/[number]/statement'>) {
  const { number } = await params;
  const { token } = await searchParams;
  const order = typeof token === 'string' ? await getBuyerOrder(number, token) : null;
  const statement = order && (await readStatement(number));
  if (!statement) redirect(href(await getLocale(), `/orders/${encodeURIComponent(number)}`));
  return (
    <main id="content" tabIndex={-1} className="page-width flex-1 py-8 outline-none sm:py-12">
      <StatementSheet statement={statement} />
    </main>
  );
}
