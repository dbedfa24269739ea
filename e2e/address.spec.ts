import { expect, test } from '@playwright/test';
import { openCheckoutPage } from './shopper';

test.beforeEach(({ page }) => openCheckoutPage(page, 'MUG-HARU'));

test('the address search types postcode and address, and leads on to the rest of it', async ({ page }) => {
  await page.getByRole('button', { name: '우편번호 찾기' }).click();
  const search = page.getByRole('dialog', { name: '우편번호 찾기' }).frameLocator('iframe');
  await search.getByLabel('도로명이나 건물 이름').fill('제주시');
  await search.getByRole('button', { name: '찾기', exact: true }).click();
  await search.getByRole('button', { name: /제주특별자치도청/ }).click();
  await expect(page.getByLabel('우편번호', { exact: true })).toHaveValue('63122');
  await expect(page.getByLabel('주소', { exact: true })).toHaveValue(
    '제주특별자치도 제주시 문연로 6 (제주특별자치도청)',
  );
  await expect(page.getByLabel('상세 주소')).toBeFocused();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('an address can be typed when the search cannot be reached', async ({ page }) => {
  await page.route('**/postcode.v2.js', (route) => route.abort());
  await page.getByRole('button', { name: '우편번호 찾기' }).click();
  await expect(page.getByText('주소 검색을 열지 못했어요')).toBeVisible();
  await page.getByLabel('우편번호', { exact: true }).fill('04524');
});
