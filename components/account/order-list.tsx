import { Badge } from '@/components/ui/badge';
import { Price } from '@/components/ui/price';
import { Thumbnail } from '@/components/ui/thumbnail';
import { href, type Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { dateText } from '@/i18n/when';
import type { MemberOrder } from '@/lib/orders/member-orders';

type OrderListProps = { orders: readonly MemberOrder[]; locale: Locale };

/** A member's orders, one card each; the whole card leads to the order. */
export function OrderList({ orders, locale }: OrderListProps) {
  return (
    <ul className="grid gap-3">
      {orders.map((order) => (
        <OrderCard key={order.number} order={order} locale={locale} />
      ))}
    </ul>
  );
}

function OrderCard({ order, locale }: { order: MemberOrder; locale: Locale }) {
  const t = translator('account', locale);
  const { goods, number } = order;
  const [first = '', ...others] = goods;
  return (
    <li className="relative flex gap-4 rounded-card border border-line bg-surface p-4 hover:border-ink">
      <Thumbnail src={order.picture} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
          <Badge>{translator('orders', locale)(`status.${order.status}`)}</Badge>
          <time dateTime={order.createdAt.toISOString()}>{dateText(order.createdAt, locale)}</time>
        </p>
        <p lang="ko" className="mt-1.5 font-medium leading-snug">
          <a
            href={href(locale, `/account/orders/${number}`)}
            aria-label={t('orders.open', { number })}
            className="after:absolute after:inset-0 after:rounded-card"
          >
            {others.length > 0 ? t('orders.goods', { name: first, count: others.length }) : first}
          </a>
        </p>
        <p className="mt-1 flex flex-wrap justify-between gap-x-4">
          <span className="text-muted text-sm tabular-nums">{number}</span>
          <Price amountKrw={order.totalKrw} locale={locale} className="font-semibold" />
        </p>
      </div>
    </li>
  );
}
