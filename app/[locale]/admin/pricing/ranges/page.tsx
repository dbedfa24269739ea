import type { Metadata } from 'next';
import { ActionButton } from '@/components/admin/action-button';
import { Allowed } from '@/components/admin/allowed';
import { Card } from '@/components/admin/card';
import { PageHead } from '@/components/admin/page-head';
import { RangeForm } from '@/components/admin/range-form';
import { When } from '@/components/admin/when';
import { buttonClass } from '@/components/ui/button';
import { href } from '@/i18n/config';
import { getLocale, getT, messagesOf } from '@/i18n/server';
import { remoteAreas } from '@/lib/domain/remote-area';
import { requirePermission } from '@/lib/operators/require-permission';
import { listRangesMoves, type RemoteRanges, readRemoteRanges } from '@/lib/pricing/remote-ranges';
import { Desk } from '../../desk';
import { importRanges, shipped } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('settings'))('ranges.title') };
}

/** Which postcodes are remote: the list, a way to bring in another, and every list there has been. */
export default async function RangesPage() {
  const operator = await requirePermission('settings.read', await getLocale(), '/admin/pricing/ranges');
  const [locale, t, list] = await Promise.all([getLocale(), getT('settings'), readRemoteRanges()]);
  return (
    <Desk active="pricing" operator={operator}>
      <PageHead title={t('ranges.title')} lead={t(list.isShipped ? 'ranges.leadShipped' : 'ranges.lead')}>
        <a
          href={href(locale, '/admin/pricing/ranges/export')}
          className={buttonClass({ variant: 'secondary', size: 'sm' })}
        >
          {t('ranges.export')}
        </a>
      </PageHead>
      <div className="grid gap-4">
        <Allowed to="settings.write">
          <Card id="import" title={t('ranges.import')}>
            <RangeForm
              action={importRanges.bind(null, locale, list.number)}
              words={messagesOf('settings', locale).ranges.form}
            />
          </Card>
        </Allowed>
        <List list={list} />
        <History list={list} />
      </div>
    </Desk>
  );
}

async function List({ list }: { list: RemoteRanges }) {
  const t = await getT('settings');
  return (
    <Card id="list" title={t('ranges.count', { count: list.ranges.length })}>
      <div className="grid gap-6 sm:grid-cols-2">
        {remoteAreas.map((area) => (
          <section key={area}>
            <h3 className="mb-1 font-semibold">{t(`ranges.areas.${area}`)}</h3>
            <ul className="divide-y divide-line">
              {list.ranges
                .filter((range) => range.area === area)
                .map(({ from, to, name }) => (
                  <li key={from + to} className="flex justify-between gap-4 py-1.5">
                    <span className="tabular-nums">{from === to ? from : `${from}–${to}`}</span>
                    <span lang="ko" className="text-muted">
                      {name}
                    </span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}

async function History({ list }: { list: RemoteRanges }) {
  const [locale, t, moves] = await Promise.all([getLocale(), getT('settings'), listRangesMoves()]);
  return (
    <Card id="history" title={t('ranges.history')}>
      {moves.length === 0 && <p className="text-muted">{t('ranges.noHistory')}</p>}
      <ol className="divide-y divide-line">
        {moves.map(({ number, count, isShipped, at, by }) => (
          <li key={number} className="flex flex-wrap gap-x-4 py-2">
            <span className="text-muted text-sm">
              <When at={at} look="short" />
            </span>
            <span>{t(isShipped ? 'ranges.backToShipped' : 'ranges.count', { count })}</span>
            <span className="break-all text-muted text-sm">{by}</span>
          </li>
        ))}
      </ol>
      {!list.isShipped && (
        <Allowed to="settings.write">
          <div className="mt-4">
            <ActionButton
              action={shipped.bind(null, locale, list.number)}
              label={t('ranges.toShipped')}
              busyLabel={t('busy')}
            />
          </div>
        </Allowed>
      )}
    </Card>
  );
}
