import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { control, findOffer, openCheckout, order, pay, sandboxPayments } from './machines';
import { paymentWindow } from './shopper';

type Waiting = { orderNumber: string; orderUrl: string; impUid: string; merchantUid: string };

/** An order that waits for its deposit, made as a program makes it. */
async function waitingOrder(request: APIRequestContext): Promise<Waiting> {
  const { sku } = await findOffer(request);
  const payment = { pg: 'html5_inicis', payMethod: 'vbank' };
  const { requestPay } = await openCheckout(request, order(sku, { payment }));
  const { merchant_uid, amount } = requestPay;
  const impUid = await pay(request, { merchant_uid, amount, method: 'vbank', status: 'ready' });
  const answer = await request.post('/payments/complete', { data: { imp_uid: impUid, merchant_uid } });
  return { ...(await answer.json()), impUid, merchantUid: merchant_uid };
}

const otherWays = (page: Page) => page.getByText('다른 방법으로 결제하거나 새 계좌 받기');

test('the account can be copied, says until when, and can be used by everybody', async ({ page, request }) => {
  const { orderUrl, merchantUid } = await waitingOrder(request);
  await page.goto(orderUrl);
  const [payment] = await sandboxPayments(request, merchantUid);
  await expect(page.getByText(String(payment?.vbank_num))).toBeVisible();
  await expect(page.getByText(/\d일 \d+시간 남았어요/)).toBeVisible();
  await expect(page.getByRole('button', { name: '계좌번호 복사' })).toBeVisible();
  await expect(page.getByRole('button', { name: '금액 복사' })).toBeVisible();
  await otherWays(page).click();
  await page.getByText('주문 취소하기').click();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});

test('a buyer who cannot transfer pays by card instead, and the account is closed', async ({
  page,
  request,
  isMobile,
}) => {
  const { orderUrl, impUid, merchantUid } = await waitingOrder(request);
  await page.goto(orderUrl);
  await otherWays(page).click();
  await page.getByRole('radio', { name: '신용카드' }).check();
  await page.getByRole('button', { name: '이 방법으로 결제하기' }).click();
  await paymentWindow(page, isMobile).getByRole('button', { name: '결제하기', exact: true }).click();
  await expect(page.getByRole('heading', { name: '주문해 주셔서 고맙습니다' })).toBeVisible();
  await expect(async () => {
    const payments = await sandboxPayments(request, merchantUid);
    expect(payments.find((one) => one.imp_uid === impUid)?.status).toBe('failed');
  }).toPass();
});

test('a buyer gets a new account for the same order', async ({ page, request, isMobile }) => {
  const { orderUrl, orderNumber, merchantUid } = await waitingOrder(request);
  await page.goto(orderUrl);
  const [first] = await sandboxPayments(request, merchantUid);
  await otherWays(page).click();
  await page.getByRole('radio', { name: '가상계좌' }).check();
  await page.getByRole('button', { name: '이 방법으로 결제하기' }).click();
  const window = paymentWindow(page, isMobile);
  await window.getByRole('button', { name: /결제하기|계좌 발급/ }).click();
  await window.getByRole('button', { name: '확인' }).click();
  await expect(page.getByText(String(first?.vbank_num))).toBeHidden();
  await expect(page.getByRole('heading', { name: '입금하실 계좌' })).toBeVisible();
  await expect(page.getByText(orderNumber)).toBeVisible();
});

test('a buyer cancels before the deposit; money that races it is not lost', async ({ page, request }) => {
  const { orderUrl, impUid, merchantUid } = await waitingOrder(request);
  await page.goto(orderUrl);
  await page.getByText('주문 취소하기').click();
  await page.getByRole('button', { name: '주문 취소', exact: true }).click();
  await expect(page.getByText('취소완료')).toBeVisible();
  await control(request, '/edit', {
    imp_uid: impUid,
    patch: { status: 'paid', paid_at: Math.floor(Date.now() / 1000) },
  });
  await request.post('/payments/complete', { data: { imp_uid: impUid, merchant_uid: merchantUid } });
  await page.reload();
  await expect(page.getByText('확인 중이에요. 가게에서 연락드릴게요.')).toBeVisible();
});
