import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { getLocale, getT } from '@/i18n/server';
import type { ParcelRow, Shipping } from '@/lib/delivery/parcels';
import { carriers, findCarrier } from '@/lib/domain/carriers';
import { maySend } from '@/lib/domain/order-stage';
import { ActionButton, type ActionMessage } from './action-button';
import { Card } from './card';
import { ParcelForm, type ParcelState } from './parcel-form';
import { When } from './when';

type ParcelsCardProps = {
  shipping: Shipping;
  send: (previous: ParcelState, form: FormData) => Promise<ParcelState>;
  takeBack: (batch: string) => () => Promise<ActionMessage>;
  register: (shipmentId: number) => () => Promise<ActionMessage>;
};

/** The parcels of an order, and the next one. */
export async function ParcelsCard({ shipping, send, takeBack, register }: ParcelsCardProps) {
  const t = await getT('delivery');
  const { parcels, left, stage } = shipping;
  // An order that was cancelled has nothing left either, and nothing was sent.
  const isAllSent = left.length === 0 && parcels.some(({ takenBackAt }) => takenBackAt === null);
  return (
    <Card id="parcels" className="order-2" title={t('parcel.title')}>
      {parcels.length > 0 && (
        <ul className="mb-5 space-y-4">
          {parcels.map((parcel) => (
            <Parcel key={parcel.id} parcel={parcel}>
              {parcel.isSecondThought && (
                <ActionButton
                  action={takeBack(parcel.batch)}
                  label={t('parcel.takeBack')}
                  busyLabel={t('parcel.takingBack')}
                />
              )}
              {parcel.registration === 'refused' && (
                <ActionButton
                  action={register(parcel.id)}
                  label={t('parcel.register')}
                  busyLabel={t('parcel.registering')}
                />
              )}
            </Parcel>
          ))}
        </ul>
      )}
      {isAllSent && <p className="text-muted text-sm">{t('parcel.allSent')}</p>}
      {!isAllSent && !maySend(stage) && <p className="text-muted text-sm">{t('parcel.nothingToSend')}</p>}
      {left.length > 0 && maySend(stage) && (
        <ParcelForm
          // A form for every state of what is left: quantities of a box that has gone are not the next one's.
          key={left.map(({ lineId, quantity }) => `${lineId}:${quantity}`).join()}
          action={send}
          initial={{ carrier: parcels.at(-1)?.carrier ?? 'cj', waybill: '', error: null }}
          left={left.map(({ quantity, ...line }) => ({
            ...line,
            quantity,
            label: t('parcel.left', { count: quantity }),
          }))}
          carriers={await carrierChoices()}
          words={await formWords()}
        />
      )}
    </Card>
  );
}

/** The carriers by their names in the page's language. */
export async function carrierChoices(): Promise<{ code: string; name: string }[]> {
  const locale = await getLocale();
  return carriers.map(({ code, name }) => ({ code, name: name[locale] }));
}

async function formWords() {
  const t = await getT('delivery');
  return {
    carrier: t('parcel.carrier'),
    waybill: t('parcel.waybill'),
    part: t('parcel.part'),
    partHint: t('parcel.partHint'),
    send: t('parcel.send'),
    sending: t('parcel.sending'),
  };
}

async function Parcel({ parcel, children }: { parcel: ParcelRow; children: ReactNode }) {
  const locale = await getLocale();
  const t = await getT('delivery');
  const { carrier, waybill, tracking, lines, sentAt, takenBackAt, registration } = parcel;
  return (
    <li className="space-y-1.5 border-line border-b pb-4 last:border-0 last:pb-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{findCarrier(carrier)?.name[locale] ?? carrier}</span>
        <span className="tabular-nums">{waybill}</span>
        {takenBackAt && <Badge>{t('parcel.takenBack')}</Badge>}
        {tracking && !takenBackAt && (
          <a
            href={tracking}
            target="_blank"
            rel="noopener noreferrer"
            className="inline-flex min-h-11 items-center gap-1.5 text-sm underline underline-offset-4"
          >
            {t('parcel.follow')}
            <ExternalLink aria-hidden className="size-4" />
          </a>
        )}
      </p>
      <p className="text-muted text-sm">{lines.map(({ name, quantity }) => `${name} × ${quantity}`).join(', ')}</p>
      <p className="text-muted text-sm">
        {t('parcel.sentAt')} <When at={sentAt} />
      </p>
      {parcel.isSecondThought && <p className="text-sm">{t('parcel.secondThought')}</p>}
      {registration && !takenBackAt && <Registration registration={registration} refusal={parcel.refusal} />}
      {children}
    </li>
  );
}

const REGISTRATION_TONES = { waiting: 'warn', done: 'ok', refused: 'danger' } as const;

async function Registration({
  registration,
  refusal,
}: {
  registration: NonNullable<ParcelRow['registration']>;
  refusal: string | null;
}) {
  const t = await getT('delivery');
  return (
    <p>
      <Badge tone={REGISTRATION_TONES[registration]} className="whitespace-normal">
        {t(`parcel.escrow.${registration}`, { reason: refusal ?? '' })}
      </Badge>
    </p>
  );
}
