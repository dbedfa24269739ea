import { getT } from '@/i18n/server';
import type { Dossier } from '@/lib/orders/operator-dossier';
import { Card } from './card';
import { Facts } from './facts';
import { formatTel } from './tel';

type PeopleCardProps = { dossier: Dossier; className?: string };

/** Who bought. */
export async function BuyerCard({ dossier: { buyer, checkout }, className }: PeopleCardProps) {
  const t = await getT('admin');
  return (
    <Card id="buyer" className={className} title={t('order.buyer')}>
      <Facts
        facts={[
          { name: t('order.name'), value: buyer.name },
          {
            name: t('order.tel'),
            value: (
              <a href={`tel:${buyer.tel}`} className="underline tabular-nums">
                {formatTel(buyer.tel)}
              </a>
            ),
          },
          {
            name: t('order.email'),
            value: (
              <a href={`mailto:${buyer.email}`} className="underline">
                {buyer.email}
              </a>
            ),
          },
          { name: t('order.language'), value: checkout.locale === 'en' ? 'English' : '한국어' },
        ]}
      />
    </Card>
  );
}

/** Where the parcel goes. */
export async function DeliveryCard({ dossier: { delivery }, className }: PeopleCardProps) {
  const t = await getT('admin');
  return (
    <Card id="delivery" className={className} title={t('order.delivery')}>
      <Facts
        facts={[
          {
            name: t('order.address'),
            value: (
              <>
                <span className="tabular-nums">({delivery.postcode})</span> {delivery.address1} {delivery.address2}
              </>
            ),
          },
          { name: t('order.memo'), value: delivery.memo || <span className="text-muted">{t('order.noMemo')}</span> },
        ]}
      />
    </Card>
  );
}
