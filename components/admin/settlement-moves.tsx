import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { Move } from '@/lib/settlement/read-settlement';
import { orderAddress, paymentAddress } from './addresses';
import { Code } from './facts';
import { cellClass, ListRow, ListTable } from './list-table';
import { Way } from './settlement-words';
import { formatMoney } from './sum';
import { When } from './when';

const COLUMNS = ['at', 'kind', 'order', 'way', 'amount', 'fee'] as const;

/** Payments and refunds of a day, the rows behind its sums. */
export async function MoveTable({ rows }: { rows: readonly Move[] }) {
  const t = await getT('settlement');
  const columns = COLUMNS.map((key) => ({
    ...{ key, label: t(`moves.${key}`), isSum: key === 'amount' || key === 'fee' },
  }));
  return (
    <ListTable caption={t('byDay')} columns={columns}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two refunds of a payment may be alike; rows are never moved.
        <Row key={index} row={row} />
      ))}
    </ListTable>
  );
}

async function Row({ row }: { row: Move }) {
  const [locale, t] = await Promise.all([getLocale(), getT('settlement')]);
  const { at, kind, impUid, orderNumber, pg, payMethod, currency, minor, feeKrw, vatKrw } = row;
  return (
    <ListRow>
      <td className={cellClass('text-muted max-md:text-sm')}>
        <When at={at} look="short" />
      </td>
      <td className={cellClass('max-md:text-right')}>
        <Badge tone={kind === 'payment' ? 'ok' : 'danger'}>{t(`kinds.${kind}`)}</Badge>
      </td>
      <th scope="row" className={cellClass('text-left font-semibold max-md:col-span-2')}>
        {orderNumber ? (
          <Link href={orderAddress(locale, orderNumber)} prefetch={false} className="tabular-nums underline">
            {orderNumber}
          </Link>
        ) : (
          <span className="font-normal text-muted">{t('moves.noOrder')}</span>
        )}
        <Link href={paymentAddress(locale, impUid)} prefetch={false} className="block font-normal text-muted">
          <Code>{impUid}</Code>
        </Link>
      </th>
      <td className={cellClass('max-md:text-sm')}>
        <Way pg={pg} payMethod={payMethod} />
      </td>
      <td className={cellClass('whitespace-nowrap text-right font-semibold tabular-nums')}>
        {formatMoney({ minor, currency }, locale)}
      </td>
      <td className={cellClass('whitespace-nowrap text-right text-muted tabular-nums max-md:hidden')}>
        {feeKrw === null ? t('sums.unknown') : formatKrw(feeKrw + (vatKrw ?? 0), locale)}
      </td>
    </ListRow>
  );
}
