import Link from 'next/link';
import { Price } from '@/components/ui/price';
import { GoodsSums, SumTotal } from '@/components/ui/sums';
import { Thumbnail } from '@/components/ui/thumbnail';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import { lineKrw } from '@/lib/domain/pricing';
import type { BuyerLine, BuyerOrder } from '@/lib/orders/buyer-order';
import { Card } from './card';

/** What was ordered at which price, and the sums. */
export async function LinesCard({ order }: { order: BuyerOrder }) {
  const t = await getT('orders');
  return (
    <Card id="order-lines" title={t('lines.title')}>
      <ul className="divide-y divide-line border-line border-y">
        {order.lines.map((line) => (
          <Line key={line.sku} line={line} />
        ))}
      </ul>
      <Sums order={order} />
    </Card>
  );
}

async function Line({ line }: { line: BuyerLine }) {
  const locale = await getLocale();
  const t = await getT('orders');
  return (
    <li className="flex gap-4 py-4">
      <Thumbnail src={line.picture} />
      <div className="min-w-0 flex-1">
        <p lang="ko" className="font-medium leading-snug">
          {line.slug ? (
            <Link href={href(locale, `/products/${line.slug}`)} prefetch={false} className="hover:underline">
              {line.name}
            </Link>
          ) : (
            line.name
          )}
        </p>
        <p className="mt-0.5 text-muted text-sm">
          {line.option && `${line.option} · `}
          {t('lines.quantity', { count: line.quantity })}
          {line.isTaxFree && ` · ${t('lines.taxFree')}`}
        </p>
      </div>
      <Price amountKrw={lineKrw(line)} locale={locale} className="font-medium" />
    </li>
  );
}

async function Sums({ order }: { order: BuyerOrder }) {
  const locale = await getLocale();
  const t = await getT('orders');
  const total = order.status === 'awaiting_deposit' ? 'sums.totalDue' : 'sums.total';
  return (
    <dl className="mt-4 space-y-2">
      <GoodsSums
        sums={order}
        words={{
          goods: t('sums.goods'),
          shipping: t('sums.shipping'),
          free: t('sums.free'),
          surcharge: t('sums.surcharge'),
          coupon: t('sums.coupon'),
          points: t('sums.points'),
        }}
        locale={locale}
      />
      <SumTotal
        name={t(total)}
        amountKrw={order.totalKrw}
        locale={locale}
        note={t(order.taxFreeKrw > 0 ? 'sums.vatWithFree' : 'sums.vat', {
          vat: formatKrw(order.vatKrw, locale),
          taxFree: formatKrw(order.taxFreeKrw, locale),
        })}
      />
      {order.refundedKrw > 0 && (
        <div className="flex justify-between text-danger">
          <dt>{t('sums.refunded')}</dt>
          <dd>
            <Price amountKrw={-order.refundedKrw} locale={locale} />
          </dd>
        </div>
      )}
    </dl>
  );
}
