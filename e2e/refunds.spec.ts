import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible';
import { control, ledgerOf } from './machines';
import { buy, signIn } from './operator';

const won = (krw: number): string => `${krw.toLocaleString('en-US')}원`;

const boxOf = (page: Page) => page.getByRole('region', { name: '환불', exact: true });
const ledgerCard = (page: Page) => page.getByRole('region', { name: '환불 내역' });

test('a part of an order is planned, read, sent once, and the provider’s books agree', async ({ page, request }) => {
  const { number, impUid, amountKrw } = await buy(request, {}, 2);
  await signIn(page, `/admin/orders/${number}`);
  const box = boxOf(page);
  const plan = box.getByRole('region', { name: '계산한 금액' });
  await expect(plan).toContainText('돌려줄 상품이나 금액을 골라 주세요.');
  await expect(box.getByRole('button', { name: '보낼 내용 확인하기' })).toBeDisabled();

  await box.getByRole('button', { name: '하나 늘리기' }).click();
  await expect(plan).toContainText(`취소 전 남은 금액${won(amountKrw)}`);
  const priceKrw = await planned(page);
  await expect(plan).toContainText(`환불 뒤 남는 금액${won(amountKrw - priceKrw)}`);
  await box.getByLabel('환불 사유').selectOption('상품 불량·파손');
  await box.getByLabel('자세한 사유').fill('손잡이');
  await box.getByLabel('재고 되돌리기').check();
  await box.getByRole('button', { name: '보낼 내용 확인하기' }).click();
  await expect(box.getByRole('heading', { name: '이대로 결제사에 보내요' })).toBeFocused();
  await expect(box).toContainText(impUid);
  await expect(box).toContainText('상품 불량·파손: 손잡이');
  expect((await ledgerOf(request, impUid))?.cancel_amount).toBe(0);

  await box.getByRole('button', { name: `${won(priceKrw)} 환불하기` }).click();
  const ledger = ledgerCard(page);
  await expect(ledger).toContainText('완료', { timeout: 20_000 });
  await expect(ledger).toContainText('× 1');
  await expect(ledger).toContainText('owner@gagae.example');
  const payment = await ledgerOf(request, impUid);
  expect(payment).toMatchObject({ status: 'cancelled', cancel_amount: priceKrw });
  expect(payment?.cancel_history).toHaveLength(1);
  await expect(page.getByRole('region', { name: '운영 기록' })).toContainText('환불 요청');
  // The rest can still be given back.
  await expect(box).toContainText(`남은 결제 금액은 ${won(amountKrw - priceKrw)}`);
  await expect(box).toContainText('2개 중 1개 남음');
});

test('everything that is left goes back in two presses, and the order is cancelled', async ({ page, request }) => {
  const { number, impUid, amountKrw } = await buy(request);
  await signIn(page, `/admin/orders/${number}`);
  const box = boxOf(page);
  await box.getByRole('button', { name: '남은 것 모두 고르기' }).click();
  await box.getByRole('button', { name: '보낼 내용 확인하기' }).click();
  await box.getByRole('button', { name: `${won(amountKrw)} 환불하기` }).click();
  await expect(ledgerCard(page)).toContainText('완료', { timeout: 20_000 });
  await expect(page.getByText('취소완료')).toBeVisible();
  expect(await ledgerOf(request, impUid)).toMatchObject({ status: 'cancelled', cancel_amount: amountKrw });
});

test('a sum beyond what is left is refused while it is typed', async ({ page, request }) => {
  const { number, amountKrw } = await buy(request);
  await signIn(page, `/admin/orders/${number}`);
  const box = boxOf(page);
  await box.getByLabel('추가 금액').fill(String(amountKrw + 1));
  await expect(box.getByRole('region', { name: '계산한 금액' })).toContainText(`${won(amountKrw)}까지예요`);
  await expect(box.getByRole('button', { name: '보낼 내용 확인하기' })).toBeDisabled();
});

test('what the console gave back meanwhile is shown before anything is sent', async ({ page, request }) => {
  const { number, impUid, amountKrw } = await buy(request);
  await signIn(page, `/admin/orders/${number}`);
  const box = boxOf(page);
  await box.getByLabel('추가 금액').fill('1000');
  await box.getByRole('button', { name: '보낼 내용 확인하기' }).click();
  await control(request, '/console-cancel', { imp_uid: impUid, amount: 500, webhook: false });
  await request.post('/payments/webhook', { data: { imp_uid: impUid, merchant_uid: 'x', status: 'cancelled' } });
  await box.getByRole('button', { name: '1,000원 환불하기' }).click();
  await expect(box).toContainText('새로 계산한 금액을 확인해 주세요');
  await expect(box).toContainText(`취소 전 남은 금액${won(amountKrw - 500)}`);
  expect((await ledgerOf(request, impUid))?.cancel_amount).toBe(500);
});

