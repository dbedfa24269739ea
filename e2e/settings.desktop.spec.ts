// What the shop is set to is changed by whoever runs it.

import { expect, test } from '@playwright/test';
import { signIn } from './operator';

test('a wrong setting is marked where it stands, a right one reaches the shop and its history', async ({ page }) => {
  await signIn(page, '/admin/settings');
  const seller = page.getByRole('region', { name: '판매자 정보' });
  const host = `호스팅 ${Date.now()}`;
  await seller.getByLabel('호스팅 제공자').fill(host);
  await seller.getByLabel('사업자등록번호').fill('123-45-67890');
  await seller.getByRole('button', { name: '저장' }).click();
  await expect(seller.getByLabel('사업자등록번호')).toHaveAccessibleDescription(/올바른 사업자등록번호가 아니에요/);
  await expect(seller.getByLabel('호스팅 제공자')).toHaveValue(host);
  await seller.getByLabel('사업자등록번호').fill('');
  await seller.getByRole('button', { name: '저장' }).click();
  await expect(seller.getByText('저장했어요.')).toBeVisible();
  await expect(page.getByRole('region', { name: '바꾼 기록' }).getByRole('listitem').first()).toContainText(host);
  await page.goto('/policies/terms');
  await expect(page.getByRole('contentinfo')).toContainText(host);
});
