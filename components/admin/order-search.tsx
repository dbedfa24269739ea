import { getT } from '@/i18n/server';
import { filterQuery, type OrderFilter } from '@/lib/orders/order-filter';
import { SearchBox } from './search-box';

/** One box for everything an order can be found by. */
export async function OrderSearch({ filter }: { filter: OrderFilter }) {
  const t = await getT('admin');
  const { q: search, ...kept } = filterQuery(filter);
  return (
    <SearchBox
      id="order-search"
      path="/admin/orders"
      label={t('orders.search')}
      hint={t('orders.searchHint')}
      search={search}
      kept={kept}
    />
  );
}
