import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { findOffer, openCheckout, order, pay } from './machines';
import { PERSONAL, shopper } from './shopper';

type Ordered = { orderNumber: string; orderUrl: string };

/** An order as a program makes it: faster than by hand. */
async function makeOrder(request: APIRequestContext): Promise<Ordered> {
  const { sku } = await findOffer(request);
  const { name, tel, email, postcode, address1, address2 } = shopper;
  const shipping = { postcode, address1, address2, memo: '' };
  const { requestPay } = await openCheckout(request, order(sku, { buyer: { name, tel, email }, shipping }));
  const imp_uid = await pay(request, requestPay);
  const data = { imp_uid, merchant_uid: requestPay.merchant_uid };
  return (await request.post('/payments/complete', { data })).json();
}

test('the signed link shows the whole order, to be kept by nobody on the way', async ({ page, request }) => {
  const { orderNumber, orderUrl } = await makeOrder(request);
  const response = await page.goto(orderUrl);
  expect(response?.headers()['cache-control']).toContain('no-store');
  await expect(page.getByText(orderNumber)).toBeVisible();
  await expect(page.getByText(shopper.address1)).toBeVisible();
  await expect(page.getByText('상품준비중')).toBeVisible();
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});

test('without the token, or with a wrong one, only the look-up is shown', async ({ page, request }) => {
  const { orderNumber } = await makeOrder(request);
  for (const query of ['', '?token=', '?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA']) {
    const response = await page.goto(`/orders/${orderNumber}${query}`);
    expect(response?.status()).toBe(200);
    expect(await response?.text()).not.toMatch(PERSONAL);
    await expect(page.getByLabel('주문번호')).toHaveValue(orderNumber);
  }
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});

test('number and phone find the order; a wrong phone and an unknown number get one answer', async ({
  page,
  request,
}) => {
  const { orderNumber } = await makeOrder(request);
  const lookUp = async (number: string, tel: string) => {
    await page.getByLabel('주문번호').fill(number);
    await page.getByLabel('휴대폰 번호', { exact: true }).fill(tel);
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: '주문 찾기' }).click();
    await answer;
  };
  await page.goto('/orders');
  const alert = page.getByRole('alert').filter({ hasText: '주문' });
  await lookUp(orderNumber, '010-9999-9999');
  await expect(alert).toContainText('주문을 찾지 못했어요');
  const wrongPhone = await alert.textContent();
  await lookUp('20261124-ZZZZZZZ', shopper.tel);
  await expect(alert).toContainText('주문을 찾지 못했어요');
  expect(await alert.textContent()).toBe(wrongPhone);
  await lookUp(orderNumber, shopper.tel);
  await expect(page.getByText(shopper.address1)).toBeVisible();
});

test('the look-up works without JavaScript', async ({ browser, request }) => {
  const { orderNumber } = await makeOrder(request);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/orders');
  await page.getByLabel('주문번호').fill(orderNumber);
  await page.getByRole('button', { name: '주문 찾기' }).click();
  await expect(page.getByLabel('휴대폰 번호', { exact: true })).toHaveAccessibleDescription(/꼭 입력해 주세요/);
  await expect(page.getByLabel('주문번호')).toHaveValue(orderNumber);
  await page.getByLabel('휴대폰 번호', { exact: true }).fill('010-0000-0001');
  await page.getByRole('button', { name: '주문 찾기' }).click();
  await expect(page.getByRole('alert')).toContainText('주문을 찾지 못했어요');
  await page.getByLabel('휴대폰 번호', { exact: true }).fill(shopper.tel);
  await page.getByRole('button', { name: '주문 찾기' }).click();
  await expect(page.getByText(shopper.address1)).toBeVisible();
  await context.close();
});

test('phone numbers cannot be tried one after the other', async ({ browser, request }) => {
  const { orderNumber } = await makeOrder(request);
  const page = await browser.newPage({ extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.7' } });
  await page.goto(`/orders/${orderNumber}`);
  const told = page.getByRole('alert').filter({ hasText: /주문을 찾지 못했어요|잠시 뒤에 다시 시도/ });
  for (let guess = 0; guess <= 10; guess += 1) {
    await page.getByLabel('휴대폰 번호', { exact: true }).fill(`0100000000${guess % 10}`);
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: '주문 찾기' }).click();
    await answer;
    await expect(told).toBeVisible();
  }
  await expect(told).toContainText('잠시 뒤에 다시 시도');
  await page.close();
});
