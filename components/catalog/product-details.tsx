import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { Price } from '@/components/ui/price';
import { href, type Locale } from '@/i18n/config';
import { withObjectParticle } from '@/i18n/particle';
import { messagesOf, translator } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { Product } from '@/lib/catalog/types';
import { BuyBox } from './buy-box';
import { ProductTerms } from './product-terms';

import type { AddAction } from './use-add-to-cart';

type ProductDetailsProps = {
  product: Product;
  locale: Locale;
  add: AddAction;
  /** What else can be done with it, under the buying box. */
  children?: ReactNode;
};

/** Name, price, terms and the buying box: the right half of a product's page. */
export function ProductDetails({ product, locale, add, children }: ProductDetailsProps) {
  const t = translator('catalog', locale);
  const prices = product.skus.map((sku) => sku.priceKrw);
  const fromKrw = Math.min(...prices);
  const isSoldOut = product.skus.every((sku) => sku.stock <= 0);
  return (
    <div className="space-y-5 self-start md:sticky md:top-20">
      <div className="space-y-2" lang="ko">
        <h1 className="font-bold text-3xl">{product.name}</h1>
        <p className="text-lg text-muted">{product.summary}</p>
      </div>
      <p className="flex items-baseline gap-2">
        {fromKrw < Math.max(...prices) ? (
          <span className="font-bold text-[1.75rem] tabular-nums">
            {t('card.from', { price: formatKrw(fromKrw, locale) })}
          </span>
        ) : (
          <Price amountKrw={fromKrw} locale={locale} className="font-bold text-[1.75rem]" />
        )}
        <span className="text-muted text-sm">{t('product.vat')}</span>
      </p>
      {product.isAdultOnly && <Notice title={t('adult.title')}>{t('adult.text')}</Notice>}
      <ProductTerms locale={locale} />
      {isSoldOut ? (
        <Notice title={t('buy.soldOut')}>{t('buy.soldOutText')}</Notice>
      ) : (
        <BuyBox
          slug={product.slug}
          optionNames={product.optionNames}
          skus={product.skus}
          locale={locale}
          words={messagesOf('catalog', locale).buy}
          choose={product.optionNames.map((name) =>
            t('buy.choose', { option: locale === 'ko' ? withObjectParticle(name) : name }),
          )}
          cartHref={href(locale, '/cart')}
          checkoutHref={href(locale, '/checkout')}
          subscribeHref={product.isSubscribable ? href(locale, '/checkout/subscribe') : null}
          add={add}
        />
      )}
      {children}
    </div>
  );
}
