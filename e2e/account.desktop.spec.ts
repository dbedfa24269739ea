import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible';
import { findOffer } from './machines';
import { consent, fillIn, openCheckoutPage, payButton, paymentWindow } from './shopper';

const password = 'a-password-for-tests';
const some = (): number => Math.floor(Math.random() * 256);
const someEmail = (): string => `buyer-${Date.now()}-${some()}@example.com`;

/** Tries are counted by address: each test comes from one of its own. */
test.beforeEach(({ page }) => page.setExtraHTTPHeaders({ 'x-forwarded-for': `20.${some()}.${some()}.${some()}` }));

/** Joins through the form and waits for the page that was wanted. */
async function join(page: Page, wanted = '/account'): Promise<string> {
  const email = someEmail();
  await page.goto(`/sign-up?next=${encodeURIComponent(wanted)}`);
  await page.getByLabel('이름').fill('시험구매자');
  await page.getByLabel('이메일', { exact: true }).fill(email);
  await page.getByLabel('비밀번호').fill(password);
  for (const name of [/이용약관/, /개인정보처리방침/, /만 14세/]) await page.getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: '가입하기' }).click();
  await expect(page).toHaveURL((url) => url.pathname === wanted);
  return email;
}

const skuOf = async (request: APIRequestContext): Promise<string> => (await findOffer(request)).sku;

test('somebody joins, buys as a member, finds the order in the list and writes about it', async ({
  page,
  request,
  isMobile,
}) => {
  const sku = await skuOf(request);
  await page.goto('/sign-up');
  for (const box of await page.getByRole('checkbox').all()) await expect(box).not.toBeChecked();
  await openCheckoutPage(page, sku, '/cart');
  await join(page, '/checkout');
  // The form of joining is kept hidden behind the page that followed it.
  await page.goto('/checkout');
  await expect(page.getByLabel('이름')).toHaveValue('시험구매자');
  await fillIn(page);
  await page.getByRole('checkbox', { name: '이 배송지를 주소록에 저장하기' }).check();
  await consent(page).check();
  await payButton(page).click();
  const window = paymentWindow(page, isMobile);
  await window.getByRole('button', { name: '신한카드' }).click();
  await window.getByRole('button', { name: '결제하기', exact: true }).click();
  await page.waitForURL(/\/orders\//);
  await page.goto('/account/addresses');
  await expect(page.getByText('서울 중구 세종대로 110')).toBeVisible();
  await page.goto('/account/orders');
  await page.getByRole('link', { name: /^주문 .* 자세히 보기$/ }).click();
  await expect(page.getByText('서울 중구 세종대로 110').first()).toBeVisible();
  await page.goto('/account/reviews');
  await page.getByRole('link', { name: /^후기 쓰기/ }).click();
  await page.getByRole('button', { name: '후기 남기기' }).click();
  await expect(page.getByText('별점을 골라 주세요.')).toBeVisible();
  await page.getByRole('radio', { name: '별 5개' }).check({ force: true });
  await page.getByLabel('어떠셨어요?').fill('손에 잘 맞고 가벼워요.');
  await page.getByRole('button', { name: '후기 남기기' }).click();
  await expect(page.getByText('후기를 남겼어요')).toBeVisible();
  await expectAccessible(page);
});

test('a stranger is sent to sign in and comes back to where they wanted to go', async ({ page }) => {
  const email = await join(page);
  await page.context().clearCookies();
  const response = await page.request.get('/account/addresses', { maxRedirects: 0 });
  expect(response.status()).toBe(307);
  expect(response.headers()['cache-control']).toContain('no-store');
  await page.goto('/account/addresses');
  await page.getByLabel('이메일').fill(email);
  await page.getByLabel('비밀번호').fill('not-the-password');
  await page.getByRole('button', { name: '로그인', exact: true }).click();
  await expect(page.getByText('이메일이나 비밀번호가 맞지 않아요.')).toBeVisible();
  await page.getByLabel('비밀번호').fill(password);
  await page.getByRole('button', { name: '로그인', exact: true }).click();
  await expect(page.getByRole('heading', { name: '배송지', level: 1 })).toBeVisible();
});

test('the cart of a guest is there after joining, and on another device', async ({ page, browser, request }) => {
  const sku = await skuOf(request);
  await openCheckoutPage(page, sku, '/cart');
  const goods = (on: Page) => on.getByRole('list', { name: '담은 물건' }).getByRole('listitem');
  await expect(goods(page)).toHaveCount(1);
  const email = await join(page, '/cart');
  await expect(goods(page)).toHaveCount(1);
  const other = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': `21.${some()}.${some()}.1` } });
  const device = await other.newPage();
  await device.goto('/sign-in?next=%2Fcart');
  await device.getByLabel('이메일').fill(email);
  await device.getByLabel('비밀번호').fill(password);
  await device.getByRole('button', { name: '로그인', exact: true }).click();
  await expect(goods(device)).toHaveCount(1);
  await other.close();
});

test('Kakao brings somebody new, who agrees before anything else', async ({ page }) => {
  await page.goto('/sign-in?next=%2Faccount%2Fprofile');
  await page.getByRole('link', { name: '카카오로 계속하기' }).click();
  await page.getByLabel('이메일', { exact: true }).fill(someEmail());
  await page.getByRole('button', { name: '동의하고 계속하기' }).click();
  await expect(page.getByRole('heading', { name: '약관에 동의해 주세요' })).toBeVisible();
  await page.goto('/account/orders');
  await expect(page.getByRole('heading', { name: '약관에 동의해 주세요' })).toBeVisible();
  for (const name of [/이용약관/, /개인정보처리방침/, /만 14세/]) await page.getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: '동의하고 가입하기' }).click();
  await expect(page.getByRole('heading', { name: '주문 내역' })).toBeVisible();
});

