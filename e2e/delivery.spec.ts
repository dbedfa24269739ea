// From the operator's spreadsheet to the buyer's door.

import { expect, test } from '@playwright/test';
import { inboxOf } from './machines';
import { buy, signIn } from './operator';

test('an operator ships an order by pasting a waybill; its buyer follows it, hears of it once, and confirms', async ({
  page,
  request,
}) => {
  test.slow();
  const email = `buyer${Date.now()}@example.com`;
  const { number } = await buy(request, {}, 1, email);

  await signIn(page, '/admin/shipping');
  await page.getByLabel('운송장 표').fill(`주문번호\t택배사\t운송장번호\n${number}\tCJ대한통운\t1234-5678-9012`);
  await page.getByRole('button', { name: '미리 보기' }).click();
  await expect(page.getByText('1건을 보낼 수 있고, 0건은 확인이 필요해요.')).toBeVisible();
  await page.getByRole('button', { name: '1건 발송하기' }).click();
  await expect(page.getByText('1건을 발송했어요.')).toBeVisible();

  // Half a minute for second thoughts, then the buyer is told.
  const mails = async () => (await inboxOf(request, email)).map(({ subject }) => subject);
  await expect
    .poll(mails, { timeout: 60_000 })
    .toContainEqual(expect.stringContaining(`상품을 보냈습니다 (${number})`));
  const mail = (await inboxOf(request, email)).find(({ subject }) => subject?.includes('상품을 보냈습니다'));
  const [link = ''] = /http\S+\/orders\/\S+/.exec(mail?.text ?? '') ?? [];

  await page.goto(link);
  await expect(page.getByText('123456789012')).toBeVisible();
  await expect(page.getByRole('link', { name: '배송 조회' })).toHaveAttribute('href', /wblNo=123456789012/);
  await expect(page.getByText('구매확정', { exact: true })).toBeHidden();

  await page.goto(`/admin/orders/${number}`);
  await page.getByRole('button', { name: '배송완료로' }).click();
  await expect(page.getByRole('button', { name: '구매확정으로' })).toBeVisible();

  await page.goto(link);
  await page.getByText('구매확정', { exact: true }).click();
  await page.getByRole('button', { name: '네, 구매를 확정할게요' }).click();
  await expect(page.getByText('구매가 확정되었어요.')).toBeVisible();
  expect((await mails()).filter((subject) => subject?.includes('상품을 보냈습니다'))).toHaveLength(1);
});

test('a parcel that was pasted by mistake is taken back, and the buyer hears nothing', async ({ page, request }) => {
  const { number } = await buy(request);
  await signIn(page, '/admin/shipping');
  await page.getByLabel('운송장 표').fill(`${number},우체국,1234567890123\n20260101-NOSUCHN,우체국,1234567890124`);
  await page.getByRole('button', { name: '미리 보기' }).click();
  await expect(page.getByText('그런 주문이 없어요')).toBeVisible();
  await page.getByRole('button', { name: '1건 발송하기' }).click();
  await page.getByRole('button', { name: '모두 되돌리기' }).click();
  await expect(page.getByText('1건을 되돌렸어요.')).toBeVisible();
  await page.goto(`/admin/orders/${number}`);
  await expect(page.getByText('되돌린 발송')).toBeVisible();
  await expect(page.getByRole('button', { name: '발송하기' })).toBeVisible();
});

test('many orders move at once, and back', async ({ page, request }) => {
  const [first, second] = [await buy(request), await buy(request)];
  await signIn(page, '/admin/orders');
  for (const { number } of [first, second]) await page.getByRole('checkbox', { name: `${number} 고르기` }).check();
  await page.getByRole('button', { name: '바꾸기' }).click();
  await expect(page.getByText('2건을 상품준비중(으)로 바꿨어요.')).toBeVisible();
  await page.getByRole('button', { name: '되돌리기' }).click();
  await expect(page.getByText('2건을 되돌렸어요.')).toBeVisible();
});
