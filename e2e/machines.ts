// The shop and the provider as a program meets them: over HTTP, by what is written on the shop's own pages.

import type { APIRequestContext } from '@playwright/test';

const sandboxUrl = process.env.E2E_SANDBOX_URL ?? 'http://localhost:3100';

/** What the provider's control API can do behind the shop's back. */
export async function control<T>(request: APIRequestContext, path: string, data: unknown): Promise<T> {
  const response = await request.post(`${sandboxUrl}/__ctl${path}`, { data });
  if (!response.ok()) throw new Error(`/__ctl${path}: ${response.status()} ${await response.text()}`);
  return response.json();
}

export type Paid = { merchant_uid: string; amount: number; [field: string]: unknown };

/** Plays the payment window to its end; the shop is told nothing unless `hook` says so. Answers the imp_uid. */
export const pay = async (request: APIRequestContext, payment: Paid): Promise<string> =>
  (await control<{ imp_uid: string }>(request, '/pay', { hook: { lost: true }, ...payment })).imp_uid;

export type LedgerPayment = { imp_uid: string; status: string; cancel_amount: number; cancel_history: unknown[] };

export async function ledgerOf(request: APIRequestContext, impUid: string): Promise<LedgerPayment | undefined> {
  const response = await request.get(`${sandboxUrl}/__ctl/ledger`);
  const { payments } = (await response.json()) as { payments: LedgerPayment[] };
  return payments.find((payment) => payment.imp_uid === impUid);
}

export type SandboxPayment = LedgerPayment & {
  merchant_uid: string;
  amount: number;
  currency: string;
  pg_provider: string;
  pay_method: string;
  vbank_num: string | null;
};

/** Everything the provider has under one merchant_uid. */
export async function sandboxPayments(request: APIRequestContext, merchantUid: string): Promise<SandboxPayment[]> {
  const response = await request.get(`${sandboxUrl}/__ctl/ledger`);
  const { payments } = (await response.json()) as { payments: SandboxPayment[] };
  return payments.filter(({ merchant_uid }) => merchant_uid === merchantUid);
}

export type Mail = { kind: 'mail' | 'message'; to: string[]; subject: string | null; text: string };

/** What the shop has told somebody, oldest first. */
export async function inboxOf(request: APIRequestContext, to: string): Promise<Mail[]> {
  const response = await request.get(`${sandboxUrl}/__ctl/inbox`);
  const { messages } = (await response.json()) as { messages: Mail[] };
  return messages.filter((message) => message.to.includes(to));
}

export type Offer = { sku: string; price: number };

/** Something that can be bought, found as a search engine finds it: sitemap, product page, JSON-LD. */
export async function findOffer(
  request: APIRequestContext,
  isWanted: (offer: Offer) => boolean = () => true,
): Promise<Offer> {
  for (const path of await productPaths(request)) {
    const offer = (await offersAt(request, path)).find(isWanted);
    if (offer) return offer;
  }
  throw new Error('no offer found');
}

async function productPaths(request: APIRequestContext): Promise<string[]> {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  return [...sitemap.matchAll(/<loc>[^<]*?(\/products\/[^<]+)<\/loc>/g)].map(([, path]) => path ?? '');
}

const offersAt = async (request: APIRequestContext, path: string): Promise<Offer[]> =>
  offersOn(await (await request.get(path)).text());

function offersOn(html: string): Offer[] {
  const scripts = [...html.matchAll(/<script[^>]*application\/ld\+json[^>]*>(.*?)<\/script>/gs)].map(
    ([, text]) => text ?? '',
  );
  const products = scripts.flatMap((text) => JSON.parse(text)).filter((thing) => thing['@type'] === 'Product');
  return products
    .flatMap((product) => product.offers)
    .filter((offer) => String(offer.availability).endsWith('/InStock'))
    .map((offer) => ({ sku: String(offer.sku), price: Number(offer.price) }));
}

export const order = (sku: string, change: Record<string, unknown> = {}) => ({
  lines: [{ sku, quantity: 1 }],
  buyer: { name: '구매자', tel: '010-1234-5678', email: 'buyer@example.com' },
  shipping: { postcode: '04524', address1: '서울 중구 세종대로 110', address2: '1층', memo: '' },
  payment: { pg: 'html5_inicis', payMethod: 'card' },
  consents: ['order'],
  ...change,
});

export type Opened = {
  checkoutId: string;
  accessToken: string;
  amountKrw: number;
  requestPay: { merchant_uid: string; amount: number; m_redirect_url: string };
};

/** Opens a checkout that must open. */
export async function openCheckout(request: APIRequestContext, data: unknown): Promise<Opened> {
  const response = await request.post('/api/checkouts', { data });
  if (response.status() !== 201) throw new Error(`${response.status()} ${await response.text()}`);
  return response.json();
}
