import type { Metadata } from 'next';
import { address } from '@/components/admin/addresses';
import { Empty, PageHead } from '@/components/admin/page-head';
import { SubscriptionList } from '@/components/admin/subscription-list';
import { Tabs } from '@/components/admin/tabs';
import { getLocale, getT } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { isSubscriptionStage, listSubscriptions, subscriptionStages } from '@/lib/subscriptions/operator-subscriptions';
import { Desk } from '../desk';
import { cancel } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('subscriptions'))('title') };
}

/** What customers get every month, and whose card is in trouble. */
export default async function SubscriptionsPage({ searchParams }: PageProps<'/[locale]/admin/subscriptions'>) {
  const operator = await requirePermission('subscriptions.read', await getLocale(), '/admin/subscriptions');
  const locale = await getLocale();
  const t = await getT('subscriptions');
  const { stage: asked } = await searchParams;
  const stage = isSubscriptionStage(asked) ? asked : null;
  const rows = await listSubscriptions(stage);
  const tabs = [null, ...subscriptionStages].map((one) => ({
    key: one ?? 'all',
    label: one ? t(`status.${one}`) : t('desk.all'),
    href: address(locale, '/admin/subscriptions', { stage: one }),
    isActive: one === stage,
  }));
  return (
    <Desk active="subscriptions" operator={operator}>
      <PageHead title={t('title')} />
      <Tabs label={t('desk.stages')} tabs={tabs} className="mb-4" />
      {rows.length > 0 ? (
        <SubscriptionList rows={rows} cancelOf={(id) => cancel.bind(null, locale, id)} />
      ) : (
        <Empty title={t('desk.empty')} />
      )}
    </Desk>
  );
}
