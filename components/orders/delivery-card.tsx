import { getT } from '@/i18n/server';
import { telText } from '@/i18n/tel';
import type { BuyerOrder } from '@/lib/orders/buyer-order';
import { Card, Fact } from './card';

/** Where the goods go, and who can be reached about them. */
export async function DeliveryCard({ order }: { order: Pick<BuyerOrder, 'buyer' | 'shipping'> }) {
  const t = await getT('orders');
  const { buyer, shipping } = order;
  const address = `(${shipping.postcode}) ${shipping.address1} ${shipping.address2}`.trim();
  return (
    <Card id="order-delivery" title={t('delivery.title')}>
      <dl>
        <Fact name={t('delivery.name')}>{buyer.name}</Fact>
        <Fact name={t('delivery.tel')}>{telText(buyer.tel)}</Fact>
        <Fact name={t('delivery.email')}>{buyer.email}</Fact>
        <Fact name={t('delivery.address')}>{address}</Fact>
        <Fact name={t('delivery.memo')}>{shipping.memo}</Fact>
      </dl>
    </Card>
  );
}
