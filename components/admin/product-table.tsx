import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Price } from '@/components/ui/price';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import type { ProductRow } from '@/lib/catalog/operator-products';
import { ShelfBadge } from './shelf-badge';

/** The goods, with what customers can see of them. */
export async function ProductTable({ rows }: { rows: readonly ProductRow[] }) {
  const t = await getT('goods');
  return (
    <ul aria-label={t('title')} className="divide-y divide-line rounded-card border border-line bg-surface">
      {rows.map((row) => (
        <ProductLine key={row.id} row={row} />
      ))}
    </ul>
  );
}

async function ProductLine({ row }: { row: ProductRow }) {
  const locale = await getLocale();
  const t = await getT('goods');
  return (
    <li className="relative flex items-center gap-3 p-3 hover:bg-sunken md:gap-4 md:px-4">
      {row.picture ? (
        // biome-ignore lint/performance/noImgElement: a thumbnail of staff's own pages.
        <img
          src={row.picture.src}
          alt=""
          width={56}
          height={56}
          loading="lazy"
          className="size-14 rounded-control object-cover"
        />
      ) : (
        <span aria-hidden className="size-14 shrink-0 rounded-control bg-sunken" />
      )}
      <div className="min-w-0 flex-1">
        <p className="font-semibold">
          <Link
            href={href(locale, `/admin/products/${row.id}`)}
            prefetch={false}
            className="after:absolute after:inset-0"
          >
            {row.name}
          </Link>
        </p>
        <p className="text-muted text-sm">
          {row.category} · {t('skuCount', { count: row.skuCount })}
        </p>
        <ShelfBadge of={row} />
      </div>
      <div className="text-right text-sm">
        {row.fromKrw !== null && (
          <p className="font-semibold text-[0.9375rem]">
            <Price amountKrw={row.fromKrw} locale={locale} />
            {row.toKrw !== row.fromKrw && ' ~'}
          </p>
        )}
        <p className="mt-1 flex flex-wrap justify-end gap-1">
          {row.stock === 0 ? (
            <Badge tone="danger">{t('soldOut')}</Badge>
          ) : (
            <span className="text-muted tabular-nums">{t('stockCount', { count: row.stock })}</span>
          )}
        </p>
      </div>
    </li>
  );
}
