import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ActionButton } from '@/components/admin/action-button';
import { Card } from '@/components/admin/card';
import { CategoryFields } from '@/components/admin/category-fields';
import { PageHead } from '@/components/admin/page-head';
import { SaveForm } from '@/components/admin/save-form';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { type CategoryEdit, readCategory } from '@/lib/catalog/categories';
import { requirePermission } from '@/lib/operators/require-permission';
import { Desk } from '../../../desk';
import { remove, rename } from '../actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('goods'))('categories.title') };
}

/** What one category is called; and its end, when it is empty. */
export default async function CategoryPage({ params }: PageProps<'/[locale]/admin/products/categories/[id]'>) {
  const operator = await requirePermission('products.write', await getLocale(), '/admin/products/categories');
  const { id } = await params;
  const category = /^\d{1,9}$/.test(id) ? await readCategory(Number(id)) : null;
  if (!category) notFound();
  const locale = await getLocale();
  const t = await getT('goods');
  return (
    <Desk active="products" operator={operator}>
      <PageHead
        title={category.name}
        lead={
          <Link
            href={href(locale, '/admin/products/categories')}
            prefetch={false}
            className="underline underline-offset-4"
          >
            {t('categories.title')}
          </Link>
        }
      />
      <div className="grid max-w-3xl gap-4">
        <Card id="words" title={t('categories.words')}>
          <SaveForm
            action={rename.bind(null, locale, category.id, category.seen)}
            submit={t('save')}
            busy={t('saving')}
          >
            <CategoryFields values={category} />
          </SaveForm>
        </Card>
        <Card id="end" title={t('categories.delete')}>
          <End category={category} />
        </Card>
      </div>
    </Desk>
  );
}

async function End({ category: { id, goods, children } }: { category: CategoryEdit }) {
  const locale = await getLocale();
  const t = await getT('goods');
  if (children > 0) return <p className="text-muted">{t('categories.answers.has-categories')}</p>;
  if (goods > 0) return <p className="text-muted">{t('categories.answers.has-goods')}</p>;
  return (
    <ActionButton
      action={remove.bind(null, locale, id)}
      label={t('categories.deleteThis')}
      busyLabel={t('saving')}
      look={{ variant: 'danger' }}
    />
  );
}
