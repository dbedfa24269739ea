import { Search } from 'lucide-react';
import Link from 'next/link';
import { Button, buttonClass } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { getLocale, getT } from '@/i18n/server';
import { filterQuery, type OrderFilter, SEARCH_LENGTH_MAX } from '@/lib/orders/order-filter';
import { address } from './addresses';

/** One box for everything an order can be found by. A plain form: what was looked for stands in the address, with what else is. */
export async function OrderSearch({ filter }: { filter: OrderFilter }) {
  const locale = await getLocale();
  const t = await getT('admin');
  const { q: search, ...kept } = filterQuery(filter);
  return (
    <form action={address(locale, '/admin/orders', {})} className="mb-4">
      <label htmlFor="order-search" className="sr-only">
        {t('orders.search')}
      </label>
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="flex gap-2">
        <div className="relative flex-1">
          <Search aria-hidden className="-translate-y-1/2 absolute top-1/2 left-3.5 size-5 text-muted" />
          <Input
            id="order-search"
            type="search"
            name="q"
            defaultValue={search}
            placeholder={t('orders.searchHint')}
            autoComplete="off"
            maxLength={SEARCH_LENGTH_MAX}
            className="pl-11"
          />
        </div>
        <Button type="submit" variant="secondary">
          {t('orders.submit')}
        </Button>
        {search && (
          <Link
            href={address(locale, '/admin/orders', kept)}
            className={buttonClass({ variant: 'quiet' }, 'max-sm:sr-only')}
          >
            {t('orders.clear')}
          </Link>
        )}
      </div>
    </form>
  );
}
