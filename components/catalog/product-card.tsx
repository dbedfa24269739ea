import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { href, type Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { ProductCard as Card } from '@/lib/catalog/types';
import { ProductPicture } from './product-picture';

type ProductCardProps = {
  card: Card;
  locale: Locale;
  sizes: string;
  isFirst?: boolean;
  /** Level of its heading, one below what the list stands under. */
  level: 2 | 3;
};

/** A product in a list: one link, named by the product, as large as the card. */
export function ProductCard({ card, locale, sizes, isFirst, level }: ProductCardProps) {
  const Heading = `h${level}` as const;
  const t = translator('catalog', locale);
  const price = formatKrw(card.fromKrw, locale);
  return (
    <article className="group relative flex flex-col gap-3">
      <div className="relative overflow-hidden rounded-card">
        <ProductPicture
          picture={card.picture}
          sizes={sizes}
          isFirst={isFirst}
          isDecoration
          className={
            card.isSoldOut
              ? 'opacity-60'
              : 'motion-safe:transition-transform motion-safe:duration-500 motion-safe:ease-calm motion-safe:group-hover:scale-[1.03]'
          }
        />
        {(card.isSoldOut || card.fewLeft !== null) && (
          <Badge tone={card.isSoldOut ? 'neutral' : 'warn'} className="absolute top-2.5 left-2.5">
            {card.isSoldOut ? t('card.soldOut') : t('card.fewLeft', { count: String(card.fewLeft) })}
          </Badge>
        )}
      </div>
      <div className="space-y-1 px-0.5">
        <Heading className="font-semibold leading-snug" lang="ko">
          <Link
            href={href(locale, `/products/${card.slug}`)}
            prefetch={false}
            className="after:absolute after:inset-0 group-hover:underline group-hover:underline-offset-4"
          >
            {card.name}
          </Link>
        </Heading>
        <p className="line-clamp-2 text-muted text-sm" lang="ko">
          {card.summary}
        </p>
        <p className="font-bold tabular-nums">{card.toKrw > card.fromKrw ? t('card.from', { price }) : price}</p>
      </div>
    </article>
  );
}
