'use client';

import { useRef, useState } from 'react';
import { BottomBar } from '@/components/ui/bottom-bar';
import { Button } from '@/components/ui/button';
import { Stepper } from '@/components/ui/stepper';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { Locale } from '@/i18n/config';
import { fill } from '@/i18n/fill';
import type { AddResult } from '@/lib/cart/types';
import { firstMissing, type Picks, pickedSku } from '@/lib/catalog/options';
import type { ProductSku } from '@/lib/catalog/types';
import { formatCart } from '@/lib/domain/cart';
import { QUANTITY_MAX } from '@/lib/domain/pricing';
import { BuyAnswer, type BuyWords } from './buy-answer';
import { BuyTotal } from './buy-total';
import { OptionPicker } from './option-picker';
import { type AddAction, useAddToCart } from './use-add-to-cart';

type BuyBoxProps = {
  slug: string;
  optionNames: readonly string[];
  skus: readonly ProductSku[];
  locale: Locale;
  words: BuyWords;
  /** What to say where an option was not chosen, in their order. */
  choose: readonly string[];
  cartHref: string;
  checkoutHref: string;
  /** Where to subscribe; null for what cannot be had every month. */
  subscribeHref: string | null;
  add: AddAction;
};

/** Choose, count, put into the cart or buy at once. */
export function BuyBox(props: BuyBoxProps) {
  const { slug, optionNames, skus, locale, words, choose, cartHref, checkoutHref, subscribeHref, add } = props;
  const form = useRef<HTMLFormElement>(null);
  const [picks, setPicks] = useState<(string | null)[]>(() => optionNames.map(() => null));
  const [quantity, setQuantity] = useState(1);
  const isHydrated = useHydrated();
  const sku = pickedSku(skus, picks);
  const { formAction, onSubmit, isPending, answer, forget } = useAddToCart({
    add,
    checkoutHref: `${checkoutHref}?buy=${formatCart(sku ? [{ sku: sku.code, quantity }] : [])}`,
    subscribeHref: `${subscribeHref}?${new URLSearchParams({ sku: sku?.code ?? '', quantity: String(quantity) })}`,
    objection: objectionTo(picks, sku),
    onAnswer: (next) => {
      if (next.kind === 'choose') focusOption(form.current, next.option);
    },
  });
  const missing = answer?.kind === 'choose' && firstMissing(picks) === answer.option ? answer.option : -1;
  const pick = (option: number, value: string) => {
    const next = picks.map((each, index) => (index === option ? value : each));
    const stock = pickedSku(skus, next)?.stock;
    setPicks(next);
    forget();
    if (stock) setQuantity(Math.min(quantity, stock));
  };

  return (
    <form ref={form} action={formAction} onSubmit={onSubmit} noValidate={isHydrated} className="space-y-6">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="locale" value={locale} />
      {optionNames.map((name, option) => (
        <OptionPicker
          key={name}
          name={name}
          option={option}
          skus={skus}
          picks={picks}
          soldOutWord={words.soldOutValue}
          error={missing === option ? (choose[option] ?? null) : null}
          onPick={(value) => pick(option, value)}
        />
      ))}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Stepper
          id="quantity"
          name="quantity"
          label={words.quantity}
          words={words}
          value={quantity}
          max={Math.min(sku?.stock || QUANTITY_MAX, QUANTITY_MAX)}
          onChange={setQuantity}
        />
        {sku?.isFew && <p className="font-medium text-warn">{fill(words.fewLeft, { count: sku.stock })}</p>}
      </div>
      <BuyTotal sku={sku} quantity={quantity} locale={locale} words={words} />
      <BottomBar>
        <BuyAnswer answer={answer} words={words} choose={choose} cartHref={cartHref} />
        <div className="grid grid-cols-2 gap-3">
          <Button type="submit" name="next" value="cart" variant="secondary" size="lg" aria-disabled={isPending}>
            {isPending ? words.pending : words.addToCart}
          </Button>
          <Button type="submit" name="next" value="checkout" size="lg" aria-disabled={isPending}>
            {words.buyNow}
          </Button>
        </div>
        {subscribeHref && (
          <Button
            type="submit"
            name="next"
            value="subscribe"
            variant="secondary"
            className="w-full"
            aria-disabled={isPending}
          >
            {words.subscribe}
          </Button>
        )}
      </BottomBar>
    </form>
  );
}

const focusOption = (form: HTMLFormElement | null, option: number): void =>
  form?.querySelector<HTMLInputElement>(`input[name="option.${option}"]`)?.focus();

function objectionTo(picks: Picks, sku: ProductSku | null): AddResult | null {
  const option = firstMissing(picks);
  if (option >= 0) return { kind: 'choose', option };
  return sku === null || sku.stock <= 0 ? { kind: 'sold-out' } : null;
}
