// Every PG with each of its methods, bought through in the window it really opens.

import { type APIRequestContext, expect, type FrameLocator, type Page, test } from '@playwright/test';
import { findOffer, sandboxPayments } from './machines';
import { consent, fillIn, openCheckoutPage, overhearCheckout, paymentWindow } from './shopper';

test.describe.configure({ mode: 'parallel' });
// Many tests of one kind: what a picture and a recording of each would cost is better spent on the next.
test.use({ trace: 'off', screenshot: 'off' });

test.beforeEach(({ page }) => page.route(/\/_next\/image|\.webp/, (route) => route.abort()));

const WORDS = {
  card: '신용카드',
  trans: '실시간 계좌이체',
  vbank: '가상계좌',
  phone: '휴대폰 결제',
  samsung: '삼성페이',
} as const;

type Method = keyof typeof WORDS;

/** By the names of 2016 and of today; `popup` on a desk, `always` on a phone too. */
const PGS: [pg: string, methods: string, popup?: 'on a desk' | 'always'][] = [
  ['html5_inicis', 'card trans vbank phone samsung'],
  ['nice', 'card trans vbank phone'],
  ['nice_v2', 'card trans vbank phone samsung'],
  ['jtnet', 'card trans vbank phone'],
  ['uplus', 'card trans vbank phone samsung'],
  ['tosspayments', 'card trans vbank phone samsung'],
  ['danal', 'phone'],
  ['danal_tpay', 'card trans vbank'],
  ['payco', 'card trans vbank', 'on a desk'],
  ['syrup', 'card'],
  ['kakao', 'card'],
  ['kakaopay', 'card'],
  ['paypal', 'card'],
  ['paypal_v2', 'card', 'always'],
];

/** What a 2016 name opens today, and what the provider calls methods itself. */
const OPENS: Record<string, string> = { kakao: 'kakaopay' };
const CALLED: Record<string, string> = { 'paypal_v2 card': 'paypal' };
const IN_DOLLARS = ['paypal', 'paypal_v2'];
/** Windows that stay in the page on a phone. */
const STAYS = ['danal', 'danal_tpay', 'payco', 'syrup'];

/** Of a price that every window takes; looked for each time, as other tests buy too. */
const findGoods = async (request: APIRequestContext): Promise<string> =>
  (await findOffer(request, ({ price }) => price >= 20_000 && price < 40_000)).sku;

const cases = PGS.flatMap(([pg, methods, popup]) =>
  methods.split(' ').map((method) => ({ pg, methods, method: method as Method, popup })),
);

for (const { pg, methods, method, popup } of cases) {
  // A phone's window is its PG's, whatever the method: one of each is bought there, and every one of the commonest PG.
  const tag = pg === 'html5_inicis' || methods.startsWith(method) ? [] : '@desk';
  test(`${pg} ${method}`, { tag }, async ({ page, request, isMobile }) => {
    await openCheckoutPage(page, await findGoods(request));
    await fillIn(page);
    await page.getByText('모든 PG 시험').click();
    await page.getByRole('radio', { name: `(${pg}) ${WORDS[method]}` }).check();
    await consent(page).check();
    const { opened } = await overhearCheckout(page);
    const isPopup = popup === 'always' || (popup === 'on a desk' && !isMobile);
    const opening = isPopup ? page.waitForEvent('popup') : null;
    await page.getByRole('button', { name: /\d(원)? 결제하기$/ }).click();
    if (pg === 'paypal_v2') await page.getByRole('button', { name: 'PayPal로 결제하기' }).click();
    await approve((await opening) ?? windowOf(page, pg, isMobile), method);
    const heading = method === 'vbank' ? '입금을 기다리고 있어요' : '주문해 주셔서 고맙습니다';
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    const { requestPay, amountKrw } = await opened;
    if (IN_DOLLARS.includes(pg)) await expect(page.getByText(`US$${requestPay.amount}`).first()).toBeVisible();
    expect(await sandboxPayments(request, requestPay.merchant_uid)).toMatchObject([
      {
        status: method === 'vbank' ? 'ready' : 'paid',
        pg_provider: OPENS[pg] ?? pg,
        pay_method: CALLED[`${pg} ${method}`] ?? method,
        currency: IN_DOLLARS.includes(pg) ? 'USD' : 'KRW',
        amount: IN_DOLLARS.includes(pg) ? requestPay.amount : amountKrw,
      },
    ]);
  });
}

/** Where the buyer decides: over the page, or instead of it. PayPal's old window always leaves. */
const windowOf = (page: Page, pg: string, isMobile: boolean | undefined): FrameLocator | Page =>
  pg === 'paypal' ? page : paymentWindow(page, isMobile && !STAYS.includes(pg));

async function approve(window: FrameLocator | Page, method: Method): Promise<void> {
  await window.getByRole('button', { name: /^(결제하기|계좌 발급.*)$/ }).click();
  if (method === 'vbank') await window.getByRole('button', { name: '확인' }).click();
}

test('a call as shops wrote it in 2016 still opens its window and pays', async ({ page, request }) => {
  await openCheckoutPage(page, await findGoods(request));
  await page.waitForFunction(() => 'IMP' in window);
  const merchant_uid = `merchant_${Date.now()}`;
  const ended = page.evaluate(
    (uid) =>
      new Promise((resolve) => {
        const { IMP } = window as unknown as {
          IMP: { request_pay(param: object, callback: (rsp: unknown) => void): void };
        };
        IMP.request_pay(
          {
            pg: 'kakao',
            pay_method: 'card',
            merchant_uid: uid,
            name: '주문명:결제테스트',
            amount: 14000,
            buyer_email: 'buyer@example.com',
            buyer_name: '구매자이름',
            buyer_tel: '010-1234-5678',
            buyer_addr: '서울특별시 강남구 삼성동',
            buyer_postcode: '123-456',
          },
          resolve,
        );
      }),
    merchant_uid,
  );
  await page.frameLocator('iframe').getByRole('button', { name: '결제하기', exact: true }).click();
  const answer = await ended;
  expect(answer).toMatchObject({ merchant_uid, paid_amount: 14_000 });
  expect(answer).not.toHaveProperty('error_code');
  expect(await sandboxPayments(request, merchant_uid)).toMatchObject([{ pg_provider: 'kakao', status: 'paid' }]);
});
