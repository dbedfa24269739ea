import { Heart, X } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Nothing } from '@/components/account/nothing';
import { AccountHead } from '@/components/account/page-head';
import { ProductCard } from '@/components/catalog/product-card';
import { Button, buttonClass } from '@/components/ui/button';
import { href, type Locale } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { requireCustomer } from '@/lib/accounts/current-customer';
import { listWaiting, type Waiting } from '@/lib/restock/restock';
import { listWishes } from '@/lib/wishlist/wishlist';
import { removeWish, stopNotice } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('account'))('wishlist.title') };
}

/** What a member wants to find again, at today's prices, and what they wait for. */
export default async function WishlistPage() {
  const customer = await requireCustomer(await getLocale(), '/account/wishlist');
  const locale = await getLocale();
  const t = await getT('account');
  const [cards, waiting] = await Promise.all([listWishes(customer.id), listWaiting(customer.id)]);
  return (
    <>
      <AccountHead title={t('wishlist.title')} />
      {cards.length === 0 ? (
        <Nothing Icon={Heart} title={t('wishlist.empty')} text={t('wishlist.emptyText')}>
          <Link href={href(locale, '/products')} prefetch={false} className={buttonClass()}>
            {t('wishlist.browse')}
          </Link>
        </Nothing>
      ) : (
        <ul className="grid grid-cols-2 gap-x-4 gap-y-8 md:grid-cols-3">
          {cards.map((card) => (
            <li key={card.slug} className="relative">
              <ProductCard
                card={card}
                locale={locale}
                sizes="(min-width: 48rem) 20rem, 46vw"
                isFirst={false}
                level={2}
              />
              <form action={removeWish} className="absolute top-2 right-2 z-10">
                <input type="hidden" name="slug" value={card.slug} />
                <input type="hidden" name="locale" value={locale} />
                <button
                  type="submit"
                  aria-label={t('wishlist.remove', { name: card.name })}
                  className="inline-flex size-11 items-center justify-center rounded-full bg-surface text-ink hover:bg-sunken"
                >
                  <X aria-hidden className="size-5" />
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {waiting.length > 0 && <RestockNotices waiting={waiting} locale={locale} />}
    </>
  );
}

async function RestockNotices({ waiting, locale }: { waiting: readonly Waiting[]; locale: Locale }) {
  const t = await getT('account');
  return (
    <section aria-labelledby="restock" className="mt-12">
      <h2 id="restock" className="font-bold text-lg">
        {t('restock.title')}
      </h2>
      <p className="mt-1 mb-4 text-muted">{t('restock.waiting')}</p>
      <ul className="divide-y divide-line border-line border-y">
        {waiting.map(({ id, slug, name, option }) => (
          <li key={id} className="flex min-h-14 items-center justify-between gap-4 py-1.5">
            <Link href={href(locale, `/products/${slug}`)} prefetch={false} lang="ko" className="hover:underline">
              {name} {option && <span className="text-muted">{option}</span>}
            </Link>
            <form action={stopNotice}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="locale" value={locale} />
              <Button type="submit" variant="quiet" size="sm" aria-label={`${t('restock.stop')}: ${name} ${option}`}>
                {t('restock.stop')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
