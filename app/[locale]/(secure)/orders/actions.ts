'use server';

import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import type { AgainState } from '@/components/orders/buy-again';
import type { ConfirmState } from '@/components/orders/confirm-form';
import type { LookupState } from '@/components/orders/lookup-form';
import { answerRefundAccount } from '@/components/orders/refund-account-answer';
import type { RefundAccountFormState } from '@/components/orders/refund-account-form';
import { defaultLocale, href, isLocale, type Locale, locales } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { buyAgain } from '@/lib/cart/buy-again';
import { withdrawClaim } from '@/lib/claims/withdraw-claim';
import { confirmByBuyer } from '@/lib/delivery/move-orders';
import { lookUpOrder } from '@/lib/orders/buyer-lookup';
import { getBuyerOrder, isOrderNumber } from '@/lib/orders/buyer-order';
import { cancelAsBuyer } from '@/lib/payment/cancel-unpaid-order';
import { giveRefundAccount } from '@/lib/payment/refund-account';
import { addressOf } from '@/lib/visitors/address';

/** Looks an order up for somebody who knows its number and phone number, and opens it by its signed link. */
export async function lookUp(_before: LookupState, form: FormData): Promise<LookupState> {
  const read = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim().slice(0, 40) : '';
  };
  const typed = { number: read('number'), tel: read('tel') };
  if (typed.number === '' || typed.tel === '') return { kind: 'incomplete', ...typed };
  const found = await lookUpOrder(typed, addressOf(await headers()));
  const locale = read('locale');
  if (found.kind === 'found') redirect(href(isLocale(locale) ? locale : defaultLocale, found.path));
  return { kind: found.kind, ...typed };
}

const Held = z.object({ locale: z.enum(locales), number: z.string().max(20), token: z.string().max(64) });

/** Cancels an order that waits for its deposit, for whoever holds its token; the page then says where it stands. */
export async function cancelOrder(...given: [locale: string, number: string, token: string]): Promise<void> {
  const [locale, number, token] = given;
  const held = Held.parse({ locale, number, token });
  const answer = isOrderNumber(held.number) ? await cancelAsBuyer(held.number, held.token) : 'not-found';
  const told = answer === 'not-waiting' ? '&cancel=too-late' : '';
  redirect(
    `${href(held.locale, `/orders/${encodeURIComponent(held.number)}`)}?token=${encodeURIComponent(held.token)}${told}`,
  );
}

/** Keeps the account a buyer gives by their order's link, when they were asked for it. */
export async function giveAccount(
  locale: Locale,
  number: string,
  token: string,
  _previous: RefundAccountFormState,
  form: FormData,
): Promise<RefundAccountFormState> {
  if (!isOrderNumber(number)) throw new Error('no order number');
  const language = isLocale(locale) ? locale : defaultLocale;
  return answerRefundAccount(form, language, (account) => giveRefundAccount(number, token, account));
}

/** The buyer who holds the order's token says that all is well. */
export async function confirmPurchase(
  ...given: [locale: string, number: string, token: string]
): Promise<ConfirmState> {
  const [locale, number, token] = given;
  const held = Held.parse({ locale, number, token });
  const isConfirmed = isOrderNumber(held.number) && (await confirmByBuyer(held.number, held.token));
  if (!isConfirmed) return { error: translator('orders', held.locale)('parcels.confirmFailed') };
  refresh();
  return null;
}

/** The buyer who holds the order's token takes a claim back. */
export async function withdraw(
  ...given: [locale: string, number: string, token: string, claimId: number]
): Promise<ActionMessage> {
  const [locale, number, token, claimId] = given;
  const held = Held.parse({ locale, number, token });
  const id = z.int().positive().max(2_147_483_647).parse(claimId);
  const answer = await withdrawClaim(held.number, held.token, id);
  refresh();
  const t = translator('claims', held.locale);
  return answer.kind === 'withdrawn'
    ? { tone: 'ok', text: t('mine.withdrawn') }
    : { tone: 'warn', text: t('mine.tooLate') };
}

/** Puts what the order of this token held into the cart once more, and says what cannot be had. */
export async function again(...given: [locale: string, number: string, token: string]): Promise<AgainState> {
  const [locale, number, token] = given;
  const held = Held.parse({ locale, number, token });
  const order = await getBuyerOrder(held.number, held.token);
  if (!order) throw new Error('no such order');
  const { added, missing } = await buyAgain(order.lines);
  const t = translator('claims', held.locale);
  return {
    isAdded: added > 0,
    text: added > 0 ? t('acts.againAdded', { count: added }) : t('acts.againNone'),
    missing: missing.map(({ place, why }) => {
      const { name = '', option = '' } = order.lines[place] ?? {};
      return t(`acts.againMissing.${why}`, { name: [name, option].filter(Boolean).join(' / ') });
    }),
  };
}
