import { expect, test } from '@playwright/test';
import { findOffer } from './machines';
import { goToWindow, openCheckoutPage, shopper } from './shopper';

test('the way back from the payment page opens the order in another browser too', async ({
  page,
  request,
  browser,
}) => {
  await openCheckoutPage(page, (await findOffer(request)).sku);
  const window = await goToWindow(page, true);
  // The bank's app hands the return to the phone's other browser: this one never gets there.
  const wayBack = page.waitForRequest((sent) => sent.url().includes('/payments/complete?'));
  await page.route('**/payments/complete?**', (route) => route.abort());
  await window.getByRole('button', { name: '결제하기', exact: true }).click();
  const url = (await wayBack).url();
  const elsewhere = await browser.newPage();
  await elsewhere.goto(url);
  await expect(elsewhere.getByRole('heading', { name: '주문해 주셔서 고맙습니다' })).toBeVisible();
  await expect(elsewhere.getByText(shopper.email)).toBeVisible();
  await elsewhere.close();
});

test('a declined card can be tried again in another browser, with everything still typed', async ({
  page,
  request,
  browser,
}) => {
  await openCheckoutPage(page, (await findOffer(request)).sku);
  const window = await goToWindow(page, true);
  const wayBack = page.waitForRequest((sent) => sent.url().includes('/payments/complete?'));
  await page.route('**/payments/complete?**', (route) => route.abort());
  await window.getByRole('button', { name: '승인 거절' }).click();
  const url = (await wayBack).url();
  const elsewhere = await browser.newPage();
  await elsewhere.goto(url);
  await expect(elsewhere.getByText('결제가 완료되지 않았어요')).toBeVisible();
  await expect(elsewhere.getByLabel('이름')).toHaveValue(shopper.name);
  await expect(elsewhere.getByLabel('주소', { exact: true })).toHaveValue(shopper.address1);
  await elsewhere.close();
});

test('the pay button with the sum stays in sight', async ({ page, request }) => {
  await openCheckoutPage(page, (await findOffer(request)).sku);
  await expect(page.getByRole('button', { name: /[\d,]+원 결제하기$/ })).toBeInViewport();
  await page.getByRole('heading', { name: '결제 방법' }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('button', { name: /[\d,]+원 결제하기$/ })).toBeInViewport();
});
