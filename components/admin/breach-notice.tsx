import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { getLocale, getT } from '@/i18n/server';
import { dateText } from '@/i18n/when';
import { type Extent, type Route, routes, type Suspicion } from '@/lib/privacy/concerned';
import { getSeller } from '@/lib/seller';
import { address } from './addresses';
import { Card } from './card';
import { ExportForm } from './export-form';
import { Facts } from './facts';

type BreachNoticeProps = {
  asked: Record<string, string | string[] | undefined>;
  suspicion: Suspicion;
  extent: Extent;
};

/** From so many people on the authority is told as well. (개인정보 보호법 시행령 제40조) */
const REPORT_FROM = 1_000;

/** Who is concerned, their list as a file, and a draft of what they are told. */
export async function BreachNotice({ asked, suspicion, extent }: BreachNoticeProps) {
  const t = await getT('privacy');
  if (extent.people === 0)
    return (
      <Notice tone="ok" className="mt-6">
        {t('breach.nobody')}
      </Notice>
    );
  const touched = routes.filter((route) => extent.routes[route] > 0);
  return (
    <div className="mt-6 grid gap-4">
      <Notice tone="danger" title={t('breach.deadline')}>
        <p>{t('breach.deadlineText')}</p>
        {extent.people >= REPORT_FROM && <p className="mt-1 font-semibold">{t('breach.report')}</p>}
      </Notice>
      <Card id="concerned" title={t('breach.concerned', { count: extent.people })}>
        <Facts
          facts={[
            { name: t('breach.orderCount'), value: extent.orders },
            ...touched.map((route) => ({ name: t(`breach.routes.${route}`), value: extent.routes[route] })),
          ]}
        />
        <Download asked={asked} />
      </Card>
      <Draft suspicion={suspicion} touched={touched} />
    </div>
  );
}

async function Download({ asked }: Pick<BreachNoticeProps, 'asked'>) {
  const t = await getT('privacy');
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name] : null);
  return (
    <ExportForm
      action={address(await getLocale(), '/admin/audit/breach/export', {})}
      query={Object.fromEntries(['who', 'from', 'to', 'orders'].map((name) => [name, one(name)]))}
      reasonId="breach-reason"
      reasonHint={t('breach.written')}
      className="mt-4 space-y-3 border-line border-t pt-4"
    />
  );
}

/** What Article 34 wants told, with what the shop knows filled in. */
async function Draft({ suspicion, touched }: { suspicion: Suspicion; touched: readonly Route[] }) {
  const t = await getT('privacy');
  const locale = await getLocale();
  const { name, tel, email } = await getSeller();
  const when =
    suspicion.kind === 'operator'
      ? t('breach.span', {
          from: dateText(suspicion.from, locale),
          to: dateText(new Date(suspicion.to.getTime() - 1), locale),
        })
      : t('breach.unknownTime');
  const items = touched.includes('downloaded') || touched.includes('named') ? 'all' : 'contact';
  const text = t('breach.draft', { name, tel, email, when, items: t(`breach.items.${items}`) });
  return (
    <Card id="draft" title={t('breach.draftTitle')}>
      <Field id="breach-draft" label={t('breach.draftLabel')} hint={t('breach.draftHint')}>
        {(control) => <Textarea {...control} rows={18} defaultValue={text} />}
      </Field>
    </Card>
  );
}
