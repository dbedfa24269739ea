// The goods as somebody looks after them who has many.

import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { signIn } from './operator';

test('a downloaded table with one more line shows what it would change, and changes just that', async ({ page }) => {
  await signIn(page, '/admin/products/import');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: '상품 표 내려받기' }).click();
  const table = await readFile(await (await downloading).path(), 'utf8');
  const name = `접시${Math.floor(Math.random() * 1_000_000)}`;
  const line = `${name.replace('접시', 'T')},${name.replace('접시', 't-')},${name},식탁,넓은 접시,,"12,000",7`;
  await page.getByLabel('표 파일').setInputFiles({
    name: '상품.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${table}${line}\r\n`),
  });
  await page.getByRole('button', { name: '미리 보기' }).click();
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('재고 0개 → 7개');
  await page.getByRole('button', { name: '1줄 반영하기' }).click();
  await expect(page.getByText('반영했어요: 새 상품 1개, 바뀐 상품 0개, 품목 1개')).toBeVisible();
  await page.goto(`/admin/products?state=hidden&q=${name}`);
  await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('12,000원');
});

test('a category is made, put below another with the keyboard, found in the shop, and taken away again', async ({
  page,
}) => {
  const number = Math.floor(Math.random() * 1_000_000);
  const name = `분재${number}`;
  await signIn(page, '/admin/products/categories');
  await page.getByLabel('이름', { exact: true }).fill(name);
  await page.getByLabel('주소 이름').fill(`bonsai-${number}`);
  await page.getByRole('button', { name: '만들기' }).click();
  await page.getByRole('button', { name: `${name} 앞 카테고리 안으로` }).press('Enter');
  await page.getByRole('button', { name: '순서 저장' }).press('Enter');
  await expect(page.getByText('저장했어요. 가게에도 바로 보여요.')).toBeVisible();
  await page.goto('/categories/garden');
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('navigation', { name: '현재 위치' }).getByRole('listitem')).toHaveCount(3);
  await page.goto('/admin/products/categories');
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: '이 카테고리 없애기' }).click();
  await expect(page).toHaveURL(/\/admin\/products\/categories$/);
  await expect(page.getByRole('link', { name })).toHaveCount(0);
});
