import type { Metadata } from 'next';
import { BrowseChoices } from '@/components/catalog/browse-choices';
import { BrowseFilters } from '@/components/catalog/browse-filters';
import { CategoryTiles } from '@/components/catalog/category-tiles';
import { PageLinks } from '@/components/catalog/page-links';
import { ProductGrid } from '@/components/catalog/product-grid';
import { SearchBox } from '@/components/catalog/search-box';
import { Shelf } from '@/components/catalog/shelf';
import { href, type Locale } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { listCategories } from '@/lib/catalog/catalog';
import { browseProducts } from '@/lib/catalog/search';
import { type BrowseWish, readWish } from '@/lib/domain/browse';

// Every search is another page, and without JavaScript it must arrive whole: there is no shell to send ahead.
export const instant = false;

type Props = PageProps<'/[locale]/search'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getT('catalog');
  const { query } = readWish(await searchParams);
  return {
    title: query === '' ? t('search.title') : t('search.resultsFor', { query }),
    description: t('search.start'),
    robots: { index: false },
  };
}

export default async function SearchPage({ searchParams }: Props) {
  const wish = readWish(await searchParams);
  const locale = await getLocale();
  const t = await getT('catalog');
  const { query } = wish;
  const words = {
    label: t('search.label'),
    placeholder: t('search.placeholder'),
    submit: t('search.submit'),
    suggestions: t('search.suggestions'),
  };
  return (
    <main id="content" className="page-width space-y-10 py-8 md:py-12">
      <div className="space-y-6">
        <h1 className="font-bold text-3xl">{query === '' ? t('search.title') : t('search.resultsFor', { query })}</h1>
        <SearchBox
          searchPath={href(locale, '/search')}
          productsPath={href(locale, '/products')}
          query={query}
          words={words}
        />
      </div>
      <Results locale={locale} wish={wish} />
    </main>
  );
}

async function Results({ locale, wish }: { locale: Locale; wish: BrowseWish }) {
  const t = await getT('catalog');
  const { query } = wish;
  const [{ cards, total, count, page, pages, categories, options, isNear }, shelves] = await Promise.all([
    browseProducts(wish),
    listCategories(),
  ]);
  if (total === 0) {
    return <Browse title={t('search.none', { query })} text={t('search.noneText')} />;
  }
  return (
    <section aria-label={query === '' ? t('search.title') : t('search.resultsFor', { query })} className="space-y-6">
      <BrowseFilters locale={locale} wish={wish} shelves={shelves} categories={categories} options={options} />
      <BrowseChoices locale={locale} wish={wish} shelves={shelves} />
      <p role="status" className="text-muted">
        {isNear ? t('search.near', { query }) : t('search.count', { count })}
      </p>
      {count === 0 ? (
        <div className="rounded-card bg-sunken px-6 py-16 text-center">
          <p className="font-semibold text-lg">{t('search.noneFiltered')}</p>
          <p className="mt-1 text-muted">{t('search.noneFilteredText')}</p>
        </div>
      ) : (
        <ProductGrid cards={cards} locale={locale} isOnTop level={2} />
      )}
      <PageLinks locale={locale} wish={wish} page={page} pages={pages} />
    </section>
  );
}

async function Browse({ title, text }: { title: string; text: string }) {
  const t = await getT('catalog');
  return (
    <div className="space-y-12">
      <div className="space-y-1">
        <p className="font-semibold text-lg">{title}</p>
        <p className="text-muted">{text}</p>
      </div>
      <Shelf id="browse" title={t('search.browse')}>
        <CategoryTiles />
      </Shelf>
    </div>
  );
}
