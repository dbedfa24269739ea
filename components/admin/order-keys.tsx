import { getT } from '@/i18n/server';
import { isAllowed } from '@/lib/operators/require-permission';
import { ListKeys } from './list-keys';

/** The keys of the list of orders, and what they are for who is looking. */
export async function OrderKeys() {
  const t = await getT('desk');
  const keys: [string, string][] = [
    ['j', t('keys.down')],
    ['k', t('keys.up')],
    ['x', t('keys.tick')],
    ['Enter', t('keys.enter')],
    ['/', t('keys.search')],
    ...((await isAllowed('orders.ship')) ? [['m', t('keys.move')] as [string, string]] : []),
    ['p', t('keys.picking')],
    ...((await isAllowed('orders.export')) ? [['e', t('keys.export')] as [string, string]] : []),
    ['?', t('keys.help')],
  ];
  return <ListKeys words={{ title: t('keys.title'), open: t('keys.open'), close: t('keys.close') }} keys={keys} />;
}
