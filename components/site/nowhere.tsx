import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { CategoryTiles } from '@/components/catalog/category-tiles';
import { Shelf } from '@/components/catalog/shelf';
import { buttonClass } from '@/components/ui/button';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';

/**
 * In place of a page that does not exist: answers 404. Thrown on its own, `notFound()` would send an empty page for the browser's
 * script to fill; here the words stand around the interruption, so that they arrive without a script too.
 */
export function Nowhere() {
  return (
    <Suspense fallback={<NowhereText />}>
      <Interruption />
    </Suspense>
  );
}

function Interruption(): never {
  notFound();
}

/** What went wrong and where to go on. */
export async function NowhereText() {
  const locale = await getLocale();
  const t = await getT('site');
  return (
    <main id="content" className="page-width space-y-12 py-16 md:py-24">
      <div className="space-y-4">
        <p className="font-bold text-accent-strong">404</p>
        <h1 className="font-bold text-3xl md:text-4xl">{t('notFound.title')}</h1>
        <p className="max-w-prose text-lg text-muted">{t('notFound.text')}</p>
        <p className="flex flex-wrap gap-3 pt-2">
          <Link href={href(locale, '/')} className={buttonClass()}>
            {t('notFound.home')}
          </Link>
          <Link href={href(locale, '/products')} className={buttonClass({ variant: 'secondary' })}>
            {t('notFound.products')}
          </Link>
        </p>
      </div>
      <Shelf id="browse" title={t('notFound.browse')}>
        <CategoryTiles />
      </Shelf>
    </main>
  );
}
