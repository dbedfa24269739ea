import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';

/** Also what a stranger gets: it tells nothing about what exists. */
export default async function AdminNotFound() {
  const locale = await getLocale();
  const t = await getT('admin');
  return (
    <main id="content" className="page-width flex flex-1 flex-col items-start justify-center gap-4 py-20">
      <h1 className="font-bold text-2xl">{t('notFound.title')}</h1>
      <p className="text-muted">{t('notFound.text')}</p>
      <Link href={href(locale, '/admin/orders')} prefetch={false} className={buttonClass()}>
        {t('notFound.link')}
      </Link>
    </main>
  );
}
