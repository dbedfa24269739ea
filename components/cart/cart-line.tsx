import Link from 'next/link';
import type { FormEvent, ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Price } from '@/components/ui/price';
import { Stepper } from '@/components/ui/stepper';
import { href, type Locale } from '@/i18n/config';
import { fill } from '@/i18n/fill';
import { formatKrw } from '@/i18n/won';
import type { QuoteLine } from '@/lib/cart/types';
import { QUANTITY_MAX } from '@/lib/domain/pricing';
import type { CartWords } from './use-cart';

type CartLineProps = {
  line: QuoteLine;
  picture: ReactNode;
  locale: Locale;
  words: CartWords;
  /** Server action of the line's forms: works without JavaScript as well. */
  action: (form: FormData) => Promise<void>;
  /** The same, drawn at once. */
  onQuantity: (quantity: number) => void;
};

/** What a line is called: the product and the chosen values. */
export const lineName = (line: QuoteLine, words: CartWords): string =>
  line.state === 'gone' ? words.goneName : [line.name, ...line.optionValues].join(' ');

/** One article of the cart, with its quantity and whatever keeps it from being bought. */
export function CartLine({ line, picture, locale, words, action, onQuantity }: CartLineProps) {
  const isBuyable = line.state !== 'gone' && line.state !== 'sold-out';
  return (
    <li id={`line-${line.sku}`} className="grid grid-cols-[5.5rem_1fr] gap-4 py-5 sm:grid-cols-[7rem_1fr] sm:gap-6">
      <div className={`self-start overflow-hidden rounded-control ${isBuyable ? '' : 'opacity-55'}`}>{picture}</div>
      <div className="flex min-w-0 flex-col gap-2">
        <div className="flex items-start justify-between gap-3">
          <LineTitle line={line} locale={locale} words={words} />
          {isBuyable && (
            <Price amountKrw={line.unitPriceKrw * line.quantity} locale={locale} className="font-bold text-lg" />
          )}
        </div>
        <LineState line={line} words={words} onQuantity={onQuantity} />
        <div className="mt-auto flex flex-wrap items-center justify-between gap-2">
          {isBuyable && <QuantityForm line={line} words={words} action={action} onQuantity={onQuantity} />}
          <form action={action} onSubmit={preventing(() => onQuantity(0))} className="ml-auto">
            <input type="hidden" name="sku" value={line.sku} />
            <input type="hidden" name="quantity" value={0} />
            <Button
              type="submit"
              variant="quiet"
              size="sm"
              aria-label={fill(words.removeLabel, { name: lineName(line, words) })}
              className="-mr-3.5 text-muted underline underline-offset-4"
            >
              {words.remove}
            </Button>
          </form>
        </div>
      </div>
    </li>
  );
}

function QuantityForm({ line, words, action, onQuantity }: Omit<CartLineProps, 'locale' | 'picture'>) {
  return (
    <form action={action} onSubmit={preventing(() => undefined)} className="flex items-center gap-2">
      <input type="hidden" name="sku" value={line.sku} />
      <Stepper
        id={`quantity-${line.sku}`}
        name="quantity"
        label={fill(words.quantity, { name: lineName(line, words) })}
        words={words}
        value={line.quantity}
        max={Math.max(line.quantity, Math.min(line.stock, QUANTITY_MAX))}
        onChange={onQuantity}
      />
      <noscript>
        <Button type="submit" variant="secondary" size="sm">
          {words.change}
        </Button>
      </noscript>
    </form>
  );
}

/** In the browser the change is drawn at once instead of sending the form. */
const preventing = (act: () => void) => (event: FormEvent) => {
  event.preventDefault();
  act();
};

function LineTitle({ line, locale, words }: Pick<CartLineProps, 'line' | 'locale' | 'words'>) {
  if (line.state === 'gone') return <p className="font-semibold text-muted">{words.goneName}</p>;
  return (
    <div className="min-w-0">
      <h2 className="font-semibold" lang="ko">
        <Link href={href(locale, `/products/${line.slug}`)} prefetch={false} className="hover:underline">
          {line.name}
        </Link>
      </h2>
      <p className="text-[0.9375rem] text-muted">
        {line.optionValues.length > 0 && <span lang="ko">{line.optionValues.join(' / ')} · </span>}
        {fill(words.each, { price: formatKrw(line.unitPriceKrw, locale) })}
      </p>
    </div>
  );
}

function LineState({ line, words, onQuantity }: Pick<CartLineProps, 'line' | 'words' | 'onQuantity'>) {
  switch (line.state) {
    case 'ok':
      return null;
    case 'few-left':
      return <p className="font-medium text-sm text-warn">{fill(words.fewLeft, { stock: line.stock })}</p>;
    case 'sold-out':
      return <Problem badge={words.soldOut} text={words.soldOutText} />;
    case 'gone':
      return <Problem badge={words.gone} text={words.goneText} />;
    case 'not-enough':
      return (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Problem badge={fill(words.notEnough, { stock: line.stock })} text={words.notEnoughText} />
          <Button variant="secondary" size="sm" onClick={() => onQuantity(line.stock)}>
            {fill(words.reduce, { stock: line.stock })}
          </Button>
        </div>
      );
  }
}

function Problem({ badge, text }: { badge: string; text: string }) {
  return (
    <p className="flex flex-wrap items-center gap-2 text-danger text-sm">
      <Badge tone="danger">{badge}</Badge>
      {text}
    </p>
  );
}
