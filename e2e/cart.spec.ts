import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible';

const MUG = 'MUG-HARU';

const lines = (page: Page) => page.getByRole('list', { name: '담은 물건' }).getByRole('listitem');
const summary = (page: Page) => page.getByRole('region', { name: '결제 예정 금액' });

/** Opens the cart of a browser that brings this along. */
async function openCart(page: Page, cookie: string): Promise<void> {
  await page.context().addCookies([{ name: 'cart', value: cookie, url: test.info().project.use.baseURL ?? '' }]);
  await page.goto('/cart');
}

test('the cart adds up goods and delivery, and delivery is free from 50,000 won', async ({ page }) => {
  await openCart(page, `${MUG}*1`);
  await expect(summary(page)).toContainText('36,000원 더 담으면');
  await expect(summary(page)).toContainText(/배송비\s*3,000원/);
  await expect(summary(page)).toContainText('17,000원');
  await page.getByRole('spinbutton', { name: '하루 머그 수량' }).fill('4');
  await expect(summary(page)).toContainText('배송비 없이 보내 드려요');
  await expect(summary(page)).toContainText('56,000원');
  await expect(page.getByRole('banner').getByText('4개 담김')).toBeAttached();
  await page.reload();
  await expect(page.getByRole('spinbutton', { name: '하루 머그 수량' })).toHaveValue('4');
  await expectAccessible(page);
});

test('plus and minus change one piece at a time', async ({ page }) => {
  await openCart(page, `${MUG}*1`);
  await page.getByRole('button', { name: '하나 더하기' }).click();
  await page.getByRole('button', { name: '하나 더하기' }).click();
  await page.getByRole('button', { name: '하나 빼기' }).click();
  await expect(summary(page)).toContainText('31,000원');
  await expect(page.getByRole('banner').getByText('2개 담김')).toBeAttached();
});

test('Enter in the quantity keeps the goods', async ({ page }) => {
  await openCart(page, `${MUG}*1`);
  await page.getByRole('spinbutton', { name: '하루 머그 수량' }).fill('2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByText('2개 담김')).toBeAttached();
  await expect(lines(page)).toHaveCount(1);
});

test('what was taken out can be put back', async ({ page }) => {
  await openCart(page, `${MUG}*3`);
  await page.getByRole('button', { name: '하루 머그 빼기' }).click();
  await expect(page.getByText('장바구니가 비어 있어요')).toBeVisible();
  await page.getByRole('button', { name: '되돌리기' }).click();
  await expect(page.getByRole('spinbutton', { name: '하루 머그 수량' })).toHaveValue('3');
});

test('sold-out and vanished goods are marked and must go before the order', async ({ page }) => {
  await openCart(page, `${MUG}*1.INC-SET*1.NO-SUCH-THING*2`);
  await expect(lines(page)).toHaveCount(3);
  await expect(lines(page).nth(1)).toContainText('품절');
  await expect(lines(page).nth(2)).toContainText('판매 종료');
  await expect(summary(page)).toContainText('17,000원');
  await expect(summary(page).getByRole('link', { name: /주문하기/ })).toHaveCount(0);
  await expectAccessible(page);
  await lines(page).nth(2).getByRole('button', { name: /빼기$/ }).click();
  await expect(lines(page)).toHaveCount(2);
  await lines(page).nth(1).getByRole('button', { name: /빼기$/ }).click();
  await expect(summary(page).getByRole('link', { name: /주문하기/ })).toBeVisible();
});

test('wanting more than there is offers what there is', async ({ page }) => {
  await openCart(page, 'TER-MOS*99');
  await expect(lines(page).first()).toContainText('담으신 수량만큼 남아 있지 않아요');
  await page.getByRole('button', { name: /개로 바꾸기$/ }).click();
  await expect(summary(page).getByRole('link', { name: /주문하기/ })).toBeVisible();
});

test('a cookie that somebody wrote by hand breaks nothing', async ({ page }) => {
  await openCart(page, `%00*1.<b>*2.${MUG}*-5.${MUG}*1e9.__proto__*1.....*****`);
  await expect(page.getByText('장바구니가 비어 있어요')).toBeVisible();
  await expect(page.getByRole('heading', { name: '이런 물건은 어떠세요?' })).toBeVisible();
});

test('buying at once leads to the checkout of that one thing, and the cart stays as it is', async ({ page }) => {
  await openCart(page, 'BWL-RPL-WHT*1');
  await page.goto('/products/haru-mug');
  await page.getByRole('button', { name: '바로 구매' }).click();
  await expect(page).toHaveURL(/\/checkout\?buy=MUG-HARU\*1$/);
  await expect(page.getByRole('main')).toContainText('하루 머그');
  await expect(page.getByRole('main')).not.toContainText('물결 면기');
  await page.goto('/cart');
  await expect(page.getByRole('main')).toContainText('물결 면기');
});

test('a lost connection is told and loses nothing', async ({ page, context }) => {
  await page.goto('/products/haru-mug');
  await page.getByRole('spinbutton', { name: '수량' }).fill('2');
  await context.setOffline(true);
  await page.getByRole('button', { name: '장바구니 담기' }).click();
  await expect(page.getByRole('status').first()).toContainText('담지 못했어요');
  await context.setOffline(false);
  await page.getByRole('button', { name: '장바구니 담기' }).click();
  await expect(page.getByRole('status').first()).toContainText('장바구니에 담았어요');
  await expect(page.getByRole('banner').getByText('2개 담김')).toBeAttached();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('goods can be chosen, counted, changed and taken out', async ({ page }) => {
    await page.goto('/products/linen-apron');
    await page.getByText('내추럴', { exact: true }).click();
    await page.getByText('L', { exact: true }).click();
    await page.getByRole('button', { name: '장바구니 담기' }).click();
    await expect(lines(page)).toContainText(['내추럴 / L']);
    await page.getByRole('spinbutton').fill('2');
    await page.getByRole('button', { name: '바꾸기' }).click();
    await expect(summary(page)).toContainText('96,000원');
    await page.getByRole('button', { name: '리넨 앞치마 내추럴 L 빼기' }).click();
    await expect(page.getByText('장바구니가 비어 있어요')).toBeVisible();
  });

  test('a sold-out combination is refused on the product’s page', async ({ page }) => {
    await page.goto('/products/linen-apron');
    await page.getByText('먹색', { exact: true }).click();
    await page.getByText('L', { exact: true }).click();
    await page.getByRole('button', { name: '장바구니 담기' }).click();
    await expect(page.getByRole('status').first()).toContainText('고르신 옵션은 품절이에요');
  });
});
