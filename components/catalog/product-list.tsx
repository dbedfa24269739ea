import { clsx } from 'clsx';
import Link from 'next/link';
import { Breadcrumb, type Step } from '@/components/site/breadcrumb';
import { href, type Locale } from '@/i18n/config';
import { getT } from '@/i18n/server';
import { LIST_SORTS, type ListSort, type ProductCard } from '@/lib/catalog/types';
import { ProductGrid } from './product-grid';

type ProductListProps = {
  locale: Locale;
  title: string;
  /** The language of the title; everything else on a list is the merchant's Korean. */
  titleLang?: Locale;
  summary: string;
  /** The list's address; its other orders are below it. */
  path: `/${string}`;
  /** The way to it, itself last, where it is not at the top. */
  trail?: readonly Step[];
  /** Narrower lists. */
  below?: readonly Step[];
  sort: ListSort;
  cards: readonly ProductCard[];
  /** Where the same goods can be narrowed down. */
  narrowPath: `/${string}`;
};

/** Address of a list in some order; the default order is the list itself. */
const sortedPath = (path: `/${string}`, sort: ListSort): `/${string}` =>
  sort === LIST_SORTS[0] ? path : `${path}/sort/${sort}`;

/** A page of goods with its orders as links: every order is a page that can be sent to somebody. */
export async function ProductList(props: ProductListProps) {
  const { locale, title, summary, path, sort, cards, narrowPath, below = [] } = props;
  const t = await getT('catalog');
  const steps: Step[] = [{ name: t('product.home'), path: '/' }, ...(props.trail ?? [{ name: title, path }])];
  return (
    <main id="content" className="page-width py-4 md:py-6">
      <Breadcrumb locale={locale} label={t('product.breadcrumb')} steps={steps} />
      <div className="mt-3 mb-7 space-y-2 md:mt-6 md:mb-10" lang="ko">
        <h1 lang={props.titleLang} className="font-bold text-3xl md:text-4xl">
          {title}
        </h1>
        <p className="text-lg text-muted">{summary}</p>
      </div>
      <Below locale={locale} label={t('list.below', { title })} steps={below} />
      {cards.length === 0 ? (
        <div className="rounded-card bg-sunken px-6 py-16 text-center">
          <p className="font-semibold text-lg">{t('list.empty')}</p>
          <p className="mt-1 text-muted">{t('list.emptyText')}</p>
        </div>
      ) : (
        <>
          <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 border-line border-b">
            <p className="text-muted">
              {t('list.count', { count: cards.length })}
              <Link href={href(locale, narrowPath)} className="ml-4 underline underline-offset-4">
                {t('search.narrow')}
              </Link>
            </p>
            <Sorts locale={locale} path={path} current={sort} />
          </div>
          <ProductGrid cards={cards} locale={locale} isOnTop level={2} />
        </>
      )}
    </main>
  );
}

function Below({ locale, label, steps }: { locale: Locale; label: string; steps: readonly Step[] }) {
  if (steps.length === 0) return null;
  return (
    <nav aria-label={label} className="mb-7">
      <ul className="flex flex-wrap gap-2">
        {steps.map(({ name, path }) => (
          <li key={path}>
            <Link
              href={href(locale, path)}
              className="inline-flex min-h-11 items-center rounded-full border border-edge px-4 text-[0.9375rem] hover:border-ink"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

async function Sorts({ locale, path, current }: { locale: Locale; path: `/${string}`; current: ListSort }) {
  const t = await getT('catalog');
  return (
    <nav aria-label={t('list.sortLabel')} className="-mx-2">
      <ul className="flex flex-wrap">
        {LIST_SORTS.map((sort) => (
          <li key={sort}>
            <Link
              href={href(locale, sortedPath(path, sort))}
              aria-current={sort === current ? 'true' : undefined}
              scroll={false}
              className={clsx(
                'inline-flex min-h-11 items-center px-2 text-[0.9375rem]',
                sort === current ? 'font-bold text-ink' : 'text-muted hover:text-ink',
              )}
            >
              {t(`list.sort.${sort}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
