import { X } from 'lucide-react';
import Link from 'next/link';
import { href, type Locale } from '@/i18n/config';
import { getT } from '@/i18n/server';
import type { Category } from '@/lib/catalog/types';
import { type BrowseWish, choicesOf, writeWish } from '@/lib/domain/browse';
import { categoryName } from './category-name';

type BrowseChoicesProps = { locale: Locale; wish: BrowseWish; shelves: readonly Category[] };

/** What narrows a list at the moment; each choice is taken back by a tap. */
export async function BrowseChoices({ locale, wish, shelves }: BrowseChoicesProps) {
  const t = await getT('catalog');
  const choices = choicesOf(wish);
  if (choices.length === 0) return null;
  const words = {
    category: (slug: string) => {
      const shelf = shelves.find((each) => each.slug === slug);
      return shelf ? categoryName(shelf, locale) : slug;
    },
    price: () => t('search.priceBetween', { min: wish.minKrw ?? 0, max: wish.maxKrw ?? 'none' }),
    stock: () => t('search.inStock'),
    option: (value: string) => value,
  };
  return (
    <ul aria-label={t('search.chosen')} className="flex flex-wrap gap-2">
      {choices.map(({ kind, value, without }) => (
        <li key={`${kind} ${value}`}>
          <Link
            href={href(locale, `/search?${writeWish(without)}`)}
            className="inline-flex min-h-11 items-center gap-1.5 rounded-full border border-edge px-4 text-[0.9375rem] hover:border-ink"
          >
            {words[kind](value)}
            <X aria-label={t('search.takeBack')} className="size-4" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
