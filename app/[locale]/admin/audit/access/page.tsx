import type { Metadata } from 'next';
import Link from 'next/link';
import { AccessTable } from '@/components/admin/access-table';
import { address } from '@/components/admin/addresses';
import { Allowed } from '@/components/admin/allowed';
import { Card } from '@/components/admin/card';
import { Empty, PageHead } from '@/components/admin/page-head';
import { SaveForm } from '@/components/admin/save-form';
import { When } from '@/components/admin/when';
import { buttonClass } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { getLocale, getT } from '@/i18n/server';
import { type AccessMonth, readAccessMonth } from '@/lib/operators/access-review';
import { requirePermission } from '@/lib/operators/require-permission';
import { Desk } from '../../desk';
import { review } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('safety'))('access.title') };
}

/** Who saw customers' data in a month, and whether somebody has looked that through. */
export default async function AccessPage({ searchParams }: PageProps<'/[locale]/admin/audit/access'>) {
  const operator = await requirePermission('audit.read', await getLocale(), '/admin/audit/access');
  const t = await getT('safety');
  const report = await readAccessMonth((await searchParams).month);
  return (
    <Desk active="audit" operator={operator}>
      <PageHead title={t('access.title')} lead={t('access.lead')} />
      <Months report={report} />
      {report.people.length > 0 ? <AccessTable people={report.people} /> : <Empty title={t('access.empty')} />}
      <Review report={report} />
    </Desk>
  );
}

async function Months({ report: { month, before, after } }: { report: AccessMonth }) {
  const locale = await getLocale();
  const t = await getT('safety');
  const look = buttonClass({ variant: 'secondary', size: 'sm' });
  return (
    <nav aria-label={t('access.months')} className="mb-4 flex flex-wrap items-center gap-2">
      <Link href={address(locale, '/admin/audit/access', { month: before })} prefetch={false} className={look}>
        {t('access.before')}
      </Link>
      <strong className="px-2 tabular-nums">{month}</strong>
      {after && (
        <Link href={address(locale, '/admin/audit/access', { month: after })} prefetch={false} className={look}>
          {t('access.after')}
        </Link>
      )}
    </nav>
  );
}

/** What was found, once the month is over: written down by an owner, read by everybody who may read the records. */
async function Review({ report: { month, after, review: reviewed } }: { report: AccessMonth }) {
  const locale = await getLocale();
  const t = await getT('safety');
  if (reviewed)
    return (
      <Notice tone="ok" title={t('access.reviewed')} className="mt-6">
        <p className="whitespace-pre-line">{reviewed.note}</p>
        <p className="mt-1 text-sm">
          {reviewed.by} · <When at={reviewed.at} />
        </p>
      </Notice>
    );
  if (!after) return <p className="mt-6 text-muted">{t('access.notOver')}</p>;
  return (
    <Allowed to="audit.review">
      <Card id="review" title={t('access.review')} className="mt-6">
        <SaveForm action={review.bind(null, locale, month)} submit={t('access.submit')} busy={t('access.busy')}>
          <Field id="review-note" label={t('access.note')} hint={t('access.noteHint')} required>
            {(control) => <Textarea {...control} name="note" maxLength={500} />}
          </Field>
        </SaveForm>
      </Card>
    </Allowed>
  );
}
