// What both pages with the form give it, read on the server.

import { headers } from 'next/headers';
import { termsText } from '@/components/coupons/terms-text';
import { getLocale, getT, messagesOf } from '@/i18n/server';
import { currentCustomer } from '@/lib/accounts/current-customer';
import { isKnownAdult } from '@/lib/certification/age-check';
import { listOwnCoupons } from '@/lib/coupons/usable-coupon';
import { getEnv } from '@/lib/env';
import { findCardKeeper } from '@/lib/iamport/contracts';
import { offerEverything, offerWays } from '@/lib/iamport/ways';
import { readProof } from '@/lib/payment/signed-cookie';
import { spendableKrw } from '@/lib/points/read-points';
import { consentText } from '@/lib/policies/consent';
import { readPointRules } from '@/lib/pricing/price-rules';
import { readSettings } from '@/lib/settings/read-settings';
import type { Offer } from './method-tiles';
import { nothingTyped, wayOf } from './typed';
import type { DiscountOffer } from './use-discounts';

/** Words, ways to pay a total, and the provider's script; nothing that belongs to one buyer. */
export async function sharedFormProps(totalKrw: number) {
  const locale = await getLocale();
  const { IAMPORT_SDK_URL: url, IAMPORT_USER_CODE: userCode, POSTCODE_SDK_URL } = getEnv();
  const nonce = (await headers()).get('x-nonce') ?? '';
  return {
    locale,
    messages: messagesOf('checkout', locale),
    faultWords: messagesOf('payment', locale).fields,
    offer: await offerFor(totalKrw),
    sdk: { url, userCode, nonce },
    postcode: POSTCODE_SDK_URL ? { url: POSTCODE_SDK_URL, nonce } : null,
    consent: await consentText('order', locale),
  };
}

/** The same for a form whose window stores a card: only the ways that can. */
export async function cardFormProps(totalKrw: number) {
  const { offer, ...shared } = await sharedFormProps(totalKrw);
  const { IAMPORT_CHANNELS: contracts } = getEnv();
  const ways = offer.ways.filter(({ pg, payMethod }) => payMethod === 'card' && findCardKeeper(contracts, pg));
  return { ...shared, offer: { ...offer, ways, trial: [] } };
}

async function offerFor(totalKrw: number): Promise<Offer> {
  const { IAMPORT_CHANNELS: contracts, SHOP_MODE } = getEnv();
  const { KRW_PER_USD: rate } = await readSettings();
  const trial = SHOP_MODE === 'demo' ? offerEverything(contracts, totalKrw, rate) : [];
  return { ways: offerWays(contracts, totalKrw, rate), trial, rate };
}

/** An empty form: the first way that is possible is chosen, nothing is ticked. */
export function emptyForm({ ways }: Offer) {
  const first = ways.find(({ obstacle }) => obstacle === null);
  return { ...nothingTyped, way: first ? wayOf(first) : '' };
}

/** What can be taken off for whoever asks; what an open checkout of theirs holds counts as there. */
export async function discountProps(ownCheckoutId: string | null): Promise<{ discounts: DiscountOffer }> {
  const customer = await currentCustomer();
  if (!customer) return { discounts: { coupons: [], points: null } };
  const [coupons, balanceKrw, rules, t, locale] = await Promise.all([
    listOwnCoupons(customer.id),
    spendableKrw(customer.id, ownCheckoutId),
    readPointRules(),
    getT('pricing'),
    getLocale(),
  ]);
  const named = coupons.map((coupon) => ({
    code: coupon.code,
    name: coupon.name,
    terms: termsText(coupon, t, locale),
  }));
  return { discounts: { coupons: named, points: { balanceKrw, rules } } };
}

/** Whether this browser's visitor has proven to be an adult; `told` is what the identity service's page came back with. */
export const ageProps = async (told: string | string[] | undefined) => ({
  isVerified: await isKnownAdult(await readProof('age')),
  told: typeof told === 'string' ? told : null,
});
