import { ExternalLink } from 'lucide-react';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import type { DossierOrder } from '@/lib/orders/operator-dossier';
import { orderAddress } from './addresses';
import { StageBadge } from './badges';
import { PageHead } from './page-head';
import { When } from './when';

/** An order's number, where it stands, and since when. */
export async function OrderHead({ order }: { order: DossierOrder }) {
  const locale = await getLocale();
  const t = await getT('admin');
  const moments = [
    { name: t('order.orderedAt'), at: order.createdAt },
    { name: t('order.paidAt'), at: order.paidAt },
    { name: t('order.cancelledAt'), at: order.cancelledAt },
  ];
  return (
    <PageHead
      title={
        <span className="flex flex-wrap items-center gap-3">
          {t('order.title', { number: order.number })} <StageBadge stage={order.stage} />
        </span>
      }
      lead={
        <p className="flex flex-wrap gap-x-4 text-sm">
          {moments.map(
            ({ name, at }) =>
              at && (
                <span key={name}>
                  {name} <When at={at} />
                </span>
              ),
          )}
        </p>
      }
    >
      <Link
        href={`${orderAddress(locale, order.number)}/statement`}
        prefetch={false}
        className={buttonClass({ variant: 'secondary', size: 'sm' })}
      >
        {(await getT('statement'))('open')}
      </Link>
      <a
        href={href(locale, order.buyerPath)}
        target="_blank"
        rel="noreferrer"
        className={buttonClass({ variant: 'secondary', size: 'sm' })}
      >
        {t('order.buyerView')}
        <ExternalLink aria-hidden className="size-4" />
      </a>
    </PageHead>
  );
}
