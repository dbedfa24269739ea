import { MessageSquareText } from 'lucide-react';
import { buttonClass } from '@/components/ui/button';
import { href, type Locale } from '@/i18n/config';
import { messagesOf, translator } from '@/i18n/server';
import { listReviews, type Rating } from '@/lib/reviews/read-reviews';
import { presentReview } from './present';
import { Reviews } from './reviews';
import { Stars } from './stars';

type ReviewSectionProps = { slug: string; rating: Rating; locale: Locale };

/** What buyers say, on a product's page: average, spread, and the newest reviews. */
export async function ReviewSection({ slug, rating, locale }: ReviewSectionProps) {
  const t = translator('reviews', locale);
  const write = (
    <a href={href(locale, '/account/reviews')} className={buttonClass({ variant: 'secondary', size: 'sm' })}>
      {t('write')}
    </a>
  );
  return (
    <section id="reviews" aria-labelledby="reviews-title">
      <div className="mb-5 flex items-center justify-between gap-4">
        <h2 id="reviews-title" className="font-bold text-xl">
          {t('title')} {rating.count > 0 && <span className="text-muted">{rating.count}</span>}
        </h2>
        {rating.count > 0 && write}
      </div>
      {rating.count === 0 ? (
        <div className="flex flex-col items-center gap-3 rounded-card bg-sunken px-6 py-12 text-center">
          <MessageSquareText aria-hidden className="size-10 text-muted" strokeWidth={1.25} />
          <p className="font-semibold text-lg">{t('empty')}</p>
          <p className="text-muted">{t('emptyText')}</p>
          {write}
        </div>
      ) : (
        <div className="grid gap-6">
          <Summary rating={rating} locale={locale} />
          <Reviews
            slug={slug}
            first={(await listReviews(slug, 1)).map((review) => presentReview(review, locale))}
            total={rating.count}
            locale={locale}
            words={messagesOf('reviews', locale)}
          />
        </div>
      )}
    </section>
  );
}

function Summary({ rating: { average, count, spread }, locale }: { rating: Rating; locale: Locale }) {
  const t = translator('reviews', locale);
  return (
    <div className="grid gap-6 rounded-card bg-sunken p-5 sm:grid-cols-[auto_1fr] sm:items-center sm:gap-10 sm:p-7">
      <div>
        <p className="font-bold text-4xl tabular-nums">{average.toFixed(1)}</p>
        <Stars score={average} label={t('average', { average: average.toFixed(1) })} />
        <p className="mt-1 text-muted text-sm">{t('count', { count })}</p>
      </div>
      <ul className="grid gap-1.5">
        {[5, 4, 3, 2, 1].map((score) => (
          <li key={score} className="flex items-center gap-3 text-sm tabular-nums">
            <span className="sr-only">{t('starsCount', { score, count: spread[5 - score] ?? 0 })}</span>
            <span aria-hidden className="w-3 text-right">
              {score}
            </span>
            <span aria-hidden className="h-2 flex-1 overflow-hidden rounded-full bg-line">
              <span
                className="block h-full rounded-full bg-accent"
                style={{ width: `${((spread[5 - score] ?? 0) / count) * 100}%` }}
              />
            </span>
            <span aria-hidden className="w-8 text-muted">
              {spread[5 - score]}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
