import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { getLocale, getT } from '@/i18n/server';
import type { AccessMonth } from '@/lib/operators/access-review';
import { address } from './addresses';
import { cellClass, ListRow, ListTable } from './list-table';

type Person = AccessMonth['people'][number];

const COLUMNS = ['who', 'looks', 'customers', 'downloads', 'odd'] as const;

/** Who saw customers' data, and what to ask them about. */
export async function AccessTable({ people }: { people: readonly Person[] }) {
  const t = await getT('safety');
  const isSum = (key: string) => key !== 'who' && key !== 'odd';
  const columns = COLUMNS.map((key) => ({ key, label: t(`access.columns.${key}`), isSum: isSum(key) }));
  return (
    <ListTable caption={t('access.title')} columns={columns}>
      {people.map((person) => (
        <Row key={person.operatorId} person={person} />
      ))}
    </ListTable>
  );
}

async function Row({ person }: { person: Person }) {
  const locale = await getLocale();
  const t = await getT('safety');
  const { operatorId, name, email, looks, customers, downloads, oddities } = person;
  const entries = address(locale, '/admin/audit', { kind: 'access', who: operatorId });
  return (
    <ListRow>
      <th scope="row" className={cellClass('text-left font-semibold max-md:col-span-2')}>
        <Link href={entries} prefetch={false} className="underline decoration-line underline-offset-4">
          {name}
        </Link>
        <span className="block break-all font-normal text-muted text-sm">{email}</span>
      </th>
      <Count name={t('access.columns.looks')} count={looks} />
      <Count name={t('access.columns.customers')} count={customers} />
      <Count name={t('access.columns.downloads')} count={downloads} />
      <td className={cellClass('max-md:col-span-2')}>
        <span className="flex flex-wrap gap-1.5">
          {oddities.map(({ kind, count }) => (
            <Badge key={kind} tone="warn">
              {t(`access.odd.${kind}`, { count })}
            </Badge>
          ))}
          {oddities.length === 0 && <span className="text-muted">{t('access.nothingOdd')}</span>}
        </span>
      </td>
    </ListRow>
  );
}

/** A number; on a phone with its name before it. */
function Count({ name, count }: { name: string; count: number }) {
  return (
    <td className={cellClass('tabular-nums max-md:col-span-2 max-md:flex max-md:justify-between md:text-right')}>
      <span aria-hidden className="text-muted md:hidden">
        {name}
      </span>
      {count}
    </td>
  );
}
