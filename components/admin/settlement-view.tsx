import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import { depositsOf, groupBy, netMinor, type SettlementGroup, sumUp } from '@/lib/domain/settlement';
import type { SettlementMonth } from '@/lib/settlement/read-settlement';
import { address } from './addresses';
import { Card } from './card';
import { DayBars } from './day-bars';
import { LinkPending } from './link-pending';
import { Empty } from './page-head';
import { DayTable, WayTable } from './settlement-tables';
import { dayPath, Fee, Payout } from './settlement-words';

/** A month of money: its sums, its days as bars, the same by way to pay and by day, and when it arrives. */
export async function SettlementView({ settlement }: { settlement: SettlementMonth }) {
  const t = await getT('settlement');
  const { groups } = settlement;
  const won = groups.filter(({ currency }) => currency === 'KRW');
  const foreign = groupBy(
    groups.filter(({ currency }) => currency !== 'KRW'),
    ({ currency }) => currency,
  );
  return (
    <>
      <Sums groups={won} />
      <Chart settlement={settlement} groups={won} />
      {groups.length === 0 && (
        <div className="mt-6">
          <Empty title={t('none')} />
        </div>
      )}
      {won.length > 0 && (
        <>
          <WayTable groups={won} currency="KRW" />
          <Deposits groups={won} />
          <DayTable groups={won} currency="KRW" />
        </>
      )}
      {foreign.map(([currency, parts]) => (
        <section key={currency} className="mt-10 border-line border-t pt-6">
          <h2 className="font-bold text-xl">{t('foreign', { currency })}</h2>
          <p className="text-muted">{t('foreignLead')}</p>
          <WayTable groups={parts} currency={currency} />
          <DayTable groups={parts} currency={currency} />
        </section>
      ))}
      <p className="mt-6 text-muted text-sm">{t('notCounted')}</p>
    </>
  );
}

/** To the months before and after. */
export async function Months({ settlement: { month, before, after } }: { settlement: SettlementMonth }) {
  const [locale, t] = await Promise.all([getLocale(), getT('settlement')]);
  const look = buttonClass({ variant: 'secondary', size: 'sm' });
  const [year = '', number = ''] = month.split('-');
  const at = (word: string) => address(locale, '/admin/settlement', { month: word });
  return (
    <nav aria-label={t('tabs.months')} className="flex flex-wrap items-center gap-2">
      <Link href={at(before)} prefetch={false} className={look}>
        <LinkPending>{t('before')}</LinkPending>
      </Link>
      <strong className="px-2 tabular-nums">
        {t('month', { year, month: locale === 'ko' ? String(Number(number)) : number })}
      </strong>
      {after && (
        <Link href={at(after)} prefetch={false} className={look}>
          <LinkPending>{t('after')}</LinkPending>
        </Link>
      )}
    </nav>
  );
}

async function Sums({ groups }: { groups: readonly SettlementGroup[] }) {
  const [locale, t] = await Promise.all([getLocale(), getT('settlement')]);
  const sum = sumUp(groups);
  const count = (number: number) => t('sums.count', { count: number });
  const missing = sum.unknown > 0 && (
    <Link href={address(locale, '/admin/settlement/rates', {})} prefetch={false} className="underline">
      {t('sums.unknownSome', { count: sum.unknown })}
    </Link>
  );
  return (
    <dl className="grid grid-cols-2 gap-3 lg:grid-cols-5">
      <Stat name={t('sums.paid')} value={formatKrw(sum.paidMinor, locale)} note={count(sum.payments)} />
      <Stat name={t('sums.refunded')} value={formatKrw(sum.refundedMinor, locale)} note={count(sum.refunds)} />
      <Stat name={t('sums.net')} value={formatKrw(netMinor(sum), locale)} />
      <Stat name={t('sums.fee')} value={<Fee sum={sum} />} note={missing} />
      <Stat name={t('sums.payout')} value={<Payout sum={sum} />} />
    </dl>
  );
}

function Stat({ name, value, note }: { name: string; value: ReactNode; note?: ReactNode }) {
  return (
    <div className="flex flex-col rounded-card border border-line bg-surface p-4 last:max-lg:col-span-2">
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="mt-auto pt-1 font-bold text-lg tabular-nums tracking-tight">{value}</dd>
      {note && <dd className="text-muted text-sm tabular-nums">{note}</dd>}
    </div>
  );
}

type ChartProps = { settlement: SettlementMonth; groups: readonly SettlementGroup[] };

async function Chart({ settlement, groups }: ChartProps) {
  const [locale, t] = await Promise.all([getLocale(), getT('settlement')]);
  const byDay = new Map(groupBy(groups, ({ day }) => day));
  const days = settlement.days.map((day) => {
    const { paidMinor, refundedMinor } = sumUp(byDay.get(day) ?? []);
    const said = [paidMinor, -refundedMinor].map((krw) => formatKrw(krw, locale)).join(' · ');
    return {
      day,
      bars: [
        { krw: paidMinor, tone: 'accent' as const },
        { krw: refundedMinor, tone: 'danger' as const },
      ],
      title: `${day} · ${said}`,
      href: address(locale, dayPath(day), {}),
    };
  });
  return (
    <Card
      id="chart"
      title={t('chart')}
      className="mt-4"
      aside={
        <span aria-hidden className="flex gap-4 text-muted text-sm">
          <span className="before:mr-1.5 before:inline-block before:size-2.5 before:rounded-sm before:bg-accent">
            {t('sums.paid')}
          </span>
          <span className="before:mr-1.5 before:inline-block before:size-2.5 before:rounded-sm before:bg-danger/70">
            {t('sums.refunded')}
          </span>
        </span>
      }
    >
      <DayBars days={days} locale={locale} empty={t('none')} />
    </Card>
  );
}

async function Deposits({ groups }: { groups: readonly SettlementGroup[] }) {
  const [locale, t] = await Promise.all([getLocale(), getT('settlement')]);
  const deposits = depositsOf(groups);
  return (
    <Card id="deposits" title={t('deposits')} className="mt-8">
      <p className="text-muted text-sm">{t(deposits.length > 0 ? 'depositsLead' : 'depositsNone')}</p>
      <ul className="mt-2 grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {deposits.map(({ day, payoutKrw }) => (
          <li key={day} className="flex justify-between gap-4 border-line border-b py-2 tabular-nums">
            <span>{day}</span>
            <strong>{formatKrw(payoutKrw, locale)}</strong>
          </li>
        ))}
      </ul>
    </Card>
  );
}
