import { planView } from '@/components/admin/refund-plan-words';
import { WaitingParkedCard } from '@/components/admin/waiting-parked-card';
import { WaitingRefundCard } from '@/components/admin/waiting-refund-card';
import { getLocale } from '@/i18n/server';
import type { Operator } from '@/lib/operators/operator-of';
import { readRefundDesk } from '@/lib/orders/operator-refund-desk';
import { listWaitingParked, type WaitingParked } from '@/lib/payment/parked-approval';
import { listWaitingRefunds, type WaitingRefund } from '@/lib/payment/refund-approval';
import { approve, decline, takeBack } from './approval-actions';
import { approveMoney, declineMoney, takeBackMoney } from './parked-actions';

type WaitingProps = { operator: Operator; orderNumber?: string };

/** Refunds that wait for a second person, of one order or of all; nothing when none does. */
export async function WaitingRefunds({ operator, orderNumber }: WaitingProps) {
  const [refunds, parked] = await Promise.all([listWaitingRefunds(orderNumber), listWaitingParked(orderNumber)]);
  return (
    <>
      {refunds.map((one) => (
        <Waiting key={one.id} waiting={one} operator={operator} />
      ))}
      {parked.map((one) => (
        <WaitingMoney key={one.id} waiting={one} operator={operator} />
      ))}
    </>
  );
}

async function Waiting({ waiting, operator }: { waiting: WaitingRefund; operator: Operator }) {
  const locale = await getLocale();
  const { id, orderNumber, preview } = waiting;
  const desk = preview && (await readRefundDesk(orderNumber));
  const names = new Map(desk?.lines.map(({ lineId, name }) => [lineId, name]));
  return (
    <WaitingRefundCard
      waiting={waiting}
      plan={preview && planView(preview, names, locale)}
      isOwn={waiting.askedBy.id === operator.id}
      actions={{
        approve: approve.bind(null, locale, id),
        decline: decline.bind(null, locale, id),
        takeBack: takeBack.bind(null, locale, id),
      }}
    />
  );
}

async function WaitingMoney({ waiting, operator }: { waiting: WaitingParked; operator: Operator }) {
  const locale = await getLocale();
  return (
    <WaitingParkedCard
      waiting={waiting}
      isOwn={waiting.askedBy.id === operator.id}
      actions={{
        approve: approveMoney.bind(null, locale, waiting.id),
        decline: declineMoney.bind(null, locale, waiting.id),
        takeBack: takeBackMoney.bind(null, locale, waiting.id),
      }}
    />
  );
}
