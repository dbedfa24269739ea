// The operators' side for people of different roles.

import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { buy, signIn } from './operator';

const someNumber = (): number => Math.floor(Math.random() * 1_000_000);

/** Has the owner invite somebody, who joins and signs in, in a browser of their own. */
async function joinAs(page: Page, role: string): Promise<void> {
  const email = `staff-${someNumber()}@gagae.example`;
  await signIn(page, '/admin/staff');
  const invitation = page.getByRole('region', { name: '직원 초대' });
  await invitation.getByLabel('이메일').fill(email);
  await invitation.getByLabel('역할').selectOption({ label: role });
  await invitation.getByRole('button', { name: '초대 링크 만들기' }).click();
  const link = await invitation.getByText(/\/admin\/sign-in\/join\?token=/).textContent();
  await page.getByRole('button', { name: '로그아웃', exact: true }).click();
  await expect(page.getByRole('heading', { name: '운영자 로그인' })).toBeVisible();
  await page.goto(new URL(String(link)).pathname + new URL(String(link)).search);
  await page.getByLabel('이름').fill('새 직원');
  await page.getByLabel('비밀번호').fill('a-long-password');
  await page.getByRole('button', { name: '시작하기' }).click();
  await expect(page.getByRole('heading', { name: '운영자 로그인' })).toBeVisible();
  // The page before stays in the document, hidden.
  await page.getByLabel('이메일').filter({ visible: true }).fill(email);
  await page.getByLabel('비밀번호').filter({ visible: true }).fill('a-long-password');
  await page.getByRole('button', { name: '로그인' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '오늘의 가게' })).toBeVisible();
}

test('a packer who was invited sees orders, but can neither refund nor carry them out of the shop', async ({
  page,
  request,
}) => {
  const { number } = await buy(request);
  await joinAs(page, '포장·발송');
  await page.goto('/admin/orders');
  await expect(page.getByRole('heading', { level: 1, name: '주문' })).toBeVisible();
  await expect(page.getByText('내려받기')).toHaveCount(0);
  await page.goto(`/admin/orders/${number}`);
  await expect(page.getByRole('region', { name: '주문자' })).toBeVisible();
  await expect(page.getByRole('region', { name: /환불하기/ })).toHaveCount(0);
  await page.goto('/admin/refunds');
  await expect(page.getByRole('heading', { name: '이 화면을 볼 권한이 없어요' })).toBeVisible();
  const answer = await page.request.post('/admin/orders/export', {
    form: { format: 'csv', reason: '몰래' },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toContain('/admin/denied');
});

test('a customer’s phone is covered until somebody says why, and the records say who looked', async ({
  page,
  request,
}) => {
  const { number, buyer } = await buy(request);
  await signIn(page, `/admin/orders/${number}`);
  const card = page.getByRole('region', { name: '주문자' });
  await expect(card).not.toContainText(buyer.tel);
  await card.getByRole('button', { name: '개인정보 보기' }).click();
  await expect(card).toContainText(buyer.tel);
  await page.goto('/admin/audit?kind=access');
  await expect(page.getByRole('listitem').filter({ hasText: number }).first()).toContainText('고객 정보 열람');
});

test('a new price and new stock are in the shop at once', async ({ page }) => {
  await signIn(page, '/admin/products');
  await page.getByRole('list', { name: '상품' }).getByRole('link').first().click();
  const card = page.getByRole('region', { name: '가격과 재고' });
  const price = `${(10_000 + (someNumber() % 80_000)).toLocaleString('en-US')}`;
  await expect(card.getByLabel('가격(원)').first()).toBeVisible();
  for (const field of await card.getByLabel('가격(원)').all()) await field.fill(price);
  await card.getByLabel('더하기/빼기').first().fill('+3');
  await card.getByRole('button', { name: '가격·재고 저장' }).click();
  await expect(card.getByRole('status')).toContainText('저장했어요');
  await expect(page.getByRole('region', { name: '가격 변경 기록' })).toContainText(`→ ${price}원`);
  await page.getByRole('link', { name: '가게에서 보기' }).click();
  await expect(page.getByText(price).first()).toBeVisible();
});

test('orders are downloaded as a file that a spreadsheet opens, phones with their first zero', async ({
  page,
  request,
}) => {
  const { number, buyer } = await buy(request);
  await signIn(page, `/admin/orders?q=${number}`);
  await page.getByText('내려받기', { exact: true }).click();
  await page.getByLabel('내려받는 까닭').fill('택배사 전달');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text.split('\r\n')).toHaveLength(3);
  expect(text).toContain(`"=""${buyer.tel.replaceAll('-', '')}"""`);
});
