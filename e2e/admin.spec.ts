import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { buy, signIn } from './operator';

const won = (krw: number): string => `${krw.toLocaleString('en-US')}원`;

test.describe('signing in', () => {
  test('with a wrong password says nothing about the account, and the right one leads to what was wanted', async ({
    page,
  }) => {
    await signIn(page, '/admin/refunds', 'not-the-password');
    await expect(page.getByText('이메일 또는 비밀번호가 맞지 않아요.')).toBeVisible();
    await expect(page.getByLabel('이메일')).toHaveValue('owner@gagae.example');
    await page.getByLabel('비밀번호').fill('gagae-demo-owner');
    await page.getByRole('button', { name: '로그인' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '환불' })).toBeVisible();
  });

  test('works without JavaScript', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL, locale: 'ko-KR' });
    const page = await context.newPage();
    await signIn(page, '/admin/orders', 'not-the-password');
    await expect(page.getByText('이메일 또는 비밀번호가 맞지 않아요.')).toBeVisible();
    await signIn(page, '/admin/orders');
    await expect(page.getByRole('heading', { level: 1, name: '주문' })).toBeVisible();
    await context.close();
  });

  test('ends with signing out', async ({ page }) => {
    await signIn(page);
    await page.getByRole('button', { name: '로그아웃' }).click();
    await expect(page.getByRole('heading', { name: '운영자 로그인' })).toBeVisible();
    await page.goto('/admin/orders');
    await expect(page.getByRole('heading', { name: '운영자 로그인' })).toBeVisible();
  });
});

test('an order that was just paid is the first on the home page and in the list', async ({ page, request }) => {
  const { number, buyer, amountKrw } = await buy(request);
  await signIn(page);
  await expect(page.getByRole('heading', { level: 1, name: '오늘의 가게' })).toBeVisible();
  await page.getByRole('link', { name: /^오늘 결제/ }).click();
  const row = page.getByRole('row', { name: new RegExp(number) });
  await expect(row).toContainText(buyer.name);
  await expect(row).toContainText(won(amountKrw));
  await expect(row).toContainText('결제완료');
});

test('an order is found by number, name, phone, imp_uid and merchant_uid', async ({ page, request }) => {
  const { number, buyer, impUid, merchantUid } = await buy(request);
  await signIn(page, '/admin/orders');
  const digits = buyer.tel.replaceAll('-', '');
  for (const way of [number, buyer.name, buyer.name.slice(0, -1), buyer.tel, digits, impUid, merchantUid]) {
    await page.getByLabel('주문 찾기').fill(way);
    await page.getByRole('button', { name: '찾기' }).click();
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === way);
    await expect(page.getByRole('link', { name: number }), way).toBeVisible();
  }
  await page.getByLabel('주문 찾기').fill('없는사람');
  await page.getByRole('button', { name: '찾기' }).click();
  await expect(page.getByText('조건에 맞는 주문이 없어요.')).toBeVisible();
});

test('an order shows what was bought, by whom, how it was paid and every signal', async ({ page, request }) => {
  const { number, buyer, impUid, merchantUid, amountKrw } = await buy(request);
  await signIn(page, `/admin/orders/${number}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
  await expect(page.getByRole('region', { name: '주문 상품' })).toContainText(won(amountKrw));
  await expect(page.getByRole('region', { name: '주문자' })).toContainText(buyer.name);
  await expect(page.getByRole('region', { name: '배송지' })).toContainText('서울 중구');
  const payment = page.getByRole('region', { name: '결제', exact: true });
  await expect(payment).toContainText(impUid);
  await expect(payment).toContainText(merchantUid);
  await expect(payment.getByRole('link', { name: '매출전표 보기' })).toHaveAttribute('href', /^http/);
  const signals = page.getByRole('region', { name: '결제 신호 기록' });
  await expect(signals).toContainText('주문 확정');
  await signals.getByText('결제사 응답 보기').first().click();
  await expect(signals.getByText('"status": "paid"').first()).toBeVisible();
  await expect(signals).not.toContainText(buyer.name);

  await payment.getByRole('button', { name: '아임포트에 다시 묻기' }).click();
  await expect(payment).toContainText('결제된 상태예요');
  await expect(signals.getByRole('listitem').last()).toContainText('운영자');
});

test('money that was sent back by itself is explained on the payment’s page', async ({ page, request }) => {
  const { impUid, amountKrw } = await buy(request, { amount: 100 });
  await signIn(page, '/admin/orders');
  await page.getByLabel('주문 찾기').fill(impUid);
  await page.getByRole('button', { name: '찾기' }).click();
  await page.getByRole('link', { name: '결제 기록 보기' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `결제 ${impUid}` })).toBeVisible();
  await expect(page.getByRole('region', { name: '환불 내역' })).toContainText('결제금액이 주문과 달라요');
  await expect(page.getByRole('region', { name: '결제', exact: true })).toContainText(won(amountKrw));
});

test('a payment no rule may judge is loud on the home page until somebody writes down what they found', async ({
  page,
  request,
}) => {
  const { impUid } = await buy(request, { customer_uid_usage: 'payment' });
  await signIn(page);
  await page.getByRole('link', { name: '확인하러 가기' }).click();
  const item = page.getByRole('article').filter({ hasText: impUid });
  await expect(item).toContainText('정기결제로 들어온 결제');
  await item.getByText('여기서 할 일 없음').click();
  const way = item.getByRole('group').filter({ hasText: '여기서 할 일 없음' });
  await way.getByLabel('확인한 내용과 한 일').fill('콘솔에서 전액 취소했어요');
  await way.getByRole('button', { name: '해결했어요' }).click();
  await expect(page.getByText('해결한 일로 옮겼어요.')).toBeVisible();
  await expect(page.getByRole('article').filter({ hasText: impUid })).toHaveCount(0);
  await page.getByRole('link', { name: '해결한 일' }).click();
  await expect(page.getByRole('article').filter({ hasText: impUid })).toContainText('콘솔에서 전액 취소했어요');
});

test('on a phone a page begins at its top, whatever of the menu is marked', async ({ page, request }) => {
  await buy(request);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page);
  for (const path of ['/admin', '/admin/orders', '/admin/products']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollHeight > innerHeight)).toBe(true);
  }
});

test('the operators’ side speaks English too', async ({ page, request }) => {
  const { number } = await buy(request);
  await signIn(page, `/admin/orders/${number}`);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Order ${number}` })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Refund', exact: true })).toBeVisible();
});

test.describe('can be read with assistive technology:', () => {
  // Light on the desk and dark on the phone: between them both schemes and both layouts are looked at.
  test.beforeEach(({ page, isMobile }) => page.emulateMedia({ colorScheme: isMobile ? 'dark' : 'light' }));

  for (const path of ['/admin', '/admin/orders', '/admin/refunds', '/admin/parked', '/admin/reconciliation']) {
    test(path, async ({ page }) => {
      await signIn(page, path);
      await expectAccessible(page);
    });
  }

  test('an order', async ({ page, request }) => {
    const { number } = await buy(request);
    await signIn(page, `/admin/orders/${number}`);
    await expectAccessible(page);
  });

  test('the way in', async ({ page }) => {
    await page.goto('/admin/sign-in');
    await expectAccessible(page);
  });
});

async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
    page.url(),
  ).toEqual([]);
}
