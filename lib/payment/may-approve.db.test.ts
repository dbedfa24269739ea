import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { shiftClock } from '../clock';
import { db } from '../db';
import { provider } from '../testing/provider';
import { open, stockOfSku, stockShelf } from '../testing/shop';
import { closeCheckout, expireCheckouts } from './close-checkout';
import { mayApprove } from './may-approve';
import { settlePayment } from './settle-payment';

beforeEach(() => {
  shiftClock(0);
  return provider.calm();
});
afterAll(() => provider.release());

const opened = async (pg = 'html5_inicis') => {
  const sku = await stockShelf(1);
  const checkout = await open([{ sku, quantity: 1 }], { payment: { pg, payMethod: 'card' } });
  return { ...checkout, sku };
};

/** What the provider has of a window whose buyer has just agreed. */
async function agreed({ requestPay }: Awaited<ReturnType<typeof opened>>, change: Record<string, unknown> = {}) {
  const { merchant_uid, amount, currency, pg } = requestPay;
  const impUid = await provider.pay({ merchant_uid, amount, currency, pg, status: 'ready', ...change });
  return { impUid, merchantUid: merchant_uid, amount: Number(change.amount ?? amount) };
}

describe('a payment may be approved', () => {
  test('when everything is as it was asked for', async () => {
    expect(await mayApprove(await agreed(await opened()))).toBeNull();
    expect(await mayApprove(await agreed(await opened('paypal_v2')))).toBeNull();
  });

  test('and its goods are then kept until it is settled, however little time was left', async () => {
    const checkout = await opened();
    shiftClock(29 * 60_000);
    const approval = await agreed(checkout);
    expect(await mayApprove(approval)).toBeNull();
    shiftClock(32 * 60_000);
    await expireCheckouts();
    expect(await stockOfSku(checkout.sku)).toBe(0);
    expect((await db.checkout.findUniqueOrThrow({ where: { id: checkout.checkoutId } })).status).toBe('open');
  });
});

describe('a payment is stopped before anything is charged', () => {
  test('when nobody here asked for it', async () => {
    const approval = await agreed(await opened());
    expect(await mayApprove({ ...approval, merchantUid: 'gagaeNOSUCH' })).toBe('unknown');
  });

  test.each([
    ['is one won short', 16_999],
    ['is one won over', 17_001],
    ['is no whole won', 17_000.5],
  ])('when its sum %s', async (_, amount) => {
    const approval = await agreed(await opened());
    expect(await mayApprove({ ...approval, amount })).toBe('amount-differs');
  });

  test('when it is the right number in another currency', async () => {
    expect(await mayApprove(await agreed(await opened(), { currency: 'USD' }))).toBe('amount-differs');
  });

  test('when the imp_uid belongs to another payment', async () => {
    const [mine, other] = [await agreed(await opened()), await agreed(await opened())];
    expect(await mayApprove({ ...mine, impUid: other.impUid })).toBe('amount-differs');
  });

  test('when its goods went back on the shelf', async () => {
    const checkout = await opened();
    const approval = await agreed(checkout);
    await closeCheckout(checkout.checkoutId);
    expect(await mayApprove(approval)).toBe('ended');
    const late = await opened();
    const lateApproval = await agreed(late);
    shiftClock(31 * 60_000);
    await expireCheckouts();
    expect(await mayApprove(lateApproval)).toBe('ended');
  });

  test('when the order is already paid', async () => {
    const checkout = await opened();
    const { merchant_uid, amount } = checkout.requestPay;
    await settlePayment(await provider.pay({ merchant_uid, amount }), 'callback');
    expect(await mayApprove(await agreed(checkout))).toBe('paid-already');
  });
});

describe('within three seconds', () => {
  const timed = async (approval: Parameters<typeof mayApprove>[0]) => {
    const startedMs = performance.now();
    const refusal = await mayApprove(approval);
    return { refusal, isInTime: performance.now() - startedMs < 3_000 };
  };

  test('an approval is refused when the provider does not say what it is about', async () => {
    const approval = await agreed(await opened());
    await provider.fault({ on: 'GET /payments/:id', do: 'hangBefore', ms: 20_000, times: 9 });
    expect(await timed(approval)).toEqual({ refusal: 'no-answer', isInTime: true });
  });

  test('or answers with an error', async () => {
    const approval = await agreed(await opened());
    await provider.fault({ on: 'GET /payments/:id', do: 'e500', times: 9 });
    expect(await timed(approval)).toEqual({ refusal: 'no-answer', isInTime: true });
  });

  test('or when our own books are busy', async () => {
    const checkout = await opened();
    const approval = await agreed(checkout);
    await db.$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "Checkout" WHERE id = ${checkout.checkoutId}::uuid FOR UPDATE`;
        expect(await timed(approval)).toEqual({ refusal: 'no-answer', isInTime: true });
      },
      { timeout: 10_000 },
    );
  });
});
