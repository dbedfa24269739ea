import Link from 'next/link';
import { href, type Locale } from '@/i18n/config';
import { getT } from '@/i18n/server';
import { type BrowseWish, writeWish } from '@/lib/domain/browse';

type PageLinksProps = { locale: Locale; wish: BrowseWish; page: number; pages: number };

/** The way through a long list: every page has its address, so that nobody loses their place. */
export async function PageLinks({ locale, wish, page, pages }: PageLinksProps) {
  if (pages === 1) return null;
  const t = await getT('catalog');
  const to = (other: number) => href(locale, `/search?${writeWish({ ...wish, page: other })}`);
  const link = 'inline-flex min-h-11 items-center px-4 underline-offset-4 hover:underline';
  return (
    <nav aria-label={t('search.pages')} className="flex items-center justify-center gap-2">
      {page > 1 && (
        <Link href={to(page - 1)} rel="prev" className={link}>
          {t('search.previous')}
        </Link>
      )}
      <span className="text-muted tabular-nums">{t('search.pageOf', { page, pages })}</span>
      {page < pages && (
        <Link href={to(page + 1)} rel="next" className={link}>
          {t('search.next')}
        </Link>
      )}
    </nav>
  );
}
