import Link from 'next/link';
import type { ReactNode } from 'react';
import { getLocale, getT } from '@/i18n/server';
import { maskAddress, maskEmail, maskTel } from '@/lib/domain/mask';
import type { Dossier, DossierOrder } from '@/lib/orders/operator-dossier';
import { Allowed } from './allowed';
import { Card } from './card';
import { guestAddress, memberAddress } from './customer-table';
import { Facts } from './facts';

type PeopleCardProps = { dossier: Dossier; className?: string };

/** Who bought. What could reach them is covered until somebody says why. */
export async function BuyerCard({
  dossier: { buyer, checkout, order },
  className,
  reveal,
}: PeopleCardProps & { reveal: ReactNode }) {
  const t = await getT('admin');
  return (
    <Card id="buyer" className={className} title={t('order.buyer')} aside={order && <CustomerLink order={order} />}>
      <Facts
        facts={[
          { name: t('order.name'), value: buyer.name },
          {
            name: t('order.tel'),
            value: <span className="tabular-nums">{maskTel(buyer.tel)}</span>,
          },
          {
            name: t('order.email'),
            value: <span className="break-all">{maskEmail(buyer.email)}</span>,
          },
          { name: t('order.language'), value: checkout.locale === 'en' ? 'English' : '한국어' },
        ]}
      />
      {reveal}
    </Card>
  );
}

async function CustomerLink({ order: { memberNumber, number } }: { order: DossierOrder }) {
  const [locale, t] = await Promise.all([getLocale(), getT('customers')]);
  const path = memberNumber === null ? guestAddress(locale, number) : memberAddress(locale, memberNumber);
  return (
    <Allowed to="customers.read">
      <Link href={path} prefetch={false} className="inline-flex min-h-11 items-center text-sm underline">
        {t('open')}
      </Link>
    </Allowed>
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
            value: <>{maskAddress(delivery.address1)}</>,
          },
          { name: t('order.memo'), value: delivery.memo || <span className="text-muted">{t('order.noMemo')}</span> },
        ]}
      />
    </Card>
  );
}
