import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ActionButton } from '@/components/admin/action-button';
import { Allowed } from '@/components/admin/allowed';
import { Card } from '@/components/admin/card';
import { DuplicateForm } from '@/components/admin/duplicate-form';
import { NoticeForm } from '@/components/admin/notice-form';
import { PageHead } from '@/components/admin/page-head';
import { PictureEditor } from '@/components/admin/picture-editor';
import { PriceHistory } from '@/components/admin/price-history';
import { ProductBasics } from '@/components/admin/product-basics';
import { ScheduleForm } from '@/components/admin/schedule-form';
import { ShelfBadge } from '@/components/admin/shelf-badge';
import { OptionMatrix, SkuGrid } from '@/components/admin/sku-grid';
import { Notice } from '@/components/ui/notice';
import { href } from '@/i18n/config';
import { getLocale, getT, messagesOf } from '@/i18n/server';
import { listShelves, type ProductEdit, readProductEdit } from '@/lib/catalog/operator-products';
import { isAllowed, requirePermission } from '@/lib/operators/require-permission';
import { Desk } from '../../desk';
import { addOptions, arrange, save, saveFacts, saveSkus } from '../actions';
import { duplicate, hide, offer, schedule } from '../offer-actions';

export const instant = false;

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/products/[id]'>): Promise<Metadata> {
  return { title: (await getT('goods'))('productTitle', { id: (await params).id }) };
}

/** One product with everything that can be changed about it. */
export default async function ProductPage({ params }: PageProps<'/[locale]/admin/products/[id]'>) {
  const operator = await requirePermission('products.read', await getLocale(), '/admin/products');
  const { id } = await params;
  const product = /^\d{1,9}$/.test(id) ? await readProductEdit(Number(id)) : null;
  if (!product) notFound();
  return (
    <Desk active="products" operator={operator}>
      <Head product={product} />
      <div className="flex flex-col gap-4 xl:grid xl:grid-cols-[minmax(0,1fr)_22rem] xl:items-start">
        <Main product={product} />
        <Side product={product} />
      </div>
    </Desk>
  );
}

type PartProps = { product: ProductEdit };

async function Head({ product }: PartProps) {
  const locale = await getLocale();
  const t = await getT('goods');
  const isOffered = product.shelf === 'on-sale' || product.shelf === 'upcoming';
  return (
    <>
      <PageHead
        title={product.name}
        lead={
          <span className="flex flex-wrap items-center gap-2">
            <ShelfBadge of={product} always />
            {product.shelf !== 'hidden' && (
              <Link href={href(locale, `/products/${product.slug}`)} prefetch={false} className="underline">
                {t('seeInShop')}
              </Link>
            )}
          </span>
        }
      >
        <Allowed to="products.write">
          <ActionButton
            action={(isOffered ? hide : offer).bind(null, locale, product.id)}
            label={isOffered ? t('hide') : t('offer')}
            busyLabel={t('saving')}
            look={{ variant: isOffered ? 'secondary' : 'primary' }}
          />
        </Allowed>
      </PageHead>
      {product.missing.length > 0 && (
        <Notice tone="warn" title={t('missingTitle')} className="mb-4">
          {t('missing', { names: product.missing.join(', ') })}
        </Notice>
      )}
    </>
  );
}

async function Main({ product }: PartProps) {
  const locale = await getLocale();
  const t = await getT('goods');
  const { id } = product;
  return (
    <div className="grid min-w-0 gap-4">
      <Allowed to="stock.write">
        <Card id="skus" title={t('skus')}>
          <SkuGrid
            skus={product.skus}
            mayPrice={await isAllowed('products.write')}
            action={saveSkus.bind(null, locale, id)}
          />
        </Card>
      </Allowed>
      <Allowed to="products.write">
        <Card id="pictures" title={t('pictures.title')}>
          <PictureEditor
            pictures={product.pictures}
            arrange={arrange.bind(null, locale, id)}
            uploadTo={href(locale, `/admin/products/${id}/pictures`)}
            words={messagesOf('goods', locale).pictures}
          />
        </Card>
        <Card id="basics" title={t('basics')}>
          <ProductBasics values={product} shelves={await listShelves()} action={save.bind(null, locale, id)} />
        </Card>
        <Card id="notice" title={t('notice')}>
          <NoticeForm product={product} action={saveFacts.bind(null, locale, id)} />
        </Card>
      </Allowed>
    </div>
  );
}

async function Side({ product }: PartProps) {
  const locale = await getLocale();
  const t = await getT('goods');
  return (
    <div className="grid min-w-0 gap-4">
      <Allowed to="products.write">
        <Card id="schedule" title={t('schedule.title')}>
          <ScheduleForm times={product} action={schedule.bind(null, locale, product.id)} />
        </Card>
        <Card id="options" title={t('options')}>
          <OptionMatrix product={product} action={addOptions.bind(null, locale, product.id)} />
        </Card>
      </Allowed>
      <Allowed to="products.write">
        <Card id="duplicate" title={t('duplicate.title')}>
          <DuplicateForm slug={product.slug} action={duplicate.bind(null, locale, product.id)} />
        </Card>
      </Allowed>
      <Card id="prices" title={t('priceHistory')}>
        <PriceHistory rows={product.prices} />
      </Card>
    </div>
  );
}
