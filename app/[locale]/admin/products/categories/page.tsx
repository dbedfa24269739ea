import type { Metadata } from 'next';
import { Card } from '@/components/admin/card';
import { CategoryFields } from '@/components/admin/category-fields';
import { CategoryTree } from '@/components/admin/category-tree';
import { PageHead } from '@/components/admin/page-head';
import { SaveForm } from '@/components/admin/save-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { href } from '@/i18n/config';
import { getLocale, getT, messagesOf } from '@/i18n/server';
import { readCategoryTree } from '@/lib/catalog/categories';
import { requirePermission } from '@/lib/operators/require-permission';
import { Desk } from '../../desk';
import { arrange, create } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('goods'))('categories.title') };
}

/** The shop's shelves: their order, what stands below what, and new ones. */
export default async function CategoriesPage() {
  const operator = await requirePermission('products.write', await getLocale(), '/admin/products/categories');
  const locale = await getLocale();
  const t = await getT('goods');
  const { rows, seen } = await readCategoryTree();
  const shown = rows.map(({ id, depth, name, slug, goods }) => {
    const counted = t('categories.goods', { count: goods });
    return { id, depth, name, slug, goods: counted, href: href(locale, `/admin/products/categories/${id}`) };
  });
  return (
    <Desk active="products" operator={operator}>
      <PageHead title={t('categories.title')} lead={t('categories.lead')} />
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_22rem] xl:items-start">
        <Card id="tree" title={t('categories.tree')}>
          {shown.length === 0 ? (
            <p className="text-muted">{t('categories.none')}</p>
          ) : (
            <CategoryTree
              rows={shown}
              seen={seen}
              action={arrange.bind(null, locale)}
              words={messagesOf('goods', locale).categories}
            />
          )}
        </Card>
        <Card id="new" title={t('categories.new')}>
          {/* Once made, the form is empty for the next. */}
          <SaveForm key={rows.length} action={create.bind(null, locale)} submit={t('create')} busy={t('saving')}>
            <CategoryFields />
            <Field id="category-slug" label={t('slug')} hint={t('categories.slugHint')} required>
              {(control) => (
                <Input {...control} name="slug" maxLength={80} pattern="[a-z0-9]+(-[a-z0-9]+)*" autoCapitalize="none" />
              )}
            </Field>
          </SaveForm>
        </Card>
      </div>
    </Desk>
  );
}
