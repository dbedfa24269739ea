import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/config';
import { Price } from './price';

/** One part of a sum: what it is for, and how much or a word. Stands in a `dl`. */
function SumRow({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex justify-between text-muted">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type GoodsSumsProps = {
  sums: { goodsKrw: number; shippingKrw: number; surchargeKrw: number; couponKrw: number; pointsKrw: number };
  /** The last three where there can be such. */
  words: { goods: string; shipping: string; free: string; surcharge?: string; coupon?: string; points?: string };
  locale: Locale;
};

/** Goods, delivery and what is taken off, before their total. */
export function GoodsSums({ sums, words, locale }: GoodsSumsProps) {
  const { goodsKrw, shippingKrw } = sums;
  const rest = [
    { name: words.surcharge, krw: sums.surchargeKrw },
    { name: words.coupon, krw: -sums.couponKrw },
    { name: words.points, krw: -sums.pointsKrw },
  ];
  return (
    <>
      <SumRow name={words.goods}>
        <Price amountKrw={goodsKrw} locale={locale} />
      </SumRow>
      <SumRow name={words.shipping}>
        {shippingKrw === 0 ? words.free : <Price amountKrw={shippingKrw} locale={locale} />}
      </SumRow>
      {rest.map(
        ({ name, krw }) =>
          name &&
          krw !== 0 && (
            <SumRow key={name} name={name}>
              <Price amountKrw={krw} locale={locale} />
            </SumRow>
          ),
      )}
    </>
  );
}

type SumTotalProps = {
  name: string;
  amountKrw: number;
  locale: Locale;
  /** Where it is the biggest thing on the page. */
  isLarge?: boolean;
  /** Said under it, e.g. the tax in it. */
  note?: string;
};

/** What the parts come to. */
export function SumTotal({ name, amountKrw, locale, isLarge = false, note }: SumTotalProps) {
  return (
    <div className="flex flex-wrap items-baseline justify-between border-line border-t pt-3">
      <dt className="font-semibold">{name}</dt>
      <dd>
        <Price amountKrw={amountKrw} locale={locale} className={isLarge ? 'font-bold text-2xl' : 'font-bold text-xl'} />
      </dd>
      {note && <dd className="w-full text-muted text-sm">{note}</dd>}
    </div>
  );
}