test('a refused refund says what to do, and is asked for again once', async ({ page, request }) => {
  const { number, impUid } = await buy(request);
  await control(request, '/faults', [{ on: 'POST /payments/cancel', match: impUid, do: 'refuse', nth: 1 }]);
  await signIn(page, `/admin/orders/${number}`);
  const box = boxOf(page);
  await box.getByLabel('추가 금액').fill('1000');
  await box.getByRole('button', { name: '보낼 내용 확인하기' }).click();
  await box.getByRole('button', { name: '1,000원 환불하기' }).click();
  const ledger = ledgerCard(page);
  await expect(ledger).toContainText('[PG] 요청이 거절되었습니다.', { timeout: 20_000 });
  await ledger.getByRole('button', { name: '같은 환불 다시 요청' }).click();
  await expect(ledger).toContainText('완료', { timeout: 20_000 });
  expect((await ledgerOf(request, impUid))?.cancel_history).toHaveLength(1);
});

test('a deposit goes back to the account the buyer gives on their order’s page', async ({ page, request, browser }) => {
  const { number, impUid, amountKrw } = await buy(request, { method: 'vbank', status: 'ready' });
  await control(request, '/deposit', { imp_uid: impUid });
  await request.post('/payments/complete', { data: { imp_uid: impUid } });
  await signIn(page, `/admin/orders/${number}`);
  const box = boxOf(page);
  await expect(box).toContainText('환불 계좌로 돌려줘야 해요');
  await box.getByRole('button', { name: '손님에게 계좌 물어보기' }).click();
  await expect(box).toContainText('환불 계좌를 묻고 있어요');

  const buyerPage = await (await browser.newContext()).newPage();
  await buyerPage.goto((await page.getByRole('link', { name: '구매자 화면 보기' }).getAttribute('href')) ?? '');
  const card = buyerPage.getByRole('region', { name: '환불받을 계좌' });
  await card.getByRole('button', { name: '계좌 저장' }).click();
  await card.getByLabel('예금주').fill('구매자');
  await card.getByLabel('은행').selectOption('신한은행');
  await card.getByLabel('계좌번호').fill('110-12');
  await card.getByRole('button', { name: '계좌 저장' }).click();
  await expect(card).toContainText('6–16자리 숫자로 적어 주세요.');
  await expectAccessible(buyerPage);
  await card.getByLabel('계좌번호').fill('110-123-456789');
  await card.getByRole('button', { name: '계좌 저장' }).click();
  await expect(card).toContainText('환불 계좌를 받았어요');
  await buyerPage.close();

  await page.reload();
  await expect(box).toContainText('신한은행 (끝자리 789)');
  await box.getByRole('button', { name: '남은 것 모두 고르기' }).click();
  await box.getByRole('button', { name: '보낼 내용 확인하기' }).click();
  await box.getByRole('button', { name: `${won(amountKrw)} 환불하기` }).click();
  await expect(ledgerCard(page)).toContainText('완료', { timeout: 20_000 });
  expect(await ledgerOf(request, impUid)).toMatchObject({ cancel_amount: amountKrw });
});

test('the plan and what will be sent can be read with assistive technology, and made with the keyboard alone', async ({
  page,
  request,
}) => {
  const { number } = await buy(request);
  await signIn(page, `/admin/orders/${number}`);
  const box = boxOf(page);
  await box.getByRole('button', { name: '하나 늘리기' }).focus();
  await page.keyboard.press('Enter');
  await expect(box).toContainText('취소 전 남은 금액');
  await expectAccessible(page);
  await box.getByRole('button', { name: '보낼 내용 확인하기' }).focus();
  await page.keyboard.press('Enter');
  await expect(box.getByRole('heading', { name: '이대로 결제사에 보내요' })).toBeFocused();
  await expectAccessible(page);
});

/** The sum the plan has worked out. */
async function planned(page: Page): Promise<number> {
  const plan = boxOf(page).getByRole('region', { name: '계산한 금액' });
  const text =
    (await plan
      .getByText(/^[\d,]+원$/)
      .first()
      .textContent()) ?? '';
  return Number(text.replace(/\D/g, ''));
}
