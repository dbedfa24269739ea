import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { href } from '@/i18n/config';
import { formatter, getLocale, getT } from '@/i18n/server';
import { type Away, listProducts } from '@/lib/catalog/catalog';
import { categoryName } from './category-name';
import { ProductGrid } from './product-grid';
import { Shelf } from './shelf';

const BESIDE_MAX = 4;

const MOMENT = {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

/** In place of a product that is not on sale yet, or no longer: when it is, and what stands beside it. */
export async function AwayText({ away }: { away: Away }) {
  const locale = await getLocale();
  const t = await getT('catalog');
  const { name, category } = away;
  const shelf = href(locale, `/categories/${category.slug}`);
  const beside = (await listProducts(category.slug, 'new')).slice(0, BESIDE_MAX);
  const at = away.state === 'upcoming' ? formatter(locale).dateTime(away.from, MOMENT) : '';
  return (
    <main id="content" className="page-width space-y-12 py-16 md:py-24">
      <div className="space-y-4">
        <p className="font-bold text-accent-strong">{t(`product.${away.state}`)}</p>
        <h1 lang="ko" className="font-bold text-3xl md:text-4xl">
          {name}
        </h1>
        <p className="max-w-prose text-lg text-muted">
          {away.state === 'upcoming' ? t('product.upcomingFrom', { at }) : t('product.endedText')}
        </p>
        <p className="pt-2">
          <Link href={shelf} className={buttonClass()}>
            {t('product.relatedMore', { category: categoryName(category, locale) })}
          </Link>
        </p>
      </div>
      {beside.length > 0 && (
        <Shelf id="beside" title={t('product.related')}>
          <ProductGrid cards={beside} locale={locale} />
        </Shelf>
      )}
    </main>
  );
}
