'use client';

import Image from 'next/image';
import { Badge } from '@/components/ui/badge';
import { Price } from '@/components/ui/price';
import { formatMoney, rateText } from '@/i18n/money';
import { formatKrw } from '@/i18n/won';
import type { Money } from '@/lib/domain/money';
import { lineKrw } from '@/lib/domain/pricing';
import { type Goods, type GoodsLine, shortLines } from '@/lib/orders/buyer-goods';
import { useWords } from './words';

type SummaryProps = {
  goods: Goods;
  /** What the chosen way charges instead of won, and hundredths of a won for one dollar; null when it charges won. */
  foreign: { charge: Money; rate: number } | null;
};

/** What is being bought and what it costs, delivery included. */
export function Summary({ goods, foreign }: SummaryProps) {
  const { t } = useWords();
  return (
    <section aria-labelledby="checkout-goods">
      <h2 id="checkout-goods" className="font-bold text-xl">
        {t('summary.title', { count: goods.lines.length })}
      </h2>
      <ul className="mt-4 divide-y divide-line border-line border-y">
        {goods.lines.map((line) => (
          <Line key={line.sku} line={line} />
        ))}
      </ul>
      <Sums goods={goods} foreign={foreign} />
    </section>
  );
}

function Line({ line }: { line: GoodsLine }) {
  const { t, locale } = useWords();
  const isShort = shortLines([line]).length > 0;
  return (
    <li className="flex gap-3.5 py-3.5">
      {line.picture && (
        <Image
          src={line.picture}
          alt=""
          width={144}
          height={144}
          sizes="72px"
          className={`size-18 shrink-0 rounded-control bg-sunken object-cover ${isShort ? 'opacity-55' : ''}`}
        />
      )}
      <div className="min-w-0 flex-1">
        <p lang={line.name ? 'ko' : undefined} className="font-medium leading-snug">
          {line.name || t('summary.gone')}
        </p>
        <p className="mt-0.5 text-muted text-sm">
          {line.option && `${line.option} · `}
          {t('summary.quantity', { count: line.quantity })}
        </p>
        {line.isTaxFree && <Badge className="mt-1.5">{t('summary.taxFree')}</Badge>}
        {isShort && (
          <Badge tone="danger" className="mt-1.5">
            {line.available > 0 ? t('summary.onlyLeft', { count: line.available }) : t('summary.soldOut')}
          </Badge>
        )}
      </div>
      {line.name && <Price amountKrw={lineKrw(line)} locale={locale} className="font-medium" />}
    </li>
  );
}

function Sums({ goods, foreign }: SummaryProps) {
  const { t, locale } = useWords();
  return (
    <dl className="mt-4 space-y-2">
      <div className="flex justify-between text-muted">
        <dt>{t('summary.goods')}</dt>
        <dd>
          <Price amountKrw={goods.goodsKrw} locale={locale} />
        </dd>
      </div>
      <div className="flex justify-between text-muted">
        <dt>{t('summary.shipping')}</dt>
        <dd>{goods.shippingKrw === 0 ? t('summary.free') : <Price amountKrw={goods.shippingKrw} locale={locale} />}</dd>
      </div>
      <div className="flex flex-wrap items-baseline justify-between border-line border-t pt-3">
        <dt className="font-semibold">{t('summary.total')}</dt>
        <dd>
          <Price amountKrw={goods.totalKrw} locale={locale} className="font-bold text-2xl" />
        </dd>
        <dd className="w-full text-muted text-sm">
          {t(goods.taxFreeKrw > 0 ? 'summary.vatWithFree' : 'summary.vat', {
            vat: formatKrw(goods.vatKrw, locale),
            taxFree: formatKrw(goods.taxFreeKrw, locale),
          })}
        </dd>
      </div>
      {foreign && (
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-line border-t pt-3">
          <dt className="font-semibold">{t('summary.charged')}</dt>
          <dd className="font-bold text-xl tabular-nums">{formatMoney(foreign.charge, locale)}</dd>
          <dd className="w-full text-muted text-sm">{t('summary.rate', { rate: rateText(foreign.rate, locale) })}</dd>
        </div>
      )}
    </dl>
  );
}
