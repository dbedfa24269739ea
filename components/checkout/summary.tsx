'use client';

import { Badge } from '@/components/ui/badge';
import { Price } from '@/components/ui/price';
import { GoodsSums, SumTotal } from '@/components/ui/sums';
import { Thumbnail } from '@/components/ui/thumbnail';
import { formatMoney, rateText } from '@/i18n/money';
import { formatKrw } from '@/i18n/won';
import type { Money } from '@/lib/domain/money';
import { lineKrw, type Totals } from '@/lib/domain/pricing';
import { type Goods, type GoodsLine, shortLines } from '@/lib/orders/buyer-goods';
import { useWords } from './words';

type SummaryProps = {
  goods: Goods;
  /** What it comes to where it goes. */
  totals: Totals;
  /** What the chosen way charges instead of won, and hundredths of a won for one dollar; null when it charges won. */
  foreign: { charge: Money; rate: number } | null;
};

/** What is being bought and what it costs, delivery included. */
export function Summary({ goods, totals, foreign }: SummaryProps) {
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
      <Sums totals={totals} foreign={foreign} />
    </section>
  );
}

function Line({ line }: { line: GoodsLine }) {
  const { t, locale } = useWords();
  const isShort = shortLines([line]).length > 0;
  return (
    <li className="flex gap-3.5 py-3.5">
      <Thumbnail src={line.picture} sizePx={72} className={isShort ? 'opacity-55' : undefined} />
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

function Sums({ totals, foreign }: Omit<SummaryProps, 'goods'>) {
  const { t, locale } = useWords();
  return (
    <dl className="mt-4 space-y-2">
      <GoodsSums
        sums={totals}
        words={{
          goods: t('summary.goods'),
          shipping: t('summary.shipping'),
          free: t('summary.free'),
          surcharge: t('summary.surcharge'),
          coupon: t('summary.coupon'),
          points: t('summary.points'),
        }}
        locale={locale}
      />
      <SumTotal
        name={t('summary.total')}
        amountKrw={totals.totalKrw}
        locale={locale}
        isLarge
        note={t(totals.taxFreeKrw > 0 ? 'summary.vatWithFree' : 'summary.vat', {
          vat: formatKrw(totals.vatKrw, locale),
          taxFree: formatKrw(totals.taxFreeKrw, locale),
        })}
      />
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
