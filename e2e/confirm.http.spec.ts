import { expect, test } from '@playwright/test';
import { control, findOffer, openCheckout, order } from './machines';

test.describe('the provider asks before it approves', () => {
  const agree = async (
    request: Parameters<typeof control>[0],
    baseURL: string | undefined,
    change: Record<string, unknown> = {},
  ) => {
    const { sku } = await findOffer(request);
    const { requestPay, checkoutId, accessToken } = await openCheckout(request, order(sku));
    const { merchant_uid, amount } = requestPay;
    const window = { merchant_uid, amount, confirm_url: `${baseURL}/payments/confirm`, ...change };
    const { imp_uid, status } = await control<{ imp_uid: string; status: string }>(request, '/pay', window);
    const state = async () => (await request.get(`/api/checkouts/${checkoutId}?accessToken=${accessToken}`)).json();
    return { imp_uid, status, state };
  };

  test('and hears yes: the order follows', async ({ request, baseURL }) => {
    const { status, state } = await agree(request, baseURL);
    expect(status).toBe('paid');
    await expect.poll(state).toMatchObject({ status: 'completed', outcome: 'paid' });
  });

  test('and hears no for another amount: nothing is charged, the goods stay', async ({ request, baseURL }) => {
    const { status, state } = await agree(request, baseURL, { amount: 1 });
    expect(status).toBe('failed');
    expect(await state()).toMatchObject({ status: 'open', outcome: 'not-paid' });
  });

  test('and hears no for the right number of another currency', async ({ request, baseURL }) => {
    expect((await agree(request, baseURL, { currency: 'USD' })).status).toBe('failed');
  });

  test('and is told why, in words the buyer reads', async ({ request }) => {
    const data = { imp_uid: 'imp_000000000000', merchant_uid: 'gagaeNOSUCH', amount: 1 };
    const response = await request.post('/payments/confirm', { data });
    expect(response.status()).toBe(400);
    expect(await response.json()).toEqual({
      reason: '이 가게의 주문이 아니에요. 빠져나간 금액은 없어요. 가게에서 다시 주문해 주세요.',
    });
  });

  test('within three seconds, also when the shop cannot find out', async ({ request }) => {
    const { sku } = await findOffer(request);
    const { requestPay } = await openCheckout(request, order(sku));
    const { merchant_uid, amount } = requestPay;
    const ready = { merchant_uid, amount, status: 'ready' };
    const { imp_uid } = await control<{ imp_uid: string }>(request, '/pay', ready);
    const fault = { on: 'GET /payments/:id', match: imp_uid, do: 'hangBefore', ms: 20_000, times: 9 };
    await control(request, '/faults', [fault]);
    const startedMs = Date.now();
    const response = await request.post('/payments/confirm', { data: { imp_uid, merchant_uid, amount } });
    expect(Date.now() - startedMs).toBeLessThan(3_500);
    expect(await response.json()).toEqual({
      reason: '결제를 확인하지 못했어요. 빠져나간 금액은 없어요. 잠시 뒤에 다시 시도해 주세요.',
    });
  });
});
