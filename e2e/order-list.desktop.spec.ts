// The list of orders as somebody uses it all day: by keyboard, over pages, under names of their own.

import { expect, type Page, test } from '@playwright/test';
import { buy, signIn } from './operator';

const someEmail = (): string => `desk${Math.floor(Math.random() * 1_000_000)}@example.com`;

/** Goes to the first order by keyboard, once the page listens. */
const step = (page: Page, number: string): Promise<void> =>
  expect(async () => {
    await page.keyboard.press('j');
    await expect(page.getByRole('link', { name: number })).toBeFocused({ timeout: 250 });
  }).toPass();

test('orders are chosen by keyboard, on a second page too, and fetched in one walk', async ({ page, request }) => {
  const email = someEmail();
  const { number } = await buy(request, {}, 2, email);
  const other = await buy(request, {}, 1, email);
  await signIn(page, `/admin/orders?q=${number}`);
  await step(page, number);
  await page.keyboard.press('x');
  await expect(page.getByText('1건 선택')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type(other.number);
  await page.keyboard.press('Enter');
  await step(page, other.number);
  await page.keyboard.press('x');
  await expect(page.getByText('2건 선택')).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByText(/^주문 2건 · .*3개$/)).toBeVisible();
  await expect(page.getByRole('table')).toContainText(`${number} ×2`);
});

test('a list that is needed every day is kept under a name, and forgotten again', async ({ page }) => {
  const name = `보기 ${Math.floor(Math.random() * 1_000_000)}`;
  await signIn(page, '/admin/orders?queue=to-send&stage=paid');
  await page.getByText('지금 조건 저장').click();
  await page.getByLabel('이름').fill(name);
  await page.getByRole('button', { name: '저장' }).click();
  await expect(page.getByRole('link', { name })).toBeVisible();
  await page.goto('/admin/orders');
  await page.getByRole('link', { name }).click();
  await expect(page).toHaveURL(/stage=paid&queue=to-send/);
  await page.getByRole('button', { name: `${name} 지우기` }).click();
  await expect(page.getByRole('link', { name })).toHaveCount(0);
});
