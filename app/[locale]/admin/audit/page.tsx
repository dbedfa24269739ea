import type { Metadata } from 'next';
import Link from 'next/link';
import { address } from '@/components/admin/addresses';
import { Allowed } from '@/components/admin/allowed';
import { AuditTable } from '@/components/admin/audit-table';
import { Empty, PageHead } from '@/components/admin/page-head';
import { Tabs } from '@/components/admin/tabs';
import { Button, buttonClass } from '@/components/ui/button';
import { Input, Select } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { getLocale, getT } from '@/i18n/server';
import { findUnreviewedMonth } from '@/lib/operators/access-review';
import { type AuditFilter, findBreak, listAudit } from '@/lib/operators/audit-ledger';
import { requirePermission } from '@/lib/operators/require-permission';
import { listStaff } from '@/lib/operators/staff';
import { Desk } from '../desk';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('staff'))('audit.title') };
}

/** Who did what, and who looked at whom. */
export default async function AuditPage({ searchParams }: PageProps<'/[locale]/admin/audit'>) {
  const operator = await requirePermission('audit.read', await getLocale(), '/admin/audit');
  const locale = await getLocale();
  const t = await getT('staff');
  const asked = await searchParams;
  const filter = readFilter(asked);
  const before = typeof asked.before === 'string' && /^\d{1,18}$/.test(asked.before) ? asked.before : null;
  const [page, broken] = await Promise.all([listAudit(filter, before), findBreak()]);
  const query = { kind: filter.kind === 'all' ? null : filter.kind, who: filter.operatorId, subject: filter.subject };
  const tabs = (['all', 'access'] as const).map((kind) => ({
    key: kind,
    label: t(`audit.kinds.${kind}`),
    href: address(locale, '/admin/audit', { ...query, kind: kind === 'all' ? null : kind }),
    isActive: kind === filter.kind,
  }));
  return (
    <Desk active="audit" operator={operator}>
      <PageHead title={t('audit.title')} lead={t('audit.lead')}>
        <div className="flex flex-wrap gap-2">
          <Link
            href={address(locale, '/admin/audit/access', {})}
            prefetch={false}
            className={buttonClass({ variant: 'secondary', size: 'sm' })}
          >
            {(await getT('safety'))('access.open')}
          </Link>
          <Link
            href={address(locale, '/admin/audit/retention', {})}
            prefetch={false}
            className={buttonClass({ variant: 'secondary', size: 'sm' })}
          >
            {(await getT('privacy'))('retention.open')}
          </Link>
          <Allowed to="privacy.manage">
            <Link
              href={address(locale, '/admin/audit/breach', {})}
              prefetch={false}
              className={buttonClass({ variant: 'secondary', size: 'sm' })}
            >
              {(await getT('privacy'))('breach.open')}
            </Link>
          </Allowed>
        </div>
      </PageHead>
      <ReviewDue />
      <Notice tone={broken ? 'danger' : 'ok'} className="mb-4">
        {broken ? t('audit.broken', { id: broken }) : t('audit.whole')}
      </Notice>
      <Tabs label={t('audit.tabs')} tabs={tabs} className="mb-4" />
      <FilterForm filter={filter} />
      {page.rows.length > 0 ? <AuditTable rows={page.rows} /> : <Empty title={t('audit.empty')} />}
      {page.older && (
        <p className="mt-5 text-center">
          <Link
            href={address(locale, '/admin/audit', { ...query, before: page.older })}
            prefetch={false}
            className={buttonClass({ variant: 'secondary', size: 'sm' })}
          >
            {t('audit.older')}
          </Link>
        </p>
      )}
    </Desk>
  );
}

/** Reminds of the month before this one. */
async function ReviewDue() {
  const month = await findUnreviewedMonth();
  if (!month) return null;
  const t = await getT('safety');
  return (
    <Notice tone="warn" title={t('access.due', { month })} className="mb-4">
      <Link
        href={address(await getLocale(), '/admin/audit/access', { month })}
        prefetch={false}
        className="inline-flex min-h-11 items-center underline underline-offset-4"
      >
        {t('access.dueLink')}
      </Link>
    </Notice>
  );
}

type Asked = Awaited<PageProps<'/[locale]/admin/audit'>['searchParams']>;

function readFilter({ kind, who, subject }: Asked): AuditFilter {
  return {
    kind: kind === 'access' ? 'access' : 'all',
    operatorId: typeof who === 'string' && /^[\w-]{1,64}$/.test(who) ? who : null,
    subject: typeof subject === 'string' ? subject.trim().slice(0, 100) : '',
  };
}

async function FilterForm({ filter }: { filter: AuditFilter }) {
  const t = await getT('staff');
  const staff = await listStaff();
  return (
    <form
      action={address(await getLocale(), '/admin/audit', {})}
      className="mb-4 grid gap-2 sm:grid-cols-[14rem_minmax(0,1fr)_auto]"
    >
      {filter.kind === 'access' && <input type="hidden" name="kind" value="access" />}
      <Select name="who" aria-label={t('audit.who')} defaultValue={filter.operatorId ?? ''}>
        <option value="">{t('audit.everybody')}</option>
        {staff.map((one) => (
          <option key={one.id} value={one.id}>
            {one.email}
          </option>
        ))}
      </Select>
      <Input
        name="subject"
        aria-label={t('audit.subject')}
        placeholder={t('audit.subject')}
        defaultValue={filter.subject}
      />
      <Button type="submit" variant="secondary">
        {t('audit.filter')}
      </Button>
    </form>
  );
}
