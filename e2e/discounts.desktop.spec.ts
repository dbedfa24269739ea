// A coupon from the operator who makes it to the order it was used for.

import { expect, test } from '@playwright/test';
import { findOffer } from './machines';
import { signIn } from './operator';
import { consent, fillIn, openCheckoutPage, payButton, paymentWindow } from './shopper';

test('a coupon and the way to Jeju are on the page before anything is paid, and on the order afterwards', async ({
  page,
  request,
}) => {
  const code = `E2E${Date.now().toString(36).toUpperCase()}`;
  await signIn(page, '/admin/coupons');
  const form = page.getByRole('region', { name: '쿠폰 만들기' });
  await form.getByLabel('이름').fill('시험 쿠폰');
  await form.getByLabel('쿠폰 번호').fill(code);
  await form.getByLabel('할인 값').fill('1500');
  await form.getByRole('button', { name: '만들기' }).click();
  await expect(form.getByText(`만들었어요: ${code}`)).toBeVisible();

  const { sku, price } = await findOffer(request, (offer) => offer.price < 20_000);
  await openCheckoutPage(page, sku);
  await fillIn(page, { postcode: '63122', address1: '제주 제주시 문연로 6' });
  await expect(page.getByText('제주 지역은 배송비 3,000원이 추가돼요.')).toBeVisible();
  await page.getByLabel('쿠폰').fill('NOSUCHCODE');
  await page.getByRole('button', { name: '적용' }).click();
  await expect(page.getByText('없는 쿠폰이거나 쓸 수 없는 쿠폰이에요.')).toBeVisible();
  await page.getByLabel('쿠폰').fill(code.toLowerCase());
  await page.getByLabel('쿠폰').press('Enter');
  await expect(page.getByText('시험 쿠폰')).toBeVisible();
  const total = `${(price + 3_000 + 3_000 - 1_500).toLocaleString('en-US')}원`;
  await expect(payButton(page)).toHaveText(new RegExp(`^${total}`));
  await consent(page).check();
  await payButton(page).click();
  await paymentWindow(page, false).getByRole('button', { name: '결제하기', exact: true }).click();
  await expect(page.getByRole('heading', { name: '주문해 주셔서 고맙습니다' })).toBeVisible();
  await expect(page.getByText('-1,500원')).toBeVisible();
  await expect(page.getByText(total).first()).toBeVisible();
});
