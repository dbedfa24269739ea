import { Search } from 'lucide-react';
import type { Metadata } from 'next';
import { CategoryTiles } from '@/components/catalog/category-tiles';
import { ProductGrid } from '@/components/catalog/product-grid';
import { Shelf } from '@/components/catalog/shelf';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { href, type Locale } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { searchProducts, tidyQuery } from '@/lib/catalog/search';

// Every search is another page, and without JavaScript it must arrive whole: there is no shell to send ahead.
export const instant = false;

type Props = PageProps<'/[locale]/search'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getT('catalog');
  const query = queryOf(await searchParams);
  return {
    title: query === '' ? t('search.title') : t('search.resultsFor', { query }),
    description: t('search.start'),
    robots: { index: false },
  };
}

export default async function SearchPage({ searchParams }: Props) {
  const query = queryOf(await searchParams);
  const locale = await getLocale();
  const t = await getT('catalog');
  return (
    <main id="content" className="page-width space-y-10 py-8 md:py-12">
      <div className="space-y-6">
        <h1 className="font-bold text-3xl">{query === '' ? t('search.title') : t('search.resultsFor', { query })}</h1>
        <SearchField locale={locale} query={query} />
      </div>
      {query === '' ? <Browse text={t('search.start')} /> : <Results locale={locale} query={query} />}
    </main>
  );
}

async function Results({ locale, query }: { locale: Locale; query: string }) {
  const t = await getT('catalog');
  const cards = await searchProducts(query);
  if (cards.length === 0) return <Browse title={t('search.none', { query })} text={t('search.noneText')} />;
  return (
    <section aria-label={t('search.resultsFor', { query })} className="space-y-6">
      <p className="text-muted">{t('search.count', { count: cards.length })}</p>
      <ProductGrid cards={cards} locale={locale} isOnTop level={2} />
    </section>
  );
}

async function Browse({ title, text }: { title?: string; text: string }) {
  const t = await getT('catalog');
  return (
    <div className="space-y-12">
      <div className="space-y-1">
        {title && <p className="font-semibold text-lg">{title}</p>}
        <p className="text-muted">{text}</p>
      </div>
      <Shelf id="browse" title={t('search.browse')}>
        <CategoryTiles />
      </Shelf>
    </div>
  );
}

async function SearchField({ locale, query }: { locale: Locale; query: string }) {
  const t = await getT('catalog');
  return (
    <search>
      <form action={href(locale, '/search')} className="flex max-w-xl gap-2">
        <Input
          key={query}
          type="search"
          name="q"
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          defaultValue={query}
          maxLength={80}
          enterKeyHint="search"
        />
        <Button type="submit">
          <Search aria-hidden className="size-5" />
          {t('search.submit')}
        </Button>
      </form>
    </search>
  );
}

const queryOf = ({ q }: Awaited<Props['searchParams']>): string =>
  tidyQuery(typeof q === 'string' ? q : (q?.[0] ?? ''));
