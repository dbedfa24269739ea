import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { buttonClass } from '@/components/ui/button';
import { getT } from '@/i18n/server';
import type { Picture } from '@/lib/catalog/types';
import { ProductPicture } from './product-picture';

/** A product's pictures: to push sideways on a phone, all laid out on a desk, and each to be seen large. No script. */
export async function Gallery({ pictures }: { pictures: readonly Picture[] }) {
  const t = await getT('catalog');
  return (
    <section aria-label={t('product.pictures')}>
      <ul
        lang="ko"
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
            <button
              type="button"
              popoverTarget={`picture-${index}`}
              className="relative block w-full cursor-zoom-in focus-visible:-outline-offset-2"
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
              <span className="sr-only">{t('product.enlarge')}</span>
            </button>
            <Enlarged id={`picture-${index}`} picture={picture} close={t('product.close')} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One picture over the page, twice as wide as a phone so that it can be pushed about; fetched only when it is opened. */
function Enlarged({ id, picture, close }: { id: string; picture: Picture; close: string }) {
  return (
    <div id={id} popover="auto" className="m-0 h-dvh max-h-none w-screen max-w-none overflow-auto bg-paper p-0">
      <div className="w-[200vw] md:mx-auto md:w-[min(100vw,100dvh)]">
        <ProductPicture picture={picture} sizes="(min-width: 48rem) 100vh, 200vw" />
      </div>
      <button
        type="button"
        popoverTarget={id}
        popoverTargetAction="hide"
        className={buttonClass({ variant: 'secondary' }, 'fixed top-3 right-3')}
      >
        <X aria-hidden className="size-5" />
        {close}
      </button>
    </div>
  );
}
