import type { Metadata } from 'next';
import { Card } from '@/components/admin/card';
import { PageHead } from '@/components/admin/page-head';
import { ProductBasics } from '@/components/admin/product-basics';
import { getLocale, getT } from '@/i18n/server';
import { listShelves } from '@/lib/catalog/operator-products';
import { requirePermission } from '@/lib/operators/require-permission';
import { Desk } from '../../desk';
import { create } from '../actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('goods'))('new') };
}

/** A new product: first what it is; what can be bought of it comes on its own page. */
export default async function NewProductPage() {
  const operator = await requirePermission('products.write', await getLocale(), '/admin/products/new');
  const t = await getT('goods');
  return (
    <Desk active="products" operator={operator}>
      <PageHead title={t('new')} lead={t('newLead')} />
      <Card id="basics" title={t('basics')}>
        <ProductBasics values={null} shelves={await listShelves()} action={create.bind(null, await getLocale())} />
      </Card>
    </Desk>
  );
}
