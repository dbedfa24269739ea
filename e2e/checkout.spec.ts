import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { control, findOffer, sandboxPayments } from './machines';
import {
  consent,
  fillIn,
  goToWindow,
  openCheckoutPage,
  overhearCheckout,
  payButton,
  paymentWindow,
  shopper,
} from './shopper';

test('a guest fills in the form, approves the card and sees the finished order', async ({
  page,
  request,
  isMobile,
}) => {
  await openCheckoutPage(page, (await findOffer(request)).sku);
  const window = await goToWindow(page, isMobile);
  await window.getByRole('button', { name: '신한카드' }).click();
  await window.getByRole('button', { name: '결제하기', exact: true }).click();
  await expect(page.getByRole('heading', { name: '주문해 주셔서 고맙습니다' })).toBeVisible();
  await expect(page).toHaveURL(/\/orders\/\d{8}-\w+\?token=/);
  await expect(page.getByText('결제완료').first()).toBeVisible();
  await expect(page.getByText('신용카드 (신한카드)')).toBeVisible();
  await expect(page.getByText(shopper.email)).toBeVisible();
  await expect(page.getByRole('link', { name: '영수증 보기' })).toBeVisible();
  await page.goto('/checkout');
  await expect(page.getByRole('heading', { name: '주문할 상품이 없어요' })).toBeVisible();
});

test('a declined card loses nothing, and the second try makes one order', async ({ page, request, isMobile }) => {
  await openCheckoutPage(page, (await findOffer(request)).sku);
  await page.getByRole('combobox', { name: '배송 메모' }).selectOption('직접 입력');
  await page.getByLabel('배송 메모 직접 입력').fill('경비실 옆 선반에 놓아 주세요');
  await (await goToWindow(page, isMobile)).getByRole('button', { name: '승인 거절' }).click();
  await expect(page.getByText('결제가 완료되지 않았어요')).toBeVisible();
  await expect(page.getByText('카드 한도를 초과했습니다.')).toBeVisible();
  await expect(page.getByLabel('이름')).toHaveValue(shopper.name);
  await expect(page.getByLabel('상세 주소')).toHaveValue(shopper.address2);
  await expect(page.getByLabel('배송 메모 직접 입력')).toHaveValue('경비실 옆 선반에 놓아 주세요');
  await consent(page).check();
  await payButton(page).click();
  await paymentWindow(page, isMobile).getByRole('button', { name: '결제하기', exact: true }).click();
  await expect(page.getByRole('heading', { name: '주문해 주셔서 고맙습니다' })).toBeVisible();
  await expect(page.getByText('경비실 옆 선반에 놓아 주세요')).toBeVisible();
});

test('a closed payment window leaves everything as it was', async ({ page, request, isMobile }) => {
  await openCheckoutPage(page, (await findOffer(request)).sku);
  const window = await goToWindow(page, isMobile);
  await window.getByRole('button', { name: '결제창 닫기' }).click();
  await window.getByRole('button', { name: '그만두기' }).click();
  await expect(page.getByText('빠져나간 금액은 없')).toBeVisible();
  await expect(page.getByLabel('이메일')).toHaveValue(shopper.email);
  await expect(payButton(page)).toHaveText(/다시 결제하기/);
});

test('an amount that was changed on the way is sent back, and the page says so', async ({
  page,
  request,
  isMobile,
}) => {
  await openCheckoutPage(page, (await findOffer(request)).sku);
  const { opened } = await overhearCheckout(page);
  const window = await goToWindow(page, isMobile);
  const { requestPay } = await opened;
  await window.getByRole('button', { name: '금액 바꿔 승인' }).click();
  await expect(page.getByText('결제가 자동으로 취소되었어요')).toBeVisible();
  await expect(page.getByText(/주문은 접수되지 않았어요/)).toBeVisible();
  await expect
    .poll(async () =>
      (await sandboxPayments(request, requestPay.merchant_uid)).map(
        ({ amount, cancel_amount }) => amount - cancel_amount,
      ),
    )
    .toEqual([0]);
});

