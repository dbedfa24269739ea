import { getT } from '@/i18n/server';
import type { Shipping } from '@/lib/delivery/parcels';
import type { OrderStage } from '@/lib/domain/order-stage';
import { ActionButton, type ActionMessage } from './action-button';
import { Card } from './card';

type StageCardProps = {
  shipping: Shipping;
  moveTo: (to: OrderStage) => () => Promise<ActionMessage>;
};

/** Where an order can be moved by hand, and what a refund would mean now. */
export async function StageCard({ shipping, moveTo }: StageCardProps) {
  const t = await getT('delivery');
  const next = shipping.next.filter((to) => to !== 'awaiting_deposit' && to !== 'cancelled');
  return (
    <Card id="stage" className="order-2" title={t('stage.title')}>
      <p className="mb-3 text-[0.9375rem] text-muted">{t(`stage.with.${shipping.goodsAreWith}`)}</p>
      {next.length === 0 && <p className="text-muted text-sm">{t('stage.none')}</p>}
      <div className="flex flex-wrap gap-2">
        {next.map((to) => (
          <ActionButton key={to} action={moveTo(to)} label={t(`stage.to.${to}`)} busyLabel={t('stage.moving')} />
        ))}
      </div>
    </Card>
  );
}
