'use client';

import { useState } from 'react';
import type { Messages } from 'use-intl/core';
import { Button } from '@/components/ui/button';
import type { Locale } from '@/i18n/config';
import { fill } from '@/i18n/fill';
import type { PresentedReview } from './present';
import { Stars } from './stars';

type Words = Pick<Messages['reviews'], 'stars' | 'more' | 'moreBusy' | 'moreFailed' | 'edited' | 'photo' | 'shop'>;

export type ReviewListProps = {
  slug: string;
  first: readonly PresentedReview[];
  total: number;
  locale: Locale;
  words: Words;
};

/** Reviews as the static page has them; further pages are fetched when somebody wants them. */
export function ReviewList({ slug, first, total, locale, words }: ReviewListProps) {
  const [reviews, setReviews] = useState(first);
  const [page, setPage] = useState(1);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const more = async () => {
    setState('busy');
    try {
      const response = await fetch(
        `/api/products/${encodeURIComponent(slug)}/reviews?page=${page + 1}&locale=${locale}`,
      );
      if (!response.ok) throw new Error(`reviews: ${response.status}`);
      const next = (await response.json()) as PresentedReview[];
      const known = new Set(reviews.map(({ id }) => id));
      setReviews([...reviews, ...next.filter(({ id }) => !known.has(id))]);
      setPage(page + 1);
      setState('idle');
    } catch {
      // No connection: the button says so and tries again.
      setState('failed');
    }
  };
  return (
    <>
      <ul className="divide-y divide-line border-line border-y">
        {reviews.map((review) => (
          <Review key={review.id} review={review} words={words} />
        ))}
      </ul>
      <p role="status">{state === 'failed' && words.moreFailed}</p>
      {reviews.length < total && (
        <Button variant="secondary" aria-disabled={state === 'busy'} onClick={() => void more()}>
          {state === 'busy' ? words.moreBusy : words.more}
        </Button>
      )}
    </>
  );
}

function Review({ review, words }: { review: PresentedReview; words: Words }) {
  const { author, score, text, option, date, isEdited, answer, photos } = review;
  return (
    <li className="grid gap-2 py-6">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        <Stars score={score} label={fill(words.stars, { score })} />
        <span className="font-medium text-ink">{author}</span>
        <span>{date}</span>
        {isEdited && <span>{words.edited}</span>}
        {option && <span>{option}</span>}
      </p>
      <p className="max-w-prose whitespace-pre-line">{text}</p>
      {photos.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {photos.map(({ file, width, height }, index) => (
            <li key={file}>
              <a href={`/uploads/${file}`} target="_blank" rel="noreferrer" className="block">
                {/* biome-ignore lint/performance/noImgElement: already made small, and served by address only. */}
                <img
                  src={`/uploads/${file}`}
                  alt={fill(words.photo, { author, number: index + 1 })}
                  width={width}
                  height={height}
                  loading="lazy"
                  className="size-24 rounded-control bg-sunken object-cover"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
      {answer && (
        <div className="mt-1 max-w-prose rounded-card bg-sunken p-4">
          <p className="font-semibold text-sm">{words.shop}</p>
          <p className="mt-1 whitespace-pre-line">{answer}</p>
        </div>
      )}
    </li>
  );
}
