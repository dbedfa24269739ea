import type { Metadata } from 'next';
import { ContractList, OtherChannels } from '@/components/admin/channel-list';
import { PageHead } from '@/components/admin/page-head';
import { ProviderCard } from '@/components/admin/provider-card';
import { getLocale, getT } from '@/i18n/server';
import { readChannels } from '@/lib/channels/read-channels';
import { requirePermission } from '@/lib/operators/require-permission';
import { Desk } from '../desk';
import { tryChannel } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('channels'))('title') };
}

/** The ways money can come in: what each contract can do, how it does, and a test that moves no money. */
export default async function ChannelsPage() {
  const operator = await requirePermission('channels.read', await getLocale(), '/admin/channels');
  const [locale, t, { provider, contracts, others }] = await Promise.all([
    getLocale(),
    getT('channels'),
    readChannels(),
  ]);
  return (
    <Desk active="channels" operator={operator}>
      <PageHead title={t('title')} lead={t('lead')} />
      <ProviderCard provider={provider} />
      <ContractList contracts={contracts} test={(name) => tryChannel.bind(null, locale, name)} />
      <OtherChannels others={others} />
    </Desk>
  );
}
