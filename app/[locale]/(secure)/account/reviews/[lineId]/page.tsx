import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AccountHead } from '@/components/account/page-head';
import { ReviewForm } from '@/components/reviews/review-form';
import { getLocale, getT, messagesOf } from '@/i18n/server';
import { requireCustomer } from '@/lib/accounts/current-customer';
import { findReviewable } from '@/lib/reviews/write-review';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('reviews'))('mine.formTitle') };
}

/** Writing about one line of a member's own orders; for everybody else there is no such page. */
export default async function ReviewPage({ params }: PageProps<'/[locale]/account/reviews/[lineId]'>) {
  const customer = await requireCustomer(await getLocale(), '/account/reviews');
  const { lineId } = await params;
  const line = /^\d{1,9}$/.test(lineId) ? await findReviewable(customer.id, Number(lineId)) : null;
  if (!line) notFound();
  const locale = await getLocale();
  const words = messagesOf('reviews', locale);
  return (
    <div className="max-w-xl">
      <AccountHead title={words.mine.formTitle} lead={`${line.name} ${line.option}`.trim()} />
      <ReviewForm lineId={line.lineId} locale={locale} review={line.review} words={words.mine} stars={words.stars} />
    </div>
  );
}