test('what is another member’s is not there', async ({ page, browser, request }) => {
  await join(page);
  await page.goto('/account/addresses/new');
  await page.getByLabel('받는 사람').fill('시험구매자');
  await page.getByLabel('휴대폰 번호', { exact: true }).fill('010-2345-6789');
  await page.getByLabel('우편번호').fill('04524');
  await page.getByLabel('주소', { exact: true }).fill('서울 중구 세종대로 110');
  await page.getByRole('button', { name: '저장하기' }).click();
  const address = await page.getByRole('link', { name: /^고치기/ }).getAttribute('href');
  const other = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': `22.${some()}.${some()}.1` } });
  const stranger = await other.newPage();
  await join(stranger);
  for (const path of [address ?? '', '/account/orders/20261124-ABCDEFG', '/account/reviews/1']) {
    const response = await stranger.goto(path);
    expect(response?.status(), path).toBe(404);
    expect(await response?.text()).not.toContain('세종대로');
  }
  expect((await request.get('/api/account/data')).status()).toBe(401);
  await other.close();
});

test('a guest’s heart is kept through signing in', async ({ page }) => {
  const email = await join(page);
  await page.context().clearCookies();
  await page.goto('/products');
  await page.locator('main').getByRole('link').filter({ visible: true }).last().click();
  await page.getByRole('button', { name: '찜하기' }).click();
  await page.getByLabel('이메일').fill(email);
  await page.getByLabel('비밀번호').fill(password);
  await page.getByRole('button', { name: '로그인', exact: true }).click();
  await expect(page.getByRole('button', { name: '찜한 상품' })).toBeVisible();
  await page.goto('/account/wishlist');
  await expect(page.getByRole('button', { name: /찜 풀기$/ })).toHaveCount(1);
  await expectAccessible(page);
});

test('a member takes their data along and leaves in two steps', async ({ page }) => {
  const email = await join(page);
  const data = await page.request.get('/api/account/data');
  expect(data.headers()['content-disposition']).toContain('attachment');
  expect(await data.json()).toMatchObject({ email });
  await page.goto('/account/profile');
  await page.getByRole('link', { name: '회원 탈퇴' }).click();
  await expect(page.getByRole('checkbox')).not.toBeChecked();
  await page.getByRole('button', { name: '탈퇴하기' }).click();
  await expect(page.getByText('확인해 주셔야 탈퇴할 수 있어요.')).toBeVisible();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: '탈퇴하기' }).click();
  await expect(page.getByText('탈퇴했어요.')).toBeVisible();
  await page.goto('/account');
  await expect(page.getByRole('heading', { name: '로그인' })).toBeVisible();
});

for (const path of ['/sign-in', '/sign-up', '/en/sign-in', '/en/sign-up', '/sign-in/forgot']) {
  test(`${path} is fit for everybody`, async ({ page }) => {
    await page.goto(path);
    await expectAccessible(page);
  });
}

test('every page of an account is fit for everybody', async ({ page }) => {
  await join(page);
  for (const path of [
    '',
    '/orders',
    '/addresses',
    '/addresses/new',
    '/wishlist',
    '/reviews',
    '/questions',
    '/profile',
    '/leave',
  ]) {
    await page.goto(`/account${path}`);
    await expectAccessible(page);
  }
});
