import { Price } from '@/components/ui/price';
import type { Locale } from '@/i18n/config';
import { fill } from '@/i18n/fill';
import { formatKrw } from '@/i18n/won';
import type { ProductSku } from '@/lib/catalog/types';
import { priceLines } from '@/lib/domain/pricing';
import type { BuyWords } from './buy-answer';

type BuyTotalProps = { sku: ProductSku | null; quantity: number; locale: Locale; words: BuyWords };

/** What the choice comes to, delivery named beside it; nothing before there is a choice. */
export function BuyTotal({ sku, quantity, locale, words }: BuyTotalProps) {
  if (sku === null) return null;
  if (sku.stock <= 0) return <p className="font-medium text-danger">{words.soldOutOption}</p>;
  // The tax inside is not shown here.
  const { goodsKrw, shippingKrw } = priceLines([{ unitPriceKrw: sku.priceKrw, quantity, isTaxFree: false }]);
  return (
    <p className="flex flex-wrap items-baseline justify-between gap-x-3 border-line border-t pt-4">
      <span className="font-medium">{words.total}</span>
      <span className="text-right">
        <Price amountKrw={goodsKrw} locale={locale} className="font-bold text-2xl" />
        <span className="block text-muted text-sm">
          {shippingKrw > 0 ? fill(words.totalShipping, { fee: formatKrw(shippingKrw, locale) }) : words.totalFree}
        </span>
      </span>
    </p>
  );
}
