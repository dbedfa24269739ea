import type { Metadata } from 'next';
import { ActionButton } from '@/components/admin/action-button';
import { Allowed } from '@/components/admin/allowed';
import { PageHead } from '@/components/admin/page-head';
import { ReadinessList } from '@/components/admin/readiness-list';
import { When } from '@/components/admin/when';
import { Notice } from '@/components/ui/notice';
import { getLocale, getT } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { readOpening } from '@/lib/readiness/opening';
import { readReadiness } from '@/lib/readiness/read-readiness';
import { Desk } from '../desk';
import { open, shut } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('safety'))('readiness.title') };
}

/** What a shop needs before it takes strangers' money, and the door. */
export default async function ReadinessPage() {
  const operator = await requirePermission('settings.read', await getLocale(), '/admin/readiness');
  const t = await getT('safety');
  return (
    <Desk active="readiness" operator={operator}>
      <PageHead title={t('readiness.title')} lead={t('readiness.lead')} />
      <Door />
      <ReadinessList lines={await readReadiness()} />
    </Desk>
  );
}

/** Whether the shop takes orders, and the button that changes it. */
async function Door() {
  const locale = await getLocale();
  const t = await getT('safety');
  const { isOpen, since } = await readOpening();
  return (
    <Notice tone={isOpen ? 'ok' : 'warn'} title={t(isOpen ? 'readiness.isOpen' : 'readiness.isShut')} className="mb-6">
      <p>{t(isOpen ? 'readiness.isOpenText' : 'readiness.isShutText')}</p>
      {since && (
        <p className="mt-1 text-sm">
          {since.by && `${since.by} · `}
          <When at={since.at} look="short" />
        </p>
      )}
      <Allowed to="settings.write">
        <div className="mt-3">
          <ActionButton
            key={String(isOpen)}
            action={(isOpen ? shut : open).bind(null, locale)}
            label={t(isOpen ? 'readiness.shut' : 'readiness.open')}
            busyLabel={t('readiness.busy')}
            look={{ variant: isOpen ? 'secondary' : 'primary' }}
          />
        </div>
      </Allowed>
    </Notice>
  );
}
