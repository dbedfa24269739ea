// The demo's operator at work.

import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { findOffer, type Opened, order, pay } from './machines';

const account = { email: 'owner@gagae.example', password: 'gagae-demo-owner' };

/** Signs in through the form and waits for the page that was wanted. */
export async function signIn(page: Page, wanted = '/admin', password = account.password): Promise<void> {
  await page.setExtraHTTPHeaders({ 'x-forwarded-for': someAddress() });
  await page.goto(wanted);
  await page.getByLabel('이메일').fill(account.email);
  await page.getByLabel('비밀번호').fill(password);
  await page.getByRole('button', { name: '로그인' }).click();
  if (password === account.password)
    await expect(page).toHaveURL((url) => url.pathname === new URL(wanted, url).pathname);
}

/** Signs a program in; its cookies come along from then on. */
export async function signInByApi(
  request: APIRequestContext,
  baseURL: string,
  data: { email: string; password: string } = account,
): Promise<void> {
  const headers = { origin: baseURL, 'x-forwarded-for': someAddress() };
  const response = await request.post('/api/auth/sign-in/email', { data, headers });
  expect(response.status()).toBe(200);
}

/** Wrong passwords are counted by address: each test comes from one of its own, the last one its proxy saw. */
const someAddress = (): string => `198.51.${someNumber()}.${someNumber()}`;

const someNumber = (): number => Math.floor(Math.random() * 256);

export type Purchase = {
  number: string;
  impUid: string;
  merchantUid: string;
  amountKrw: number;
  buyer: { name: string; tel: string; email: string };
};

const someDigits = (count: number): string =>
  Array.from({ length: count }, () => Math.floor(Math.random() * 10)).join('');

/** Opens a checkout for whatever is still there: pages may offer for a minute what is sold out. */
async function openAny(request: APIRequestContext, buyer: Purchase['buyer'], quantity: number): Promise<Opened> {
  const soldOut = new Set<string>();
  for (;;) {
    const { sku } = await findOffer(request, (offer) => !soldOut.has(offer.sku));
    const response = await request.post('/api/checkouts', { data: order(sku, { buyer, lines: [{ sku, quantity }] }) });
    if (response.status() === 201) return response.json();
    expect(response.status(), await response.text()).toBe(409);
    soldOut.add(sku);
  }
}

/** Buys something as a program would, under a name and number nobody else has. `payment` changes what the window does. */
export async function buy(
  request: APIRequestContext,
  payment: Record<string, unknown> = {},
  quantity = 1,
  email = 'buyer@example.com',
  name = `손님${someDigits(6)}`,
): Promise<Purchase> {
  const tel = `010-${someDigits(4)}-${someDigits(4)}`;
  const buyer = { name, tel, email };
  const { requestPay, amountKrw } = await openAny(request, buyer, quantity);
  const merchantUid = requestPay.merchant_uid;
  const impUid = await pay(request, { merchant_uid: merchantUid, amount: amountKrw, ...payment });
  const number = await complete(request, { imp_uid: impUid, merchant_uid: merchantUid });
  return { number, impUid, merchantUid, amountKrw, buyer };
}

/** Answers the order's number, or nothing when the payment did not become one. A provider that is slow is asked again. */
async function complete(request: APIRequestContext, data: Record<string, string>): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const { outcome, orderNumber } = await (await request.post('/payments/complete', { data })).json();
    if (outcome !== 'unknown' || attempt === 3) return orderNumber ?? '';
  }
}
