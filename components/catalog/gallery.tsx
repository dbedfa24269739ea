import { clsx } from 'clsx';
import { getT } from '@/i18n/server';
import type { Picture } from '@/lib/catalog/types';
import { ProductPicture } from './product-picture';

/** A product's pictures: to push sideways on a phone, all laid out on a desk. No script. */
export async function Gallery({ pictures }: { pictures: readonly Picture[] }) {
  const t = await getT('catalog');
  return (
    <section aria-label={t('product.pictures')}>
      <ul
        lang="ko"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a row that scrolls sideways must be reachable by keyboard.
        tabIndex={0}
        className="no-scrollbar flex snap-x snap-mandatory gap-2 overflow-x-auto max-md:-mx-[clamp(1.125rem,4vw,2.5rem)] max-md:px-[clamp(1.125rem,4vw,2.5rem)] md:grid md:grid-cols-2 md:gap-4"
      >
        {pictures.map((picture, index) => (
          <li
            key={picture.src}
            className={clsx(
              'w-[88%] shrink-0 snap-center overflow-hidden rounded-card md:w-auto',
              (index === 0 || (index === pictures.length - 1 && pictures.length % 2 === 0)) && 'md:col-span-2',
            )}
          >
            <ProductPicture
              picture={picture}
              sizes={
                index === 0
                  ? '(min-width: 80rem) 42rem, (min-width: 48rem) 55vw, 88vw'
                  : '(min-width: 48rem) 28vw, 88vw'
              }
              isFirst={index === 0}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
