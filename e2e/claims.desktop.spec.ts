import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { findOffer, openCheckout, order, pay } from './machines';
import { signIn } from './operator';

type Ordered = { orderNumber: string; orderUrl: string };

/** A paid order of two pieces, as a program makes it. */
async function makeOrder(request: APIRequestContext): Promise<Ordered> {
  const { sku } = await findOffer(request);
  const { requestPay } = await openCheckout(request, order(sku, { lines: [{ sku, quantity: 2 }] }));
  const imp_uid = await pay(request, requestPay);
  const data = { imp_uid, merchant_uid: requestPay.merchant_uid };
  return (await request.post('/payments/complete', { data })).json();
}

const expectAccessible = async (page: Page): Promise<void> =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

test('before it leaves, a buyer cancels one of two pieces and sees what comes back', async ({ page, request }) => {
  const { orderUrl } = await makeOrder(request);
  await page.goto(orderUrl);
  await page.getByRole('link', { name: '주문 취소하기' }).click();
  await page.getByRole('combobox').selectOption('1');
  await expectAccessible(page);
  await page.getByRole('button', { name: '돌려받을 금액 보기' }).click();
  await expect(page.getByText('결제하신 카드의 승인을 취소해요.')).toBeVisible();
  await page.getByRole('button', { name: /돌려받고 취소하기$/ }).click();
  await expect(page.getByText('취소를 접수했어요')).toBeVisible();
  await expect(page.getByText('환불 완료')).toBeVisible();
});

test('after it arrived, a buyer asks for a return, and an operator approves it', async ({ page, request }) => {
  const { orderNumber, orderUrl } = await makeOrder(request);
  await signIn(page, `/admin/orders/${orderNumber}`);
  await page.getByLabel('운송장번호').fill('123456789012');
  await page.getByRole('button', { name: '발송하기' }).click();
  await page.getByRole('button', { name: '배송완료로' }).click();
  await expect(page.getByRole('button', { name: '구매확정으로' })).toBeVisible();
  await page.goto(orderUrl);
  await page.getByRole('link', { name: '반품·교환 신청' }).click();
  await page.getByLabel(/돌려보내고 환불받기/).check();
  await page.getByRole('combobox').first().selectOption('1');
  await page.getByLabel('이유').selectOption('defective');
  await page.getByRole('button', { name: '다음' }).click();
  await expect(page.getByText('오가는 배송비는 가게가 내요.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '반품 신청하기' }).click();
  await expect(page.getByText('신청을 받았어요')).toBeVisible();
  await page.goto('/admin/claims');
  await page.getByRole('link', { name: orderNumber }).click();
  await page.getByRole('button', { name: '승인', exact: true }).click();
  await expect(page.getByRole('button', { name: '회수 송장 등록' })).toBeVisible();
  await expectAccessible(page);
});
