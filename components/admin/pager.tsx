import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { getT } from '@/i18n/server';
import { LinkPending } from './link-pending';

type PagerProps = {
  page: { older: number | null; newer: number | null };
  /** The list's address at a position. */
  hrefAt: (position: { before?: string; after?: string }) => string;
};

/** To the older and newer rows of a list; nothing when everything is on the page. */
export async function Pager({ page: { older, newer }, hrefAt }: PagerProps) {
  if (older === null && newer === null) return null;
  const t = await getT('admin');
  const look = buttonClass({ variant: 'secondary', size: 'sm' });
  return (
    <nav aria-label={t('pages.label')} className="mt-5 flex flex-wrap justify-center gap-2">
      {newer !== null && (
        <>
          <Link prefetch={false} className={look} href={hrefAt({})}>
            <LinkPending>{t('pages.first')}</LinkPending>
          </Link>
          <Link prefetch={false} className={look} href={hrefAt({ after: String(newer) })}>
            <LinkPending>{t('pages.newer')}</LinkPending>
          </Link>
        </>
      )}
      {older !== null && (
        <Link prefetch={false} className={look} href={hrefAt({ before: String(older) })}>
          <LinkPending>{t('pages.older')}</LinkPending>
        </Link>
      )}
    </nav>
  );
}
