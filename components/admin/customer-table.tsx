import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { href, type Locale } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { MemberRow } from '@/lib/customers/find-customers';
import type { GuestRow } from '@/lib/customers/find-guests';
import { maskEmail, maskTel } from '@/lib/domain/mask';
import { cellClass, ListRow, ListTable } from './list-table';
import { When } from './when';

const MEMBER_COLUMNS = ['name', 'contact', 'orders', 'kept', 'points', 'joined'] as const;
const GUEST_COLUMNS = ['name', 'contact', 'orders', 'kept', 'last'] as const;
const SUMS: readonly string[] = ['orders', 'kept', 'points'];

export const memberAddress = (locale: Locale, number: number): string => href(locale, `/admin/customers/${number}`);

export const guestAddress = (locale: Locale, orderNumber: string): string =>
  href(locale, `/admin/customers/guests/${orderNumber}`);

/** Members, what could reach them covered. */
export async function MemberTable({ rows }: { rows: readonly MemberRow[] }) {
  const t = await getT('customers');
  const columns = MEMBER_COLUMNS.map((key) => ({ key, label: t(`columns.${key}`), isSum: SUMS.includes(key) }));
  return (
    <ListTable caption={t('list')} columns={columns}>
      {rows.map((row) => (
        <Member key={row.id} row={row} />
      ))}
    </ListTable>
  );
}

async function Member({ row }: { row: MemberRow }) {
  const [locale, t] = await Promise.all([getLocale(), getT('customers')]);
  return (
    <Person
      address={memberAddress(locale, row.id)}
      row={row}
      badge={row.blockedAt && <Badge tone="danger">{t('blockedBadge')}</Badge>}
      under={`#${row.id}`}
    >
      <td className={cellClass('text-muted tabular-nums max-md:hidden md:text-right')}>
        {formatKrw(row.pointsKrw, locale)}
      </td>
      <td className={cellClass('text-muted max-md:text-right max-md:text-sm')}>
        <When at={row.joinedAt} look="day" />
      </td>
    </Person>
  );
}

/** People without an account, one for each phone number. */
export async function GuestTable({ rows }: { rows: readonly GuestRow[] }) {
  const [locale, t] = await Promise.all([getLocale(), getT('customers')]);
  const columns = GUEST_COLUMNS.map((key) => ({ key, label: t(`columns.${key}`), isSum: SUMS.includes(key) }));
  return (
    <ListTable caption={t('guestList')} columns={columns}>
      {rows.map((row) => (
        <Person key={row.id} address={guestAddress(locale, row.orderNumber)} row={row}>
          <td className={cellClass('text-muted max-md:text-right max-md:text-sm')}>
            <When at={row.lastAt} look="day" />
          </td>
        </Person>
      ))}
    </ListTable>
  );
}

type PersonProps = {
  address: string;
  row: { name: string; tel: string | null; email: string; orders: number; keptKrw: number };
  badge?: ReactNode;
  under?: string;
  /** The cells that are this kind's own. */
  children: ReactNode;
};

async function Person({ address, row: { name, tel, email, orders, keptKrw }, badge, under, children }: PersonProps) {
  const [locale, t] = await Promise.all([getLocale(), getT('customers')]);
  return (
    <ListRow className="relative md:hover:bg-sunken">
      <th scope="row" className={cellClass('text-left font-semibold')}>
        <Link
          href={address}
          prefetch={false}
          data-order
          className="underline decoration-line underline-offset-4 hover:decoration-ink max-md:after:absolute max-md:after:inset-0"
        >
          {name}
        </Link>{' '}
        {under && <span className="font-normal text-muted text-sm">{under}</span>} {badge}
      </th>
      <td
        className={cellClass(
          'text-muted max-md:col-span-2 max-md:row-start-2 max-md:flex max-md:flex-wrap max-md:gap-x-3 max-md:text-sm',
        )}
      >
        <span className="whitespace-nowrap tabular-nums md:block">{tel ? maskTel(tel) : t('noTel')}</span>
        <span className="break-all md:block md:text-sm">{maskEmail(email)}</span>
      </td>
      <td className={cellClass('tabular-nums max-md:text-sm md:text-right')}>{t('orderCount', { count: orders })}</td>
      <td className={cellClass('text-right font-semibold tabular-nums max-md:col-start-2 max-md:row-start-1')}>
        {formatKrw(keptKrw, locale)}
      </td>
      {children}
    </ListRow>
  );
}
