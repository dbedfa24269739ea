import { clsx } from 'clsx';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { Desk } from '@/lib/orders/operator-desk';
import type { PaidSum } from '@/lib/orders/operator-orders';
import type { Period } from '@/lib/orders/operator-period';
import { address } from './addresses';
import { Allowed } from './allowed';

/** The shop in numbers; each leads to the rows it counts. */
export async function Stats({ desk }: { desk: Desk }) {
  const locale = await getLocale();
  const t = await getT('admin');
  return (
    <>
      <ul className="grid gap-3 sm:grid-cols-2">
        <PaidStat period="today" sum={desk.paidToday} locale={locale} />
        <PaidStat period="week" sum={desk.paidWeek} locale={locale} />
      </ul>
      <ul className="mt-3 grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Stat
          href={address(locale, '/admin/orders', { stage: 'awaiting_deposit' })}
          name={t('home.awaitingDeposit')}
          value={t('home.count', { count: desk.awaitingDeposit.count })}
          note={desk.awaitingDeposit.count > 0 && formatKrw(desk.awaitingDeposit.totalKrw, locale)}
        />
        <Allowed to="refunds.read">
          <Stat
            href={address(locale, '/admin/refunds', { stage: 'requested' })}
            name={t('home.refundsInFlight')}
            value={t('home.count', { count: desk.refundsInFlight })}
          />
        </Allowed>
        <Allowed to="refunds.read">
          <Stat
            href={address(locale, '/admin/refunds', { stage: 'refused' })}
            name={t('home.refundsRefused')}
            value={t('home.count', { count: desk.refundsRefused })}
            isAlarming={desk.refundsRefused > 0}
          />
        </Allowed>
        <Allowed to="parked.read">
          <Stat
            href={address(locale, '/admin/parked', {})}
            name={t('home.parked')}
            value={t('home.count', { count: desk.parked })}
            isAlarming={desk.parked > 0}
          />
        </Allowed>
        <Allowed to="parked.read">
          <Stat
            href={`${address(locale, '/admin/parked', {})}#jobs-title`}
            name={t('home.stuckJobs')}
            value={t('home.count', { count: desk.stuckJobs })}
            isAlarming={desk.stuckJobs > 0}
          />
        </Allowed>
        <Allowed to="parked.read">
          <Stat
            href={`${address(locale, '/admin/parked', {})}#jobs-title`}
            name={t('home.waitingJobs')}
            value={t('home.count', { count: desk.waitingJobs.count })}
            note={desk.waitingJobs.count > 0 && <OldestJob ageMs={desk.waitingJobs.oldestMs} />}
            isAlarming={desk.waitingJobs.oldestMs > LATE_MS}
          />
        </Allowed>
        <Allowed to="questions.read">
          <Stat
            href={address(locale, '/admin/questions', {})}
            name={t('home.unanswered')}
            value={t('home.count', { count: desk.unanswered })}
          />
        </Allowed>
      </ul>
    </>
  );
}

/** A money job takes seconds; one that has waited longer than this hangs on something. */
const LATE_MS = 10 * 60_000;

async function OldestJob({ ageMs }: { ageMs: number }) {
  const t = await getT('admin');
  const minutes = Math.floor(ageMs / 60_000);
  const age = minutes > 0 ? t('duration.min', { value: minutes }) : t('duration.s', { value: Math.ceil(ageMs / 1000) });
  return t('home.oldestJob', { age });
}

async function PaidStat({ period, sum, locale }: { period: Period; sum: PaidSum; locale: Locale }) {
  const t = await getT('admin');
  return (
    <Stat
      href={address(locale, '/admin/orders', { paid: period })}
      name={t(`home.paid.${period}`)}
      value={formatKrw(sum.totalKrw, locale)}
      note={
        <>
          {t('home.orders', { count: sum.count })}
          {sum.refundedKrw > 0 && ` · ${t('home.refunded', { amount: formatKrw(sum.refundedKrw, locale) })}`}
        </>
      }
      isLarge
    />
  );
}

type StatProps = {
  href: string;
  name: string;
  value: string;
  note?: ReactNode;
  isLarge?: boolean;
  isAlarming?: boolean;
};

function Stat({ href, name, value, note, isLarge = false, isAlarming = false }: StatProps) {
  return (
    <li className="last:odd:max-lg:col-span-2">
      <Link
        href={href}
        prefetch={false}
        className={clsx(
          'block h-full rounded-card border p-4 hover:border-ink',
          isAlarming ? 'border-danger bg-danger-soft' : 'border-line bg-surface',
        )}
      >
        <span className="block text-muted text-sm">{name}</span>
        <span
          className={clsx(
            'block font-bold tabular-nums',
            isLarge ? 'mt-1 text-3xl tracking-tight' : 'text-xl',
            isAlarming && 'text-danger',
          )}
        >
          {value}
        </span>
        {note && <span className="block text-muted text-sm tabular-nums">{note}</span>}
      </Link>
    </li>
  );
}
