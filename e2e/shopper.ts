// What a shopper does between the cart and the order, by the words on the pages.

import { type FrameLocator, type Locator, type Page, test } from '@playwright/test';
import type { Opened } from './machines';

export const shopper = {
  name: '시험구매자',
  tel: '010-2345-6789',
  email: 'shopper@example.com',
  postcode: '04524',
  address1: '서울 중구 세종대로 110',
  address2: '7층',
};

/** Whatever of a shopper must not be read by strangers. */
export const PERSONAL = /시험구매자|010-?2345|shopper@example|세종대로/;

/** Puts one piece, or lines like `A*1.B*2`, into the cart as the shop's own pages do, and opens the checkout. */
export async function openCheckoutPage(page: Page, sku: string, path = '/checkout'): Promise<void> {
  const url = test.info().project.use.baseURL ?? '';
  await page.context().addCookies([{ name: 'cart', value: sku.includes('*') ? sku : `${sku}*1`, url }]);
  await page.goto(path);
}

/** Types everything the form asks for. */
export async function fillIn(page: Page, change: Partial<typeof shopper> = {}): Promise<void> {
  const typed = { ...shopper, ...change };
  await page.getByLabel('이름').fill(typed.name);
  await page.getByLabel('휴대폰 번호', { exact: true }).fill(typed.tel);
  await page.getByLabel('이메일').fill(typed.email);
  await page.getByLabel('우편번호', { exact: true }).fill(typed.postcode);
  await page.getByLabel('주소', { exact: true }).fill(typed.address1);
  await page.getByLabel('상세 주소').fill(typed.address2);
}

export const consent = (page: Page): Locator => page.getByRole('checkbox', { name: '주문내용 확인 및 결제 동의' });

export const payButton = (page: Page): Locator => page.getByRole('button', { name: /원 (다시 )?결제하기$/ });

/**
 * What the shop answers when a checkout of this page is opened. Taken on its way, as a phone's page leaves before it can be read.
 * Call it before the pay button is pressed.
 */
export async function overhearCheckout(page: Page): Promise<{ opened: Promise<Opened> }> {
  const { promise, resolve } = withResolvers<Opened>();
  await page.route('**/api/checkouts', async (route) => {
    const response = await route.fetch();
    resolve(await response.json());
    await route.fulfill({ response });
  });
  return { opened: promise };
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** The payment company's window: over the page on a desk, instead of it on a phone. */
export const paymentWindow = (page: Page, isMobile: boolean | undefined): FrameLocator | Page =>
  isMobile ? page : page.frameLocator('iframe');

/** From an open checkout page into the payment window. */
export async function goToWindow(page: Page, isMobile: boolean | undefined): Promise<FrameLocator | Page> {
  await fillIn(page);
  await consent(page).check();
  await payButton(page).click();
  const window = paymentWindow(page, isMobile);
  await window.getByRole('button', { name: '신한카드' }).waitFor();
  return window;
}
