// Doors 1 and 2 of 4: the desktop browser's callback (POST) and the mobile browser's return (GET).

import { href, type Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { takeBoughtOut } from '@/lib/cart/cart';
import { type Completion, completePayment } from '@/lib/payment/complete-payment';
import { writeProof } from '@/lib/payment/signed-cookie';
import { readBody } from '@/lib/request-body';
import { subscriptionPath } from '@/lib/subscriptions/access';
import { checkoutUrl, localeOf, messageKey, orderUrl } from '../answers';
import { readClaim } from '../claim';

/** `{imp_uid, merchant_uid?}` as JSON or form → what became of the payment, in the buyer's language. */
export async function POST(request: Request): Promise<Response> {
  const claim = readClaim(await readBody(request));
  if (!claim) return answer(400, { error: 'malformed', message: translator('payment', 'ko')('malformed') });
  const completion = await completePayment(claim, 'callback');
  if (isOrdered(completion)) await takeBoughtOut(completion.state.checkoutId);
  switch (completion.kind) {
    case 'settled':
      return tellSettled(completion);
    case 'unknown':
      return tellUnknown(completion);
    case 'card':
      return tellCard(completion);
    case 'lost':
      return answer(202, { outcome: 'unknown', isParked: true, message: translator('payment', 'ko')('lost') });
    case 'not-ours':
      return answer(404, { error: 'not-ours', message: translator('payment', 'ko')('not-ours') });
  }
}

/** The provider's redirect → a page that needs no cookie and no login. What the query claims about success is not read. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const claim = readClaim(Object.fromEntries(searchParams));
  const locale = localeOf({ locale: searchParams.get('locale') ?? '' });
  const completion = claim ? await completePayment(claim, 'redirect') : null;
  if (completion && isOrdered(completion)) await takeBoughtOut(completion.state.checkoutId);
  const location = completion ? await placeOf(completion, locale) : noticeUrl(locale, 'not-found');
  const headers = { location, 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' };
  return new Response(null, { status: 303, headers });
}

/** Whether something has become an order; what pays an older order leaves the cart alone. */
const isOrdered = (completion: Completion): completion is Completion & { kind: 'settled' } =>
  completion.kind === 'settled' &&
  !completion.state.isForOrder &&
  ['paid', 'awaiting-deposit'].includes(completion.state.outcome);

const answer = (status: number, body: Record<string, unknown>): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } });

function tellSettled({ state, isProven }: Completion & { kind: 'settled' }): Response {
  const { outcome, orderNumber, isParked } = state;
  const message = translator('payment', localeOf(state))(messageKey(state));
  const order = orderNumber && { orderNumber, orderUrl: orderUrl(state, orderNumber, isProven) };
  const checkout = isProven && { checkoutUrl: checkoutUrl(state) };
  return answer(outcome === 'unknown' ? 202 : 200, {
    outcome,
    message,
    ...(isParked && { isParked }),
    ...order,
    ...checkout,
  });
}

/** A card for a subscription: nothing was paid, and its page says what happens now. */
function tellCard({ card, isProven }: Completion & { kind: 'card' }): Response {
  const outcome = card.isStored ? 'card-stored' : 'not-paid';
  const message = translator('payment', localeOf(card))(card.isStored ? 'card-stored' : 'no-card');
  const place = isProven && { subscriptionUrl: href(localeOf(card), subscriptionPath(card.subscriptionId)) };
  return answer(200, { outcome, message, ...place });
}

function tellUnknown({ attempt }: Completion & { kind: 'unknown' }): Response {
  const message = translator('payment', attempt ? localeOf(attempt) : 'ko')('unknown');
  return answer(202, { outcome: 'unknown', message, ...(attempt && { checkoutUrl: checkoutUrl(attempt) }) });
}

/** For whoever comes back with nothing that names a checkout; the window was opened in this language. */
const noticeUrl = (locale: Locale, kind: 'not-found' | 'confirming' | 'lost'): string =>
  href(locale, `/checkout/notice?kind=${kind}`);

async function placeOf(completion: Completion, locale: Locale): Promise<string> {
  switch (completion.kind) {
    case 'settled': {
      const { state, isProven } = completion;
      if (!isProven) return noticeUrl(locale, 'not-found');
      // The buyer may be back in another browser: trying again there continues this checkout.
      await writeProof('checkout', state.checkoutId);
      return state.orderNumber ? orderUrl(state, state.orderNumber, true) : checkoutUrl(state);
    }
    case 'unknown':
      return completion.attempt ? checkoutUrl(completion.attempt) : noticeUrl(locale, 'confirming');
    case 'card': {
      const { card, isProven } = completion;
      const place = href(localeOf(card), subscriptionPath(card.subscriptionId));
      return isProven ? `${place}&from=window` : noticeUrl(locale, 'not-found');
    }
    case 'lost':
      return noticeUrl(locale, 'lost');
    case 'not-ours':
      return noticeUrl(locale, 'not-found');
  }
}
