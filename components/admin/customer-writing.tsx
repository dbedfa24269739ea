import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import type { CustomerFile, WrittenRow } from '@/lib/customers/customer-file';
import { Card } from './card';
import { When } from './when';

/** What a member wrote about goods. */
export async function ReviewsCard({ reviews }: { reviews: CustomerFile['reviews'] }) {
  const t = await getT('customers');
  return (
    <Card id="reviews" title={t('reviews.title')}>
      {reviews.length === 0 && <p className="text-muted text-sm">{t('reviews.none')}</p>}
      <ul className="divide-y divide-line">
        {reviews.map((review) => (
          <Written key={review.id} row={review}>
            <Badge>{t('reviews.score', { score: review.score })}</Badge>
            {review.isHidden && <Badge tone="danger">{t('reviews.hidden')}</Badge>}
          </Written>
        ))}
      </ul>
    </Card>
  );
}

/** What a member asked about goods. */
export async function QuestionsCard({ questions }: { questions: CustomerFile['questions'] }) {
  const t = await getT('customers');
  return (
    <Card id="questions" title={t('questions.title')}>
      {questions.length === 0 && <p className="text-muted text-sm">{t('questions.none')}</p>}
      <ul className="divide-y divide-line">
        {questions.map((question) => (
          <Written key={question.id} row={question}>
            <Badge tone={question.answer ? 'ok' : 'warn'}>
              {t(question.answer ? 'questions.answered' : 'questions.waiting')}
            </Badge>
            {question.isSecret && <Badge>{t('questions.secret')}</Badge>}
          </Written>
        ))}
      </ul>
    </Card>
  );
}

async function Written({ row: { slug, product, text, at }, children }: { row: WrittenRow; children: ReactNode }) {
  const locale = await getLocale();
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-center gap-2">
        <Link href={href(locale, `/products/${slug}`)} prefetch={false} className="underline" lang="ko">
          {product}
        </Link>
        {children}
        <span className="text-muted text-sm">
          <When at={at} look="day" />
        </span>
      </p>
      <p className="mt-1 line-clamp-3 whitespace-pre-line break-words">{text}</p>
    </li>
  );
}
