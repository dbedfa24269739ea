import { MessageSquareText } from 'lucide-react';
import type { Metadata } from 'next';
import { Nothing } from '@/components/account/nothing';
import { AccountHead } from '@/components/account/page-head';
import { Stars } from '@/components/reviews/stars';
import { Badge } from '@/components/ui/badge';
import { Button, buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Thumbnail } from '@/components/ui/thumbnail';
import { href, type Locale } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { requireCustomer } from '@/lib/accounts/current-customer';
import { listReviewable, type Reviewable } from '@/lib/reviews/write-review';
import { removeReview } from './actions';

export const instant = false;

const NEWS = ['saved', 'removed'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('reviews'))('mine.title') };
}

/** What a member may write about, and what they wrote. */
export default async function OwnReviewsPage({ searchParams }: PageProps<'/[locale]/account/reviews'>) {
  const customer = await requireCustomer(await getLocale(), '/account/reviews');
  const locale = await getLocale();
  const t = await getT('reviews');
  const { told } = await searchParams;
  const news = NEWS.find((word) => word === told);
  const lines = await listReviewable(customer.id);
  return (
    <>
      <AccountHead title={t('mine.title')} lead={t('mine.lead')} />
      {news && (
        <Notice tone="ok" role="status" className="mb-5">
          {t(`mine.${news}`)}
        </Notice>
      )}
      {lines.length === 0 ? (
        <Nothing Icon={MessageSquareText} title={t('mine.empty')} text={t('mine.emptyText')}>
          <a href={href(locale, '/account/orders')} className={buttonClass({ variant: 'secondary' })}>
            {(await getT('account'))('orders.title')}
          </a>
        </Nothing>
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {lines.map((line) => (
            <Line key={line.lineId} line={line} locale={locale} />
          ))}
        </ul>
      )}
    </>
  );
}

async function Line({ line, locale }: { line: Reviewable; locale: Locale }) {
  const t = await getT('reviews');
  const { review, name } = line;
  const form = href(locale, `/account/reviews/${line.lineId}`);
  return (
    <li className="flex gap-4 py-5">
      <Thumbnail src={line.picture} />
      <div className="min-w-0 flex-1">
        <p lang="ko" className="font-medium">
          {name} {line.option && <span className="font-normal text-muted text-sm">{line.option}</span>}
        </p>
        {review ? (
          <>
            <p className="mt-1 flex items-center gap-2">
              <Stars score={review.score} label={t('stars', { score: review.score })} />
              {review.isHidden && <Badge tone="warn">{t('mine.hidden')}</Badge>}
            </p>
            <p className="mt-1 whitespace-pre-line">{review.text}</p>
            {review.answer && <p className="mt-2 rounded-card bg-sunken p-3">{review.answer}</p>}
            <form action={removeReview} className="mt-2 flex gap-2">
              <input type="hidden" name="lineId" value={line.lineId} />
              <input type="hidden" name="locale" value={locale} />
              <a
                href={form}
                aria-label={`${t('mine.edit')}: ${name}`}
                className={buttonClass({ variant: 'secondary', size: 'sm' })}
              >
                {t('mine.edit')}
              </a>
              <Button type="submit" variant="quiet" size="sm" aria-label={`${t('mine.remove')}: ${name}`}>
                {t('mine.remove')}
              </Button>
            </form>
          </>
        ) : (
          <a
            href={form}
            aria-label={`${t('mine.write')}: ${name}`}
            className={buttonClass({ variant: 'secondary', size: 'sm' }, 'mt-2')}
          >
            {t('mine.write')}
          </a>
        )}
      </div>
    </li>
  );
}
