import { Truck } from 'lucide-react';
import { buttonClass } from '@/components/ui/button';
import { getLocale, getT } from '@/i18n/server';
import { dateTimeText } from '@/i18n/when';
import type { BuyerParcel } from '@/lib/orders/buyer-parcels';
import { Card, Fact } from './card';

/** What has been sent, and where each parcel can be followed. */
export async function ParcelsCard({ parcels }: { parcels: readonly BuyerParcel[] }) {
  const t = await getT('orders');
  return (
    <Card id="order-parcels" title={t('parcels.title')}>
      <ul className="space-y-6">
        {parcels.map((parcel) => (
          <Parcel key={parcel.id} parcel={parcel} />
        ))}
      </ul>
    </Card>
  );
}

async function Parcel({ parcel }: { parcel: BuyerParcel }) {
  const locale = await getLocale();
  const t = await getT('orders');
  const { carrier, waybill, tracking, sentAt, lines } = parcel;
  return (
    <li>
      <p className="font-semibold">{carrier[locale]}</p>
      <dl className="mt-1">
        <Fact name={t('parcels.number')}>
          <span className="tabular-nums">{waybill}</span>
        </Fact>
        <Fact name={t('parcels.sentAt')}>{dateTimeText(sentAt, locale)}</Fact>
      </dl>
      <ul className="mt-1 text-muted text-sm">
        {lines.map(({ name, quantity }) => (
          <li key={name}>{t('parcels.lines', { name, count: quantity })}</li>
        ))}
      </ul>
      {tracking && (
        <a
          href={tracking}
          target="_blank"
          rel="noopener noreferrer"
          className={buttonClass({ variant: 'secondary', size: 'sm' }, 'mt-3 max-sm:w-full')}
        >
          <Truck aria-hidden className="size-4.5" />
          {t('parcels.follow')}
        </a>
      )}
    </li>
  );
}
