import { expect, test } from '@playwright/test';
import { control, findOffer, order, sandboxPayments } from './machines';
import { consent, fillIn, goToWindow, openCheckoutPage, overhearCheckout, payButton, paymentWindow } from './shopper';

test('pressing the pay button twice opens one checkout', async ({ page, request }) => {
  await openCheckoutPage(page, (await findOffer(request)).sku);
  let opened = 0;
  page.on('request', (sent) => {
    if (sent.url().endsWith('/api/checkouts')) opened += 1;
  });
  await fillIn(page);
  await consent(page).check();
  await payButton(page).dblclick();
  await paymentWindow(page, false).getByRole('button', { name: '신한카드' }).waitFor();
  expect(opened).toBe(1);
});

test('goods that sell out meanwhile are named, and the rest can be ordered', async ({ page, request }) => {
  const dear = await findOffer(request, ({ price }) => price >= 60_000);
  const cheap = await findOffer(request, ({ price }) => price < 20_000);
  const everything = order(dear.sku, { lines: [{ sku: dear.sku, quantity: 99 }] });
  const refusal = await (await request.post('/api/checkouts', { data: everything })).json();
  const { available, name } = refusal.lines[0];
  await openCheckoutPage(page, `${dear.sku}*1.${cheap.sku}*1`);
  await fillIn(page);
  await consent(page).check();
  const lines = [{ sku: dear.sku, quantity: available }];
  expect((await request.post('/api/checkouts', { data: order(dear.sku, { lines }) })).status()).toBe(201);
  await payButton(page).click();
  await expect(page.getByText(`${name}: 품절`)).toBeVisible();
  await page.getByRole('button', { name: '살 수 있는 만큼만 주문하기' }).click();
  await expect(page.getByText(`${name}: 품절`)).toBeHidden();
  await consent(page).check();
  await payButton(page).click();
  await paymentWindow(page, false).getByRole('button', { name: '신한카드' }).waitFor();
  // The other buyer wants something else now: what was kept for them is free again.
  await request.post('/api/checkouts', { data: order(cheap.sku) });
});

test('a price that rose while the page was open is shown first, and paid only when it is agreed to', async ({
  page,
  request,
}) => {
  const { sku } = await findOffer(request);
  await openCheckoutPage(page, sku);
  await fillIn(page);
  await consent(page).check();
  let isOld = true;
  // A page from before the price rose asks for the sum it has shown.
  await page.route('**/api/checkouts', (route) => {
    if (!isOld) return route.continue();
    isOld = false;
    const asked = route.request().postDataJSON();
    return route.continue({ postData: { ...asked, expectedTotalKrw: asked.expectedTotalKrw - 1_000 } });
  });
  await payButton(page).click();
  await expect(page.getByText('금액이 바뀌었어요')).toBeVisible();
  await expect(page.getByLabel('이름')).toHaveValue('시험구매자');
  await consent(page).check();
  await payButton(page).click();
  await paymentWindow(page, false).getByRole('button', { name: '결제하기', exact: true }).click();
  await expect(page.getByRole('heading', { name: '주문해 주셔서 고맙습니다' })).toBeVisible();
});

test('the last piece is still there for the buyer whose card was declined', async ({ page, request }) => {
  const rare = await findOffer(request, ({ price }) => price >= 40_000 && price < 60_000);
  const everything = order(rare.sku, { lines: [{ sku: rare.sku, quantity: 99 }] });
  const { available } = (await (await request.post('/api/checkouts', { data: everything })).json()).lines[0];
  if (available > 1) {
    const lines = [{ sku: rare.sku, quantity: available - 1 }];
    expect((await request.post('/api/checkouts', { data: order(rare.sku, { lines }) })).status()).toBe(201);
  }
  await openCheckoutPage(page, rare.sku);
  await (await goToWindow(page, false)).getByRole('button', { name: '승인 거절' }).click();
  await expect(page.getByText('결제가 완료되지 않았어요')).toBeVisible();
  await page.reload();
  await consent(page).check();
  await payButton(page).click();
  await paymentWindow(page, false).getByRole('button', { name: '결제하기', exact: true }).click();
  await expect(page.getByRole('heading', { name: '주문해 주셔서 고맙습니다' })).toBeVisible();
  const { sku } = await findOffer(request, ({ price }) => price < 20_000);
  await request.post('/api/checkouts', { data: order(sku) });
});