test('a connection lost after the approval still brings the order, to be found by number and phone', async ({
  page,
  request,
  isMobile,
  browser,
}) => {
  await openCheckoutPage(page, (await findOffer(request)).sku);
  const { opened } = await overhearCheckout(page);
  const window = await goToWindow(page, isMobile);
  const { checkoutId, accessToken } = await opened;
  await window.getByRole('button', { name: '승인 후 통신 끊김' }).click();
  await window.getByText('통신이 끊겼습니다').waitFor();
  await page.close();
  const state = async () => (await request.get(`/api/checkouts/${checkoutId}?accessToken=${accessToken}`)).json();
  await expect.poll(state).toMatchObject({ status: 'completed', outcome: 'paid' });
  const { orderNumber } = await state();
  const elsewhere = await browser.newPage();
  await elsewhere.goto('/orders');
  await elsewhere.getByLabel('주문번호').fill(orderNumber.toLowerCase());
  await elsewhere.getByLabel('휴대폰 번호', { exact: true }).fill(shopper.tel);
  await elsewhere.getByRole('button', { name: '주문 찾기' }).click();
  await expect(elsewhere.getByText(shopper.email)).toBeVisible();
  await elsewhere.close();
});

test('wrong fields are named at the fields, and the first of them has the focus', async ({ page, request }) => {
  await openCheckoutPage(page, (await findOffer(request)).sku);
  await fillIn(page, { tel: '1234', email: 'shopper@example', postcode: '123' });
  await payButton(page).click();
  const tel = page.getByLabel('휴대폰 번호', { exact: true });
  await expect(tel).toBeFocused();
  await expect(tel).toHaveAttribute('aria-invalid', 'true');
  await expect(tel).toHaveAccessibleDescription(/휴대폰 번호를/);
  await expect(page.getByLabel('이메일')).toHaveAccessibleDescription(/이메일 주소를 확인/);
  await expect(page.getByLabel('우편번호', { exact: true })).toHaveAccessibleDescription(/다섯 자리를 입력/);
  await expect(consent(page)).toHaveAccessibleDescription(/결제에 동의해 주세요/);
  await tel.fill('010-2345-6789');
  await expect(tel).not.toHaveAttribute('aria-invalid', 'true');
});

test('what was typed survives a reload; the consent has to be given again', async ({ page, request }) => {
  await openCheckoutPage(page, (await findOffer(request)).sku);
  await expect(consent(page)).not.toBeChecked();
  await fillIn(page);
  await page.getByRole('radio', { name: '가상계좌' }).check();
  await consent(page).check();
  await page.reload();
  await expect(page.getByLabel('이름')).toHaveValue(shopper.name);
  await expect(page.getByLabel('주소', { exact: true })).toHaveValue(shopper.address1);
  await expect(page.getByRole('radio', { name: '가상계좌' })).toBeChecked();
  await expect(consent(page)).not.toBeChecked();
});

test('a virtual account is shown with its due date, and the deposit makes the order paid', async ({
  page,
  request,
  isMobile,
}) => {
  await openCheckoutPage(page, (await findOffer(request)).sku);
  await fillIn(page);
  await page.getByRole('radio', { name: '가상계좌' }).check();
  await consent(page).check();
  const { opened } = await overhearCheckout(page);
  await payButton(page).click();
  const { requestPay } = await opened;
  const window = paymentWindow(page, isMobile);
  await window.getByRole('button', { name: /결제하기|계좌 발급/ }).click();
  await window.getByRole('button', { name: '확인' }).click();
  await expect(page.getByRole('heading', { name: '입금을 기다리고 있어요' })).toBeVisible();
  await expect(page.getByText(/까지|23:59/).first()).toBeVisible();
  const [payment] = await sandboxPayments(request, requestPay.merchant_uid);
  await expect(page.getByText(String(payment?.vbank_num))).toBeVisible();
  await control(request, '/deposit', { imp_uid: payment?.imp_uid });
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('heading', { name: '주문해 주셔서 고맙습니다' })).toBeVisible({ timeout: 1_000 });
  }).toPass();
});

test('the checkout can be used by everybody', async ({ page, request }) => {
  await openCheckoutPage(page, (await findOffer(request)).sku);
  await payButton(page).click();
  await expect(page.getByLabel('이름')).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});

test('the checkout is there in English', async ({ page, request, isMobile }) => {
  await openCheckoutPage(page, (await findOffer(request)).sku, '/en/checkout');
  await page.getByLabel('Name').fill(shopper.name);
  await page.getByLabel('Mobile number').fill(shopper.tel);
  await page.getByLabel('E-mail').fill(shopper.email);
  await page.getByLabel('Postcode', { exact: true }).fill(shopper.postcode);
  await page.getByLabel('Address', { exact: true }).fill(shopper.address1);
  await page.getByRole('checkbox', { name: /agree to pay/ }).check();
  await page.getByRole('button', { name: /^Pay ₩/ }).click();
  await paymentWindow(page, isMobile).getByRole('button', { name: '결제하기', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Thank you for your order' })).toBeVisible();
  await expect(page).toHaveURL(/\/en\/orders\//);
});
