import { clsx } from 'clsx';
import type { Locale } from '@/i18n/config';
import type { ProductCard as Card } from '@/lib/catalog/types';
import { ProductCard } from './product-card';

const SIZES = '(min-width: 80rem) 18rem, (min-width: 48rem) 23vw, 46vw';

type ProductGridProps = {
  cards: readonly Card[];
  locale: Locale;
  /** Whether its first row is on screen when the page opens. */
  isOnTop?: boolean;
  /** Level of the products' headings: 2 where the list stands right under the page's title. */
  level?: 2 | 3;
  className?: string;
};

/** Goods side by side: two on a phone, four on a desk. */
export function ProductGrid({ cards, locale, isOnTop = false, level = 3, className }: ProductGridProps) {
  return (
    <ul className={clsx('grid grid-cols-2 gap-x-4 gap-y-8 md:grid-cols-4 md:gap-x-6 md:gap-y-12', className)}>
      {cards.map((card, index) => (
        <li key={card.slug}>
          <ProductCard card={card} locale={locale} sizes={SIZES} isFirst={isOnTop && index === 0} level={level} />
        </li>
      ))}
    </ul>
  );
}
