// A customer on the phone: found by what they read out, uncovered with a reason, shut out when it must be.

import { expect, test } from '@playwright/test';
import { buy, signIn } from './operator';

test('an operator finds whoever calls by the phone number and sees their number only with a reason', async ({
  page,
  request,
}) => {
  const { number, buyer } = await buy(request);
  await signIn(page, '/admin/customers');
  await page.getByRole('searchbox', { name: '고객 찾기' }).fill(buyer.tel);
  await page.getByRole('button', { name: '찾기', exact: true }).click();
  await page.getByRole('link', { name: buyer.name }).first().click();
  await expect(page.getByRole('heading', { name: `비회원 ${buyer.name}` })).toBeVisible();
  await expect(page.getByRole('link', { name: number })).toBeVisible();
  await expect(page.getByRole('link', { name: buyer.tel })).toHaveCount(0);
  await page.getByRole('button', { name: '개인정보 보기' }).click();
  await expect(page.getByRole('link', { name: buyer.tel })).toBeVisible();
});
