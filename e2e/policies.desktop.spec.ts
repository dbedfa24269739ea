// A policy is written, announced and read.

import { expect, test } from '@playwright/test';
import { signIn } from './operator';

test('a text is drafted, its changes are shown, and customers read at once what is going to apply', async ({
  page,
}) => {
  await signIn(page, '/admin/policies/marketing');
  const title = `새 소식을 받을게요 ${Date.now()}`;
  await page.getByLabel('동의 칸 옆에 나오는 글').first().fill(title);
  await page.getByRole('button', { name: '초안 저장' }).click();
  await expect(page.getByRole('heading', { name: '바뀌는 내용' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText('새로 생김');
  await page.getByLabel('적용하는 날').fill('2020-01-01');
  await page.getByLabel('바뀌는 내용과 이유').fill('말을 다듬었어요.');
  await page.getByRole('button', { name: '게시하기' }).click();
  await expect(page.getByText(/아직 게시하지 않았어요/)).toBeVisible();
  await page.getByLabel('적용하는 날').fill('');
  await page.getByRole('button', { name: '게시하기' }).click();
  await expect(page.getByText(/판을 게시했어요/)).toBeVisible();
  await page.goto('/policies/marketing');
  await expect(page.getByRole('main')).toContainText('바뀌는 내용과 이유: 말을 다듬었어요.');
  await page.getByRole('link', { name: '바뀌는 글 미리 보기' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
});
