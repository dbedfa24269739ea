import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { shiftClock } from '../clock';
import { listAudit } from '../operators/audit-ledger';
import { anOperator } from '../testing/bought';
import { provider } from '../testing/provider';
import {
  chargesOf,
  goToNextTry,
  ordersOf,
  standStill,
  stockMonthly,
  subscribe,
  subscriptionOf,
  toldAbout,
  workMoney,
} from '../testing/subscriber';
import { cancelForOperator, openCardChange, skipNext } from './change-subscription';
import { handOutCharges } from './due-charges';
import { runCharge } from './run-charge';

beforeEach(async () => {
  standStill();
  await provider.calm();
});
afterEach(standStill);

describe('an operator ends a subscription', () => {
  test('with a reason that stays: nothing is charged any more, the card is deleted, and the buyer is told', async () => {
    const operator = await anOperator();
    const { subscriptionId, customerUid } = await subscribe(await stockMonthly(5));
    expect(await cancelForOperator(subscriptionId, '더 이상 만들지 않는 상품', operator)).toBe(true);
    expect(await cancelForOperator(subscriptionId, '두 번째', operator)).toBe(false);
    shiftClock(40 * 86_400_000);
    await workMoney();
    expect(await provider.chargesOf(customerUid)).toHaveLength(1);
    expect(await subscriptionOf(subscriptionId)).toMatchObject({
      ...{ status: 'cancelled', cancelledBy: operator.email, cancelReason: '더 이상 만들지 않는 상품' },
      keys: [{ status: 'deleted' }],
    });
    expect(await toldAbout(subscriptionId)).toContain('subscription-cancelled');
    const { rows } = await listAudit({ kind: 'all', operatorId: null, subject: subscriptionId }, null);
    expect(rows).toMatchObject([{ action: 'subscription.cancel', detail: { reason: '더 이상 만들지 않는 상품' } }]);
    expect(await skipNext(subscriptionId)).toBe(false);
    expect(await openCardChange(subscriptionId, 'html5_inicis')).toBeNull();
  });

  test('at the moment its charge is being made: what was paid stays an order, and is the last', async () => {
    const operator = await anOperator();
    const { subscriptionId, customerUid } = await subscribe(await stockMonthly(5));
    await goToNextTry(subscriptionId);
    await handOutCharges();
    const charge = (await chargesOf(subscriptionId)).find(({ status }) => status === 'planned');
    await provider.hold('POST /subscribe/payments/again');
    const running = runCharge(charge?.id ?? 0);
    await provider.untilHeld();
    expect(await cancelForOperator(subscriptionId, '손님 요청', operator)).toBe(true);
    await provider.release();
    await running;
    shiftClock(80 * 86_400_000);
    await workMoney();
    expect(await ordersOf(subscriptionId)).toMatchObject([{ status: 'paid' }, { status: 'paid' }]);
    expect(await provider.chargesOf(customerUid)).toHaveLength(2);
  });
});
