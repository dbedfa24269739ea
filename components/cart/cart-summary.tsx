import { Check, Truck } from 'lucide-react';
import { BottomBar } from '@/components/ui/bottom-bar';
import { buttonClass } from '@/components/ui/button';
import { Price } from '@/components/ui/price';
import { href, type Locale } from '@/i18n/config';
import { fill } from '@/i18n/fill';
import { formatKrw } from '@/i18n/won';
import type { CartQuote } from '@/lib/cart/types';
import { FREE_SHIPPING_FROM_KRW } from '@/lib/domain/pricing';
import type { CartWords } from './use-cart';

type CartSummaryProps = { quote: CartQuote; locale: Locale; words: CartWords };

/** What it comes to, how far free delivery is, and the way to the checkout. */
export function CartSummary({ quote, locale, words }: CartSummaryProps) {
  const problem = quote.lines.find((line) => line.state !== 'ok' && line.state !== 'few-left');
  return (
    <section
      aria-labelledby="summary"
      className="space-y-5 self-start rounded-card border border-line bg-surface p-6 lg:sticky lg:top-20"
    >
      <h2 id="summary" className="font-bold text-xl">
        {words.summary}
      </h2>
      {quote.goodsKrw > 0 && <FreeShipping quote={quote} locale={locale} words={words} />}
      <dl className="space-y-2.5">
        <Row term={words.goods}>
          <Price amountKrw={quote.goodsKrw} locale={locale} />
        </Row>
        <Row term={words.shipping}>
          {quote.shippingKrw > 0 ? <Price amountKrw={quote.shippingKrw} locale={locale} /> : words.shippingFree}
        </Row>
        <div className="flex items-baseline justify-between gap-4 border-line border-t pt-4">
          <dt className="font-semibold">
            {words.total} <span className="font-normal text-muted text-sm">{words.vat}</span>
          </dt>
          <dd>
            <Price amountKrw={quote.totalKrw} locale={locale} className="font-bold text-2xl" />
          </dd>
        </div>
      </dl>
      <BottomBar>
        {problem ? (
          <>
            <p className="font-medium text-danger">{words.fixFirst}</p>
            <a href={`#line-${problem.sku}`} className={buttonClass({ variant: 'secondary', size: 'lg' }, 'w-full')}>
              {words.showProblem}
            </a>
          </>
        ) : (
          <a href={href(locale, '/checkout')} className={buttonClass({ size: 'lg' }, 'w-full')}>
            {words.checkout}
            <Price amountKrw={quote.totalKrw} locale={locale} className="md:hidden" />
          </a>
        )}
      </BottomBar>
      <p className="text-muted text-sm">{words.keptFor}</p>
    </section>
  );
}

function Row({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className="text-muted">{term}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}

function FreeShipping({ quote, locale, words }: CartSummaryProps) {
  const isFree = quote.untilFreeShippingKrw === 0;
  const share = Math.min(100, (quote.goodsKrw / FREE_SHIPPING_FROM_KRW) * 100);
  return (
    <div className="space-y-2 rounded-control bg-sunken px-4 py-3">
      <p className="flex items-center gap-2 font-medium text-[0.9375rem]">
        {isFree ? <Check aria-hidden className="size-5 text-ok" /> : <Truck aria-hidden className="size-5" />}
        {isFree ? words.isFree : fill(words.untilFree, { amount: formatKrw(quote.untilFreeShippingKrw, locale) })}
      </p>
      <div aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-line">
        <div
          className={`h-full rounded-full motion-safe:transition-[width] ${isFree ? 'bg-ok' : 'bg-accent'}`}
          style={{ width: `${share}%` }}
        />
      </div>
    </div>
  );
}
