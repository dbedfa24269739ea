// A cart as the shop sees it right now. Plain values: safe to hand to any component.

import type { Picture } from '../catalog/types';
import type { Totals } from '../domain/pricing';

/**
 * Whether a line can be bought as it stands. `few-left` can; `not-enough` wants more than there is; `gone` names goods that are
 * no longer sold.
 */
export type QuoteLineState = 'ok' | 'few-left' | 'sold-out' | 'not-enough' | 'gone';

export type QuoteLine = {
  sku: string;
  /** Address and name of the product; empty when the goods are gone. */
  slug: string;
  name: string;
  optionValues: string[];
  picture: Picture | null;
  unitPriceKrw: number;
  quantity: number;
  /** Pieces that can be had now. */
  stock: number;
  isTaxFree: boolean;
  /** Sold only to buyers whose age was verified. */
  isAdultOnly: boolean;
  state: QuoteLineState;
};

/** The sums are those of the lines that are in stock at all; sold-out and vanished goods cost nothing. */
export type CartQuote = Totals & {
  lines: QuoteLine[];
  /** Whether every line can be bought as it stands. */
  isPayable: boolean;
  /** Won until delivery is free; 0 when it is. */
  untilFreeShippingKrw: number;
};

/** What came of putting something into the cart. */
export type AddResult =
  | { kind: 'added' }
  /** The option at this place of the product's optionNames was not chosen. */
  | { kind: 'choose'; option: number }
  | { kind: 'sold-out' }
  | { kind: 'not-enough'; available: number; inCart: number }
  | { kind: 'cart-full' }
  | { kind: 'bad-quantity' }
  | { kind: 'gone' };
