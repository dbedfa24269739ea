import type { Locale } from '@/i18n/config';
import { dateText } from '@/i18n/when';
import type { ShownReview } from '@/lib/reviews/read-reviews';

/** A review with its date written out, the same from the page and from the server's answer. */
export type PresentedReview = Omit<ShownReview, 'createdAt'> & { date: string };

export const presentReview = ({ createdAt, ...review }: ShownReview, locale: Locale): PresentedReview => ({
  ...review,
  date: dateText(new Date(createdAt), locale),
});
