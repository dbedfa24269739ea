'use client';

import { lazy, Suspense } from 'react';
import type { ReviewListProps } from './review-list';

const ReviewList = lazy(async () => ({ default: (await import('./review-list')).ReviewList }));

/** The list as the static page has it; its script travels only where there are reviews. */
export const Reviews = (props: ReviewListProps) => (
  <Suspense>
    <ReviewList {...props} />
  </Suspense>
);
