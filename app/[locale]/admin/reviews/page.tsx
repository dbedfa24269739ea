import type { Metadata } from 'next';
import { address } from '@/components/admin/addresses';
import { Allowed } from '@/components/admin/allowed';
import { AnswerForm } from '@/components/admin/answer-form';
import { Empty, PageHead } from '@/components/admin/page-head';
import { Pager } from '@/components/admin/pager';
import { ReviewTabs } from '@/components/admin/review-tabs';
import { Stars } from '@/components/reviews/stars';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { href, type Locale } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { dateText } from '@/i18n/when';
import { requirePermission } from '@/lib/operators/require-permission';
import { readPosition } from '@/lib/orders/operator-page';
import { listAllReviews, type OperatorReview } from '@/lib/reviews/operator-reviews';
import { Desk } from '../desk';
import { answer, hide, show } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('reviews'))('admin.title') };
}

/** What buyers wrote: to be answered, or hidden for a reason. */
export default async function AdminReviewsPage({ searchParams }: PageProps<'/[locale]/admin/reviews'>) {
  const operator = await requirePermission('reviews.read', await getLocale(), '/admin/reviews');
  const locale = await getLocale();
  const t = await getT('reviews');
  const asked = await searchParams;
  const onlyHidden = asked.state === 'hidden';
  const page = await listAllReviews(onlyHidden, readPosition(asked));
  return (
    <Desk active="reviews" operator={operator}>
      <PageHead title={t('admin.title')} />
      <ReviewTabs active={onlyHidden ? 'hidden' : 'all'} locale={locale} />
      {page.rows.length === 0 && <Empty title={t('admin.none')} />}
      <ul className="grid gap-4">
        {page.rows.map((review) => (
          <Review key={review.id} review={review} locale={locale} />
        ))}
      </ul>
      <Pager
        page={page}
        hrefAt={(at) => address(locale, '/admin/reviews', { state: onlyHidden ? 'hidden' : null, ...at })}
      />
    </Desk>
  );
}

async function Review({ review, locale }: { review: OperatorReview; locale: Locale }) {
  const t = await getT('reviews');
  const { author, score, text, hiddenReason, photos } = review;
  return (
    <li className="grid gap-3 rounded-card border border-line bg-surface p-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        <Stars score={score} label={t('stars', { score })} />
        <a href={href(locale, `/products/${review.slug}`)} lang="ko" className="text-ink hover:underline">
          {review.product}
        </a>
        <span>{author}</span>
        <span>{dateText(review.createdAt, locale)}</span>
        {hiddenReason !== null && <Badge tone="warn">{`${t('admin.hidden')}: ${hiddenReason}`}</Badge>}
      </p>
      <p className="whitespace-pre-line">{text}</p>
      <p className="flex flex-wrap gap-3">
        {photos.map(({ file }, index) => (
          <a
            key={file}
            href={`/uploads/${file}`}
            target="_blank"
            rel="noreferrer"
            className="underline underline-offset-4"
          >
            {t('photo', { author, number: index + 1 })}
          </a>
        ))}
      </p>
      <Allowed to="reviews.write">
        <Acts review={review} locale={locale} />
      </Allowed>
    </li>
  );
}

/** The answer, and hiding. */
async function Acts({
  review: { id, answer: answered, hiddenReason },
  locale,
}: {
  review: OperatorReview;
  locale: Locale;
}) {
  const t = await getT('reviews');
  return (
    <>
      <AnswerForm
        id={id}
        name="answer"
        action={answer.bind(null, locale, id)}
        label={t('admin.answer')}
        submit={t('admin.save')}
        busy={t('admin.busy')}
        text={answered ?? ''}
      />
      {hiddenReason === null ? (
        <AnswerForm
          id={id}
          name="reason"
          action={hide.bind(null, locale, id)}
          label={t('admin.reason')}
          submit={t('admin.hide')}
          busy={t('admin.busy')}
          text=""
        />
      ) : (
        <form action={show.bind(null, locale, id)}>
          <Button type="submit" variant="secondary" size="sm">
            {t('admin.show')}
          </Button>
        </form>
      )}
    </>
  );
}
