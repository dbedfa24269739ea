// The walks that are photographed: one purchase on a desk, one on a phone, and the operator who sees them.

const BUYER = {
  이름: '시험구매자',
  '휴대폰 번호': '010-0000-0000',
  이메일: 'buyer@example.com',
  우편번호: '04524',
  '상세 주소': '1층',
};

/** @typedef {(page: import('playwright').Page, name: string, options?: object) => Promise<void>} Take */

/**
 * @param {import('playwright').BrowserContext} context
 * @param {Take} take
 */
export async function photographShop(context, take) {
  const page = await context.newPage();
  await page.goto('/');
  await take(page, 'home-desktop');
  await page.goto('/products/linen-apron');
  await take(page, 'product-desktop');
  await putInCart(page);
  await page.goto('/checkout');
  await fillIn(page);
  await take(page, 'checkout-desktop');
  await page.getByRole('button', { name: /원 결제하기$/ }).click();
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: '신한카드' }).waitFor();
  await take(page, 'window-desktop');
  await frame.getByRole('button', { name: '결제하기' }).click();
  await page.waitForURL(/\/orders\//);
  await take(page, 'order-desktop');
  await page.close();
}

/**
 * @param {import('playwright').BrowserContext} context
 * @param {Take} take
 */
export async function photographPhone(context, take) {
  const page = await context.newPage();
  await page.goto('/');
  await take(page, 'home-phone');
  await page.goto('/products/haru-mug');
  await take(page, 'product-phone');
  await putInCart(page);
  await page.goto('/cart');
  await take(page, 'cart-phone');
  await page.goto('/checkout');
  await fillIn(page);
  await take(page, 'checkout-phone');
  await page.getByRole('button', { name: /원 결제하기$/ }).click();
  await page.getByRole('button', { name: '신한카드' }).waitFor();
  await take(page, 'window-phone');
  await page.getByRole('button', { name: '결제하기' }).click();
  await page.waitForURL(/\/orders\//);
  await take(page, 'order-phone');
  await page.close();
}

/**
 * @param {import('playwright').BrowserContext} context
 * @param {Take} take
 */
export async function photographAdmin(context, take) {
  const page = await context.newPage();
  await page.goto('/admin/sign-in');
  await page.getByLabel('이메일').fill('owner@gagae.example');
  await page.getByLabel('비밀번호').fill('gagae-demo-owner');
  await page.getByRole('button', { name: '로그인' }).click();
  await page.waitForURL(/\/admin$/);
  await take(page, 'admin-home-desktop');
  await page.goto('/admin/orders');
  await take(page, 'admin-orders-desktop');
  await page.locator('a[href*="/admin/orders/2"]').first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await take(page, 'admin-order-desktop', { fullPage: true });
  await page.close();
}

/** What the demo's first simple product is, with one piece of another. */
async function putInCart(page) {
  const { origin } = new URL(page.url());
  await page.context().addCookies([{ name: 'cart', value: 'MUG-HARU*2', url: origin }]);
}

async function fillIn(page) {
  for (const [label, value] of Object.entries(BUYER)) await page.getByLabel(label).first().fill(value);
  await page.getByLabel('주소', { exact: true }).fill('서울 중구 세종대로 110');
  await page.getByRole('checkbox', { name: '주문내용 확인 및 결제 동의' }).check();
}
