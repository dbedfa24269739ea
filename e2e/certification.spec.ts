import { expect, type Page, test } from '@playwright/test';
import { consent, fillIn, openCheckoutPage, payButton, paymentWindow } from './shopper';

const ADULT_SKU = 'SOJ-GLS';

/** The identity service's window: beside the page on a desk, instead of it on a phone. */
async function certify(page: Page, isMobile: boolean | undefined, birthday: string): Promise<void> {
  const popup = isMobile ? null : page.waitForEvent('popup');
  await page.getByRole('button', { name: '휴대폰 본인인증' }).click();
  const window = popup ? await popup : page;
  await window.getByLabel('생년월일').fill(birthday);
  await window.getByRole('button', { name: '인증하기' }).click();
}

test('goods for adults are sold after a proof of age', async ({ page, isMobile }) => {
  await openCheckoutPage(page, ADULT_SKU);
  await fillIn(page);
  await consent(page).check();
  await payButton(page).click();
  await expect(page.getByText('결제하기 전에 본인인증을 해 주세요')).toBeVisible();
  await certify(page, isMobile, '1990-01-01');
  await expect(page.getByText('성인 확인을 마쳤어요')).toBeVisible();
  await fillIn(page);
  await consent(page).check();
  await payButton(page).click();
  await paymentWindow(page, isMobile).getByRole('button', { name: '결제하기', exact: true }).click();
  await expect(page.getByRole('heading', { name: '주문해 주셔서 고맙습니다' })).toBeVisible();
});

test('the young are told that they cannot buy, and the API refuses them too', async ({ page, isMobile, request }) => {
  await openCheckoutPage(page, ADULT_SKU);
  await certify(page, isMobile, '2015-01-01');
  await expect(page.getByText('19세 미만은 이 상품을 살 수 없어요')).toBeVisible();
  const response = await request.post('/api/checkouts', {
    data: {
      lines: [{ sku: ADULT_SKU, quantity: 1 }],
      buyer: { name: '구매자', tel: '010-1234-5678', email: 'buyer@example.com' },
      shipping: { postcode: '04524', address1: '서울 중구 세종대로 110', address2: '', memo: '' },
      payment: { pg: 'html5_inicis', payMethod: 'card' },
      consents: ['order'],
    },
  });
  expect(response.status()).toBe(400);
  expect(await response.json()).toMatchObject({ fields: [{ path: 'certification', code: 'adult' }] });
});
