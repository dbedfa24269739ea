import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Price } from '@/components/ui/price';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { ReceiptRow } from '@/lib/receipts/receipts';
import { ActionButton, type ActionMessage } from './action-button';
import { orderAddress } from './addresses';
import { Allowed } from './allowed';
import { cellClass, ListRow, ListTable } from './list-table';
import { When } from './when';

const COLUMNS = ['order', 'status', 'purpose', 'number', 'amount', 'at'] as const;
const TONES = { waiting: 'warn', refused: 'danger', issued: 'ok', cancelled: 'neutral' } as const;

type ReceiptTableProps = { rows: readonly ReceiptRow[]; retry: (id: number) => () => Promise<ActionMessage> };

/** Cash receipts and how each stands. */
export async function ReceiptTable({ rows, retry }: ReceiptTableProps) {
  const t = await getT('receipts');
  const columns = COLUMNS.map((key) => ({ key, label: t(`columns.${key}`), isSum: key === 'amount' }));
  return (
    <ListTable caption={t('title')} columns={columns}>
      {rows.map((row) => (
        <Row key={row.id} row={row} retry={retry} />
      ))}
    </ListTable>
  );
}

async function Row({ row, retry }: Pick<ReceiptTableProps, 'retry'> & { row: ReceiptRow }) {
  const locale = await getLocale();
  const t = await getT('receipts');
  return (
    <ListRow>
      <th scope="row" className={cellClass('text-left font-semibold')}>
        <Link href={orderAddress(locale, row.orderNumber)} prefetch={false} className="tabular-nums underline">
          {row.orderNumber}
        </Link>
      </th>
      <td className={cellClass('max-md:text-right')}>
        <Badge tone={TONES[row.status]}>{t(`status.${row.status}`)}</Badge>
      </td>
      <td className={cellClass()}>
        {t(`purpose.${row.purpose}`)} <span className="text-muted tabular-nums">{row.masked}</span>
      </td>
      <td className={cellClass('tabular-nums max-md:text-right')}>
        {row.receiptUrl && /^https?:\/\//.test(row.receiptUrl) ? (
          <a href={row.receiptUrl} target="_blank" rel="noopener noreferrer" className="underline">
            {row.applyNum ?? t('open')}
          </a>
        ) : (
          row.applyNum
        )}
        {row.refusal && (
          <div className="space-y-2 max-md:text-left">
            <p className="text-danger text-sm">{row.refusal}</p>
            <Allowed to="refunds.request">
              <ActionButton action={retry(row.id)} label={t('retry')} busyLabel={t('retrying')} />
            </Allowed>
          </div>
        )}
      </td>
      <td className={cellClass('text-right font-semibold')}>
        <Price amountKrw={row.amountKrw} locale={locale} />
        {row.taxFreeKrw > 0 && (
          <span className="block font-normal text-muted text-sm">
            {t('taxFree')} {formatKrw(row.taxFreeKrw, locale)}
          </span>
        )}
      </td>
      <td className={cellClass('text-muted')}>
        <When at={row.issuedAt ?? row.createdAt} look="short" />
      </td>
    </ListRow>
  );
}
