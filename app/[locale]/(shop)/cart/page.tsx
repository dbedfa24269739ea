import { ShoppingBag } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { CartView } from '@/components/cart/cart-view';
import { ProductGrid } from '@/components/catalog/product-grid';
import { ProductPicture } from '@/components/catalog/product-picture';
import { Shelf } from '@/components/catalog/shelf';
import { buttonClass } from '@/components/ui/button';
import { href } from '@/i18n/config';
import { getLocale, getT, messagesOf } from '@/i18n/server';
import { quoteCart, readCart } from '@/lib/cart/cart';
import { listPopular } from '@/lib/catalog/popular';
import { setQuantity } from './actions';

// Everybody's is another, and without JavaScript it must arrive whole: there is no shell to send ahead.
export const instant = false;

const SUGGESTIONS = 4;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('cart');
  return { title: t('title'), description: t('description'), robots: { index: false } };
}

export default async function CartPage() {
  const quote = await quoteCart(await readCart());
  const locale = await getLocale();
  const t = await getT('cart');
  return (
    <main id="content" className="page-width py-8 md:py-12">
      <h1 className="mb-6 font-bold text-3xl md:mb-8">{t('title')}</h1>
      <CartView
        quote={quote}
        locale={locale}
        words={messagesOf('cart', locale)}
        setQuantity={setQuantity}
        pictures={Object.fromEntries(
          quote.lines.map((line) => [
            line.sku,
            <ProductPicture key={line.sku} picture={line.picture} sizes="7rem" isDecoration />,
          ]),
        )}
        empty={<EmptyCart />}
      />
    </main>
  );
}

async function EmptyCart() {
  const locale = await getLocale();
  const t = await getT('cart');
  const { products } = await listPopular(SUGGESTIONS);
  return (
    <div className="space-y-16">
      <div className="flex flex-col items-center gap-4 rounded-card bg-sunken px-6 py-16 text-center">
        <ShoppingBag aria-hidden className="size-12 text-muted" strokeWidth={1.25} />
        <p className="font-semibold text-xl">{t('empty')}</p>
        <p className="text-muted">{t('emptyText')}</p>
        <Link href={href(locale, '/products')} className={buttonClass()}>
          {t('browse')}
        </Link>
      </div>
      <Shelf id="suggestions" title={t('suggestions')}>
        <ProductGrid cards={products} locale={locale} />
      </Shelf>
    </div>
  );
}
