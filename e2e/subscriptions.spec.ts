import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { fillIn } from './shopper';

/** From the goods' page to the page that says what is charged when. */
async function goToPlan(page: Page): Promise<void> {
  await page.goto('/products/waffle-dishcloth');
  await page.getByRole('button', { name: '정기구매' }).click();
  await expect(page.getByRole('heading', { name: '정기구매 신청' })).toBeVisible();
}

const consent = (page: Page) => page.getByRole('checkbox', { name: '매월 자동 결제에 동의합니다' });
const start = (page: Page) => page.getByRole('button', { name: '카드 등록하고 시작하기' });

test('goods can be had every month: card, first order, skip, and cancel in two presses', async ({ page }) => {
  await goToPlan(page);
  await expect(page.getByText(/오늘 카드를 등록하면 바로 [\d,]+원을 결제/)).toBeVisible();
  await expect(consent(page)).not.toBeChecked();
  await fillIn(page);
  await consent(page).check();
  await start(page).click();
  // The PG stores cards in a layer over the page, on phones too. (PortOne V1 docs: html5_inicis, billing window)
  await page.frameLocator('iframe').getByRole('button', { name: '결제하기', exact: true }).click();
  await expect(page.getByText('정기구매가 시작되었어요')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('link', { name: /^주문 \d{8}-/ })).toBeVisible();
  await page.getByRole('button', { name: '다음 결제 건너뛰기' }).click();
  await expect(page.getByText('건너뜀')).toBeVisible();
  await page.getByText('정기구매 해지', { exact: true }).click();
  await page.getByRole('button', { name: '해지하기' }).click();
  await expect(page.getByText('해지되었어요')).toBeVisible();
  await page.getByRole('link', { name: /^주문 \d{8}-/ }).click();
  await expect(page).toHaveURL(/\/orders\//);
});

test('nothing starts without the consent, and the page says what is missing', async ({ page }) => {
  await goToPlan(page);
  await fillIn(page);
  await start(page).click();
  await expect(consent(page)).toHaveAccessibleDescription(/동의해 주세요/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});

test('a subscription opens for nobody without its token', async ({ page }) => {
  const response = await page.goto('/subscriptions/00000000-0000-4000-8000-000000000000?token=guessed');
  expect(response?.status()).toBe(404);
});
