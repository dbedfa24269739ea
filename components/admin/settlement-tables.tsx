import type { ReactNode } from 'react';
import { getLocale, getT } from '@/i18n/server';
import { groupBy, netMinor, type SettlementGroup, sumUp } from '@/lib/domain/settlement';
import { cellClass, ListRow, ListTable } from './list-table';
import { Back, DayLink, Fee, Payout, Way } from './settlement-words';
import { formatMoney } from './sum';

type TableProps = { groups: readonly SettlementGroup[]; currency: string };

const SUMS = ['paid', 'refunded', 'net', 'fee', 'payout'] as const;

/** A month's money by PG and method; its last line is the sum of the others. */
export async function WayTable({ groups, currency }: TableProps) {
  const ways = groupBy(groups, ({ pg, payMethod }) => `${pg} ${payMethod}`);
  return (
    <SumTable name="byWay" first="way" groups={groups} currency={currency}>
      {ways.map(([key, parts]) => (
        <SumRow
          key={key}
          groups={parts}
          currency={currency}
          name={<Way pg={parts[0]?.pg ?? ''} payMethod={parts[0]?.payMethod ?? ''} />}
        />
      ))}
    </SumTable>
  );
}

/** The same day by day; each day leads to its moves. */
export async function DayTable({ groups, currency }: TableProps) {
  const days = groupBy(groups, ({ day }) => day);
  return (
    <SumTable name="byDay" first="day" groups={groups} currency={currency}>
      {days.toReversed().map(([day, parts]) => (
        <SumRow key={day} groups={parts} currency={currency} name={<DayLink day={day} />} />
      ))}
    </SumTable>
  );
}

type SumTableProps = TableProps & { name: 'byWay' | 'byDay'; first: 'way' | 'day'; children: ReactNode };

async function SumTable({ name, first, groups, currency, children }: SumTableProps) {
  const t = await getT('settlement');
  const sums = currency === 'KRW' ? SUMS : SUMS.slice(0, 3);
  const columns = [
    { key: first, label: t(`columns.${first}`) },
    ...sums.map((key) => ({ key, label: t(`columns.${key}`), isSum: true })),
  ];
  return (
    <section aria-labelledby={`${name}-${currency}`} className="mt-8">
      <h2 id={`${name}-${currency}`} className="mb-3 font-bold text-lg">
        {t(name)}
      </h2>
      <ListTable caption={t(name)} columns={columns}>
        {children}
        <SumRow groups={groups} currency={currency} name={t('total')} isTotal />
      </ListTable>
    </section>
  );
}

type SumRowProps = TableProps & { name: ReactNode; isTotal?: boolean };

async function SumRow({ groups, currency, name, isTotal }: SumRowProps) {
  const locale = await getLocale();
  const sum = sumUp(groups);
  const money = (minor: number) => formatMoney({ minor, currency }, locale);
  return (
    <ListRow className={isTotal ? 'bg-sunken font-semibold md:border-t-2' : undefined}>
      <th scope="row" className={cellClass('text-left font-semibold max-md:col-span-2')}>
        {name}
      </th>
      <Sum name="paid">{money(sum.paidMinor)}</Sum>
      <Sum name="refunded">
        <Back text={money(sum.refundedMinor)} isNothing={sum.refundedMinor === 0} />
      </Sum>
      <Sum name="net">
        <strong>{money(netMinor(sum))}</strong>
      </Sum>
      {currency === 'KRW' && (
        <>
          <Sum name="fee">
            <Fee sum={sum} />
          </Sum>
          <Sum name="payout">
            <Payout sum={sum} />
          </Sum>
        </>
      )}
    </ListRow>
  );
}

/** On a phone each sum says which it is. */
async function Sum({ name, children }: { name: (typeof SUMS)[number]; children: ReactNode }) {
  const t = await getT('settlement');
  return (
    <td
      className={cellClass(
        'whitespace-nowrap text-right tabular-nums max-md:col-span-2 max-md:flex max-md:justify-between max-md:gap-4',
      )}
    >
      <span aria-hidden className="text-muted md:hidden">
        {t(`columns.${name}`)}
      </span>
      <span>{children}</span>
    </td>
  );
}
