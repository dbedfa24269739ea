import type { ReactNode } from 'react';
import { getT } from '@/i18n/server';
import type { Dossier } from '@/lib/orders/operator-dossier';
import { ActionButton, type ActionMessage } from './action-button';
import { Allowed } from './allowed';
import { AttemptsCard } from './attempts-card';
import { JobsCard } from './jobs-card';
import { LinesCard } from './lines-card';
import { ParkedAlarm } from './parked-alarm';
import { BuyerCard, DeliveryCard } from './people-cards';
import { RefundsCard } from './refunds-card';
import type { RefundActions } from './refused-refund';
import { SignalsCard } from './signals-card';

type DossierBodyProps = {
  dossier: Dossier;
  askAgain: (impUid: string) => () => Promise<ActionMessage>;
  refundActions: (refundId: number) => RefundActions;
  /** The way to the customer's covered data, for who may have it. */
  reveal: ReactNode;
  /** What can be done with it, beside who it is for. */
  side?: ReactNode;
};

/** Everything that is known about one checkout: on a desk in two columns, on a phone one after the other. */
export async function DossierBody({ dossier, askAgain, refundActions, reveal, side }: DossierBodyProps) {
  const t = await getT('admin');
  const waiting = dossier.parked.filter((item) => item.resolution === null);
  return (
    <>
      {waiting.length > 0 && <ParkedAlarm count={waiting.length} />}
      <div className="flex flex-col gap-4 xl:grid xl:grid-cols-[minmax(0,1fr)_22rem] xl:items-start">
        <div className={COLUMN}>
          <LinesCard dossier={dossier} />
          <AttemptsCard
            attempts={dossier.attempts}
            actionFor={(impUid) => (
              <Allowed to="payments.ask">
                <ActionButton action={askAgain(impUid)} label={t('payment.askAgain')} busyLabel={t('payment.asking')} />
              </Allowed>
            )}
            className="order-2"
          />
          <RefundsCard refunds={dossier.refunds} actionsFor={refundActions} className="order-3" />
          <SignalsCard signals={dossier.signals} className="order-4" />
          <JobsCard jobs={dossier.jobs} className="order-4" />
        </div>
        <div className={COLUMN}>
          <BuyerCard dossier={dossier} className="order-1" reveal={reveal} />
          <DeliveryCard dossier={dossier} className="order-1" />
          {side}
        </div>
      </div>
    </>
  );
}

// On a phone the cards of both columns are one column, in an order of their own: who, what was paid, what went back, the rest.
const COLUMN = 'contents xl:grid xl:min-w-0 xl:gap-4';
