import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { shiftClock } from '../clock';
import { db } from '../db';
import { confirmDelivered, moveOrders } from '../delivery/move-orders';
import { sendParcel } from '../delivery/send-parcel';
import { checkBooks } from '../invariants/check-books';
import { lookUpOrder } from '../orders/buyer-lookup';
import { readOrderDossier } from '../orders/operator-dossier';
import { expireCheckouts } from '../payment/close-checkout';
import { settlePayment } from '../payment/settle-payment';
import { cancelForOperator } from '../subscriptions/change-subscription';
import { anOperator } from '../testing/bought';
import { canary, deliveredTo, seenIn, wordsOf } from '../testing/canary';
import { act, claimed, refundOf, runRefunds } from '../testing/claims';
import { decidingAs } from '../testing/parked';
import { provider } from '../testing/provider';
import { refundAll } from '../testing/refund-all';
import { open, stockShelf } from '../testing/shop';
import { stockMonthly, subscribe } from '../testing/subscriber';
import { letGo } from './retention';

const DAY_MS = 86_400_000;
const YEAR_MS = 365.25 * DAY_MS;

beforeEach(() => {
  shiftClock(0);
  return provider.calm();
});
afterEach(() => shiftClock(0));

const operator = await anOperator();

/** Time passes until nothing is open about what was delivered. */
async function untilConfirmed(): Promise<void> {
  shiftClock(20 * DAY_MS);
  while ((await confirmDelivered()) > 0);
}

const sums = async () => {
  const [row] = await db.$queryRaw<unknown[]>`
    SELECT (SELECT sum("totalKrw") FROM "Order") AS sold, (SELECT sum("refundedKrw") FROM "Order") AS back,
      (SELECT sum("amountMinor") FROM "Refund" WHERE status = 'done') AS refunds, (SELECT sum(delta) FROM "StockMove") AS moved,
      (SELECT count(*) FROM "PaymentEvent") AS events, (SELECT sum(stock) FROM "Sku") AS stock,
      (SELECT sum("totalKrw") FROM "Checkout") AS asked, (SELECT sum("amountKrw") FROM "RefundLine") AS lines`;
  return row;
};

const broken = async () =>
  (await checkBooks(String(process.env.DATABASE_URL))).filter(({ count }) => count > 0).map(({ rule }) => rule);

describe('six years later', () => {
  test('no word of a buyer is left in any column, every sum is what it was, and the books hold', async () => {
    const people = [canary(), canary(), canary(), canary(), canary()] as const;
    const [returning, transferring, leaving, strange, monthly] = people;
    const words = people.flatMap(wordsOf);

    const returned = await deliveredTo(returning);
    const note = `${returning.mark}: 뚜껑이 깨졌어요`;
    const claimId = await claimed(returned, [1], { reason: 'defective', note });
    await act(claimId, 'approve', 'collect', 'receive', {
      act: 'inspect',
      fault: 'shop',
      inspection: `${returning.mark} 확인`,
      returnStock: true,
    });
    await act(claimId, await refundOf(claimId));
    await runRefunds(returned);

    await deliveredTo(transferring, 'vbank');

    const sku = await stockShelf(3);
    const { mark: _, ...gone } = leaving;
    await open([{ sku, quantity: 1 }], gone);

    const { mark: __, ...over } = strange;
    const twice = await open([{ sku, quantity: 1 }], over);
    const { merchant_uid, amount } = twice.requestPay;
    await settlePayment(await provider.pay({ merchant_uid, amount: amount + 1, buyer_name: strange.mark }), 'webhook');
    await refundAll();
    const lost = await provider.pay({ merchant_uid: 'gagaeLOSTCANARY', amount: 9_000, buyer_name: strange.mark });
    await settlePayment(lost, 'webhook');
    await decidingAs(operator)(lost, 'refund', { note: `${strange.mark} 님과 통화` });
    await refundAll();

    const { mark: ___, ...subscriber } = monthly;
    const { subscriptionId } = await subscribe(await stockMonthly(9), subscriber);
    await cancelForOperator(subscriptionId, `${monthly.mark} 요청`, operator);
    for (const { number, status } of await db.order.findMany({ where: { status: 'paid' } }))
      if (status === 'paid') {
        await sendParcel({ orderNumber: number, carrier: 'cj', waybill: '223456789012', lines: null }, operator);
        await moveOrders([number], 'delivered', operator);
      }

    shiftClock(3 * 3_600_000);
    await expireCheckouts();
    await untilConfirmed();
    expect((await seenIn(words)).sort()).toEqual(
      expect.arrayContaining(['Checkout', 'Claim', 'Order', 'Subscription']),
    );
    const before = await sums();
    await db.payment.updateMany({ data: { nextCheckAt: null, createdAt: new Date(Date.now() - 7 * DAY_MS) } });

    shiftClock(6 * YEAR_MS);
    await letGo();
    expect(await seenIn(words)).toEqual([]);
    expect(await sums()).toEqual(before);
    expect(await broken()).toEqual([]);
    expect(await letGo()).toBe(0);
    expect(await readOrderDossier(returned.number)).toMatchObject({ buyer: { name: '', tel: '' } });
    expect(await lookUpOrder({ number: returned.number, tel: '' }, '198.51.100.1')).toEqual({ kind: 'not-found' });
  });
});
