import Image from 'next/image';
import Link from 'next/link';
import { Price } from '@/components/ui/price';
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
      {line.picture && (
        <Image
          src={line.picture}
          alt=""
          width={176}
          height={176}
          sizes="88px"
          className="size-20 shrink-0 rounded-control bg-sunken object-cover"
        />
      )}
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
      <div className="flex justify-between text-muted">
        <dt>{t('sums.goods')}</dt>
        <dd>
          <Price amountKrw={order.goodsKrw} locale={locale} />
        </dd>
      </div>
      <div className="flex justify-between text-muted">
        <dt>{t('sums.shipping')}</dt>
        <dd>{order.shippingKrw === 0 ? t('sums.free') : <Price amountKrw={order.shippingKrw} locale={locale} />}</dd>
      </div>
      <div className="flex flex-wrap items-baseline justify-between border-line border-t pt-3">
        <dt className="font-semibold">{t(total)}</dt>
        <dd>
          <Price amountKrw={order.totalKrw} locale={locale} className="font-bold text-xl" />
        </dd>
        <dd className="w-full text-muted text-sm">
          {t(order.taxFreeKrw > 0 ? 'sums.vatWithFree' : 'sums.vat', {
            vat: formatKrw(order.vatKrw, locale),
            taxFree: formatKrw(order.taxFreeKrw, locale),
          })}
        </dd>
      </div>
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
