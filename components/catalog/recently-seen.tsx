'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { Thumbnail } from '@/components/ui/thumbnail';

type Seen = { slug: string; name: string; picture: string | null };

type RecentlySeenProps = {
  here: Seen;
  title: string;
  /** Where products stand in this language, e.g. /en/products. */
  shelf: string;
};

const KEY = 'gagae:seen';
const KEPT = 9;

/** The goods somebody looked at last. Only their browser knows. */
export function RecentlySeen({ here, title, shelf }: RecentlySeenProps) {
  const [seen, setSeen] = useState<readonly Seen[]>([]);
  const { slug, name, picture } = here;
  useEffect(() => {
    const others = readSeen().filter((each) => each.slug !== slug);
    setSeen(others);
    writeSeen([{ slug, name, picture }, ...others].slice(0, KEPT));
  }, [slug, name, picture]);
  if (seen.length === 0) return null;
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" className="mb-5 font-bold text-xl">
        {title}
      </h2>
      <ul className="no-scrollbar -mx-1 flex gap-3 overflow-x-auto p-1">
        {seen.map((each) => (
          <li key={each.slug} className="w-28 shrink-0">
            <Link href={`${shelf}/${each.slug}`} prefetch={false} className="grid gap-2 hover:underline">
              <Thumbnail src={each.picture} sizePx={112} />
              <span lang="ko" className="line-clamp-2 text-sm">
                {each.name}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function readSeen(): Seen[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSeen).slice(0, KEPT) : [];
  } catch {
    // Switched off, or not ours: nothing was kept.
    return [];
  }
}

const isSeen = (value: unknown): value is Seen => {
  if (typeof value !== 'object' || value === null) return false;
  const { slug, name, picture } = value as Record<string, unknown>;
  const isPicture = picture === null || (typeof picture === 'string' && /^\/(catalog|uploads)\//.test(picture));
  return typeof slug === 'string' && /^[\w-]+$/.test(slug) && typeof name === 'string' && isPicture;
};

function writeSeen(seen: readonly Seen[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(seen));
  } catch {
    // Full or switched off: the page works without it.
  }
}