test('a result the shop could not be told is told again, and nobody is asked to pay twice', async ({
  page,
  request,
}) => {
  await openCheckoutPage(page, (await findOffer(request)).sku);
  const window = await goToWindow(page, false);
  let isLost = true;
  await page.route('**/payments/complete', (route) => {
    if (!isLost) return route.continue();
    isLost = false;
    return route.abort('connectionfailed');
  });
  await window.getByRole('button', { name: '결제하기', exact: true }).click();
  await expect(page.getByRole('heading', { name: /결제를 확인하고 있어요|주문해 주셔서 고맙습니다/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: '주문해 주셔서 고맙습니다' })).toBeVisible();
});

test('while the provider cannot be asked the page says that nothing is lost, and the order opens once it can', async ({
  page,
  request,
}) => {
  await openCheckoutPage(page, (await findOffer(request)).sku);
  const { opened } = await overhearCheckout(page);
  const window = await goToWindow(page, false);
  const [payment] = await sandboxPayments(request, (await opened).requestPay.merchant_uid);
  const fault = { on: 'GET /payments/:id', match: payment?.imp_uid, do: 'e500', nth: [1, 2, 3, 4, 5, 6] };
  await control(request, '/faults', [fault]);
  await window.getByRole('button', { name: '결제하기', exact: true }).click();
  await expect(page.getByRole('heading', { name: '결제를 확인하고 있어요' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '주문해 주셔서 고맙습니다' })).toBeVisible({ timeout: 40_000 });
});

test('an order made behind the back of a silent window opens by itself', async ({ page, request }) => {
  await openCheckoutPage(page, (await findOffer(request)).sku);
  await (await goToWindow(page, false)).getByRole('button', { name: '승인 후 통신 끊김' }).click();
  await expect(page.getByRole('heading', { name: '주문해 주셔서 고맙습니다' })).toBeVisible({ timeout: 20_000 });
  await page.goto('/checkout');
  await expect(page.getByRole('heading', { name: '주문할 상품이 없어요' })).toBeVisible();
});

test('two tabs that pay for the same cart make one order, and the second is told that its money goes back', async ({
  page,
  request,
  context,
}) => {
  const { sku } = await findOffer(request);
  await openCheckoutPage(page, sku);
  const first = await goToWindow(page, false);
  const second = await context.newPage();
  await second.goto('/checkout');
  const other = await goToWindow(second, false);
  await first.getByRole('button', { name: '결제하기', exact: true }).click();
  await expect(page.getByRole('heading', { name: '주문해 주셔서 고맙습니다' })).toBeVisible();
  await other.getByRole('button', { name: '결제하기', exact: true }).click();
  await expect(second.getByText(/한 번 더 결제된 금액을 취소했어요|이미 결제가 끝난 주문/).first()).toBeVisible();
});

test('the back button after paying offers nothing to pay again', async ({ page, request }) => {
  await openCheckoutPage(page, (await findOffer(request)).sku);
  const window = await goToWindow(page, false);
  await window.getByRole('button', { name: '결제하기', exact: true }).click();
  await expect(page.getByRole('heading', { name: '주문해 주셔서 고맙습니다' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: '주문할 상품이 없어요' })).toBeVisible();
  await expect(payButton(page)).toHaveCount(0);
});

test('a payment script that does not load is explained, and the next press tries again', async ({ page, request }) => {
  await page.route('**/iamport.js', (route) => route.abort());
  await openCheckoutPage(page, (await findOffer(request)).sku);
  await fillIn(page);
  await consent(page).check();
  await payButton(page).click();
  await expect(page.getByText('결제창을 불러오지 못했어요')).toBeVisible();
  await page.unroute('**/iamport.js');
  await payButton(page).click();
  await paymentWindow(page, false).getByRole('button', { name: '신한카드' }).waitFor();
});

test('a checkout’s address with a wrong token opens nothing', async ({ page }) => {
  const response = await page.goto('/checkout/00000000-0000-4000-8000-000000000000?token=guessed');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('link', { name: '주문 조회' }).first()).toBeVisible();
});

test('without JavaScript the checkout says what it needs', async ({ request }) => {
  const { sku } = await findOffer(request);
  // Read, not looked at: Playwright takes no notice of what only browsers without scripts show.
  const page = await request.get('/checkout', { headers: { cookie: `cart=${sku}*1` } });
  expect(await page.text()).toMatch(/<noscript>.*결제하려면 자바스크립트가 필요해요.*<\/noscript>/s);
});
