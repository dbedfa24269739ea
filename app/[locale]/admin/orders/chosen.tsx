import { BulkForm } from '@/components/admin/bulk-form';
import { OrderTable } from '@/components/admin/order-table';
import { SELECTION_MAX } from '@/components/admin/selection-max';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { isAllowed } from '@/lib/operators/require-permission';
import type { OrderRow } from '@/lib/orders/operator-orders';
import { moveTicked } from './bulk-actions';

/** A page of orders to choose from, with what can be done with the chosen ones by who is looking. */
export async function Chosen({ rows }: { rows: readonly OrderRow[] }) {
  const locale = await getLocale();
  const t = await getT('desk');
  const packing = (await isAllowed('customers.reveal')) ? (['packing'] as const) : [];
  return (
    <BulkForm
      action={(await isAllowed('orders.ship')) ? moveTicked.bind(null, locale) : null}
      numbers={rows.map(({ number }) => number)}
      stages={await movableStages()}
      prints={['picking' as const, ...packing].map((id) => ({
        ...{ id, label: t(`selection.${id}`), href: href(locale, `/admin/orders/${id}`) },
      }))}
      words={await words()}
    >
      <OrderTable rows={rows} isTickable />
    </BulkForm>
  );
}

async function movableStages() {
  const t = await getT('admin');
  return (['preparing', 'delivered', 'confirmed', 'paid', 'shipped'] as const).map((stage) => ({
    stage,
    label: t(`stages.${stage}`),
  }));
}

async function words() {
  const t = await getT('delivery');
  const desk = await getT('desk');
  return {
    ...{ all: t('bulk.all'), to: t('bulk.to'), move: t('bulk.move'), moving: t('stage.moving'), undo: t('bulk.undo') },
    ...{ count: desk('selection.count'), others: desk('selection.others'), clear: desk('selection.clear') },
    full: desk('selection.full', { max: SELECTION_MAX }),
  };
}
