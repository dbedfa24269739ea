import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import type { ParcelRow } from '@/lib/delivery/parcels';
import { findCarrier } from '@/lib/domain/carriers';
import { ActionButton, type ActionMessage } from './action-button';
import { orderAddress } from './addresses';
import { Card } from './card';

type BatchCardProps = {
  parcels: readonly ParcelRow[];
  /** How many could not be sent any more. */
  failed: number;
  undo: () => Promise<ActionMessage>;
};

/** What one press has sent, and the way back while there is one. */
export async function BatchCard({ parcels, failed, undo }: BatchCardProps) {
  const locale = await getLocale();
  const t = await getT('delivery');
  const canUndo = parcels.some((parcel) => parcel.isSecondThought);
  const sent = parcels.filter(({ takenBackAt }) => takenBackAt === null);
  return (
    <div className="space-y-4">
      {sent.length > 0 && (
        <Notice tone="ok" role="status" title={t('batch.sent', { count: sent.length })}>
          {canUndo && t('parcel.secondThought')}
        </Notice>
      )}
      {failed > 0 && <Notice tone="warn">{t('batch.failed', { count: failed })}</Notice>}
      <div className="flex flex-wrap items-start gap-3">
        <ActionButton
          action={undo}
          label={t('batch.undo')}
          busyLabel={t('parcel.takingBack')}
          look={{ variant: 'danger' }}
        />
        <Link
          href={href(locale, '/admin/shipping')}
          prefetch={false}
          className={buttonClass({ variant: 'secondary', size: 'sm' })}
        >
          {t('batch.another')}
        </Link>
      </div>
      <Card id="batch" title={t('batch.title')}>
        <ul className="divide-y divide-line">
          {parcels.map(({ id, orderNumber, carrier, waybill, takenBackAt }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
              <Link
                href={orderAddress(locale, orderNumber)}
                prefetch={false}
                className="inline-flex min-h-11 items-center font-semibold tabular-nums underline underline-offset-4"
              >
                {orderNumber}
              </Link>
              <span>{findCarrier(carrier)?.name[locale] ?? carrier}</span>
              <span className="tabular-nums">{waybill}</span>
              {takenBackAt && <Badge>{t('parcel.takenBack')}</Badge>}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
