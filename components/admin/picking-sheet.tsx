import { clsx } from 'clsx';
import { getT } from '@/i18n/server';
import type { Pick as PickRow } from '@/lib/domain/picking';
import { GoodsCells } from './goods-cells';

const COLUMNS = ['done', 'goods', 'quantity', 'orders'] as const;

/** What to fetch, one thing in a row, with a box to tick by pencil. */
export async function PickingSheet({ picks }: { picks: readonly PickRow[] }) {
  const t = await getT('desk');
  return (
    <table className="w-full border-collapse text-[0.875rem]">
      <caption className="pb-2 text-left font-bold text-lg">{t('picking.title')}</caption>
      <thead>
        <tr className="border-ink border-b-2 text-left">
          {COLUMNS.map((column) => (
            <th
              key={column}
              scope="col"
              className={clsx(
                'whitespace-nowrap p-1.5',
                column === 'quantity' && 'text-right',
                column === 'orders' && 'max-sm:hidden',
              )}
            >
              {t(`picking.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {picks.map(({ code, name, option, quantity, orders }) => (
          <tr key={code} className="break-inside-avoid border-line border-b align-top">
            <GoodsCells name={name} option={option} code={code}>
              <span className="block font-normal text-xs tabular-nums sm:hidden">
                <Orders orders={orders} />
              </span>
            </GoodsCells>
            <td className="p-1.5 text-right font-bold text-base tabular-nums">{quantity}</td>
            <td className="p-1.5 tabular-nums max-sm:hidden">
              <Orders orders={orders} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Orders = ({ orders }: Pick<PickRow, 'orders'>) =>
  orders.map(({ number, quantity }) => (
    <span key={number} className="mr-2 inline-block whitespace-nowrap">
      {number}
      {quantity > 1 && ` ×${quantity}`}
    </span>
  ));
