import Link from 'next/link';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/input';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import { payoutKrw, type SettlementSum } from '@/lib/domain/settlement';
import { pgName } from '@/lib/orders/operator-pg';
import { address } from './addresses';
import { Method } from './method';
import { Tabs } from './tabs';

const PARTS = {
  months: '/admin/settlement',
  files: '/admin/settlement/files',
  rates: '/admin/settlement/rates',
} as const;

/** The three parts of settlement. */
export async function SettlementTabs({ active }: { active: keyof typeof PARTS }) {
  const [locale, t] = await Promise.all([getLocale(), getT('settlement')]);
  const tabs = (Object.keys(PARTS) as (keyof typeof PARTS)[]).map((key) => ({
    ...{ key, label: t(`tabs.${key}`), href: address(locale, PARTS[key], {}), isActive: key === active },
  }));
  return <Tabs label={t('parts')} tabs={tabs} className="mb-5" />;
}

export type PgChoice = { pg: string; name: string };

/** Chooses the PG something is about. */
export async function PgField({ id, pgs }: { id: string; pgs: readonly PgChoice[] }) {
  const t = await getT('settlement');
  return (
    <Field id={id} label={t('rates.pg')} required>
      {(control) => (
        <Select {...control} name="pg">
          {pgs.map(({ pg, name }) => (
            <option key={pg} value={pg}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** A PG and a method, with the MID where the contract has one of its own. */
export function Way({ pg, payMethod }: { pg: string; payMethod: string }) {
  const [, mid] = pg.split('.');
  return (
    <>
      <Method pgName={pgName(pg)} payMethod={payMethod} />
      {mid && <span className="text-muted text-sm"> ({mid})</span>}
    </>
  );
}

/** What the PGs keep of it; not a guess: one move without a rate makes it unknown. */
export async function Fee({ sum }: { sum: SettlementSum }) {
  const [locale, t] = await Promise.all([getLocale(), getT('settlement')]);
  if (sum.unknown > 0) return <span className="text-muted">{t('sums.unknown')}</span>;
  return formatKrw(sum.feeKrw + sum.vatKrw, locale);
}

/** What is paid out of it. */
export async function Payout({ sum }: { sum: SettlementSum }) {
  const [locale, t] = await Promise.all([getLocale(), getT('settlement')]);
  const krw = payoutKrw(sum);
  return krw === null ? <span className="text-muted">{t('sums.unknown')}</span> : formatKrw(krw, locale);
}

/** A sum that went back: with its minus, quiet when nothing did. */
export function Back({ text, isNothing }: { text: string; isNothing: boolean }) {
  return isNothing ? <span className="text-muted">–</span> : <span className="text-danger">−{text}</span>;
}

export const dayPath = (day: string) => `/admin/settlement/${day}` as const;

/** A link to the moves behind a number. */
export async function DayLink({ day, query = {} }: { day: string; query?: Record<string, string> }) {
  return (
    <Link
      href={address(await getLocale(), dayPath(day), query)}
      prefetch={false}
      className="whitespace-nowrap tabular-nums underline decoration-line underline-offset-4 hover:decoration-ink"
    >
      {day}
    </Link>
  );
}
