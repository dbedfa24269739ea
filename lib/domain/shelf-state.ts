// Whether goods stand on the shelves at an instant: from when an operator offers them until, where it was said, they go.

export type ShelfState = 'hidden' | 'upcoming' | 'on-sale' | 'ended';

export type ShelfTimes = {
  /** Null hides them. */
  publishedAt: Date | null;
  /** The first instant at which they are gone; null for no end. */
  publishUntil: Date | null;
};

export function shelfState({ publishedAt, publishUntil }: ShelfTimes, at: Date): ShelfState {
  if (publishedAt === null) return 'hidden';
  if (publishUntil !== null && publishUntil <= at) return 'ended';
  return publishedAt <= at ? 'on-sale' : 'upcoming';
}
