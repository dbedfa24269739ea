import type { Metadata } from 'next';
import { CategoryTiles } from '@/components/catalog/category-tiles';
import { Hero } from '@/components/catalog/hero';
import { ProductGrid } from '@/components/catalog/product-grid';
import { Promises } from '@/components/catalog/promises';
import { Shelf } from '@/components/catalog/shelf';
import { alternates } from '@/components/site/metadata';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { listProducts } from '@/lib/catalog/catalog';
import { listPopular } from '@/lib/catalog/popular';

const IN_HERO = 3;
const PER_SHELF = 8;

export async function generateMetadata(): Promise<Metadata> {
  return { alternates: alternates(await getLocale(), '/') };
}

export default async function HomePage() {
  const locale = await getLocale();
  const t = await getT('catalog');
  const newest = await listProducts(null, 'new');
  const popular = await listPopular(PER_SHELF);
  return (
    <main id="content" className="page-width space-y-20 py-6 md:space-y-28 md:py-12">
      <Hero locale={locale} cards={newest.slice(0, IN_HERO)} />
      <Shelf id="shelves" title={t('home.categories')}>
        <CategoryTiles />
      </Shelf>
      <Shelf id="new" title={t('home.newTitle')} more={{ href: href(locale, '/products'), label: t('home.newMore') }}>
        <ProductGrid cards={newest.slice(IN_HERO, IN_HERO + PER_SHELF)} locale={locale} />
      </Shelf>
      <Shelf
        id="popular"
        title={popular.isMeasured ? t('home.popularTitle') : t('home.chosenTitle')}
        more={{ href: href(locale, '/products'), label: t('home.chosenMore') }}
      >
        <ProductGrid cards={popular.products} locale={locale} />
      </Shelf>
      <Shelf id="promises" title={t('home.promiseTitle')}>
        <Promises locale={locale} />
      </Shelf>
    </main>
  );
}
