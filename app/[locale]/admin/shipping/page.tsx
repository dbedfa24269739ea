import type { Metadata } from 'next';
import Link from 'next/link';
import { address } from '@/components/admin/addresses';
import { BatchCard } from '@/components/admin/batch-card';
import { PageHead } from '@/components/admin/page-head';
import { carrierChoices } from '@/components/admin/parcels-card';
import { PasteForm, type PasteWords } from '@/components/admin/paste-form';
import { getLocale, getT } from '@/i18n/server';
import { countToSend, readBatch } from '@/lib/delivery/parcels';
import { requirePermission } from '@/lib/operators/require-permission';
import { Desk } from '../desk';
import { pasteWaybills, undoBatch } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('delivery'))('title') };
}

/** Sends many parcels from a pasted table of waybills; after that, what was sent, as long as it can be taken back. */
export default async function ShippingPage({ searchParams }: PageProps<'/[locale]/admin/shipping'>) {
  const operator = await requirePermission('orders.ship', await getLocale(), '/admin/shipping');
  const locale = await getLocale();
  const t = await getT('delivery');
  const { batch, failed } = await searchParams;
  const parcels = isUuid(batch) ? await readBatch(batch) : null;
  const waiting = address(locale, '/admin/orders', { stage: 'paid' });
  return (
    <Desk active="shipping" operator={operator}>
      <PageHead
        title={t('title')}
        lead={
          <Link href={waiting} prefetch={false} className="underline underline-offset-4">
            {t('paste.lead', { count: await countToSend() })}
          </Link>
        }
      />
      {parcels && isUuid(batch) ? (
        <BatchCard parcels={parcels} failed={Number(failed) || 0} undo={undoBatch.bind(null, locale, batch)} />
      ) : (
        <PasteForm
          action={pasteWaybills.bind(null, locale)}
          carriers={await carrierChoices()}
          words={await pasteWords()}
        />
      )}
    </Desk>
  );
}

const isUuid = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);

async function pasteWords(): Promise<PasteWords> {
  const t = await getT('delivery');
  return {
    text: t('paste.text'),
    textHint: t('paste.textHint'),
    carrier: t('paste.carrier'),
    unknown: t('paste.unknown'),
    check: t('paste.check'),
    busy: t('paste.checking'),
    back: t('paste.back'),
    planned: t('paste.planned'),
    table: {
      line: t('paste.line'),
      order: t('paste.order'),
      buyer: t('paste.buyer'),
      carrier: t('parcel.carrier'),
      waybill: t('parcel.waybill'),
      goods: t('paste.goods'),
      state: t('paste.state'),
    },
  };
}
