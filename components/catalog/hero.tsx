import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { href, type Locale } from '@/i18n/config';
import { getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { ProductCard } from '@/lib/catalog/types';
import { FREE_SHIPPING_FROM_KRW } from '@/lib/domain/pricing';
import { ProductPicture } from './product-picture';

/** The shop window: what this shop is about, and goods one can touch. */
export async function Hero({ locale, cards }: { locale: Locale; cards: readonly ProductCard[] }) {
  const t = await getT('catalog');
  return (
    <section className="grid items-center gap-8 md:grid-cols-[1fr_1.1fr] md:gap-14">
      <div className="space-y-6 max-md:order-2">
        <h1 className="font-extrabold text-[2.125rem] leading-tight tracking-tight md:text-5xl md:leading-[1.2]">
          {t('home.heroTitle')}
        </h1>
        <p className="max-w-lg text-lg text-muted">
          {t('home.heroText', { threshold: formatKrw(FREE_SHIPPING_FROM_KRW, locale) })}
        </p>
        <p className="flex flex-wrap gap-3">
          <Link href="#new" className={buttonClass({ size: 'lg' })}>
            {t('home.heroCta')}
          </Link>
          <Link href={href(locale, '/products')} className={buttonClass({ size: 'lg', variant: 'secondary' })}>
            {t('home.heroSecond')}
          </Link>
        </p>
      </div>
      <ul className="grid grid-cols-3 gap-3 md:gap-4" lang="ko">
        {cards.map((card, index) => (
          <li
            key={card.slug}
            className={`group relative overflow-hidden rounded-card ${index === 0 ? 'col-span-2 row-span-2' : ''}`}
          >
            <ProductPicture
              picture={card.picture}
              isDecoration
              isFirst={index === 0}
              sizes={
                index === 0
                  ? '(min-width: 80rem) 26rem, (min-width: 48rem) 33vw, 62vw'
                  : '(min-width: 48rem) 16vw, 30vw'
              }
            />
            <Link
              href={href(locale, `/products/${card.slug}`)}
              prefetch={false}
              className="absolute inset-x-0 bottom-0 bg-gradient-to-t from-black/75 via-black/50 to-transparent px-3 pt-9 pb-2.5 font-semibold text-sm text-white after:absolute after:inset-0 group-hover:underline"
            >
              {card.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
