// What the doors tell a buyer, and where they send them.

import { defaultLocale, href, isLocale, type Locale } from '@/i18n/config';
import { checkoutPath, orderPath } from '@/lib/payment/access';
import type { PaymentState } from '@/lib/payment/payment-state';

type Place = { checkoutId: string; locale: string };

export const localeOf = ({ locale }: { locale: string }): Locale => (isLocale(locale) ? locale : defaultLocale);

/** The page of the order. Only with `isProven` does the link open it; otherwise it asks for the phone number. */
export const orderUrl = (state: PaymentState, number: string, isProven: boolean): string =>
  href(localeOf(state), isProven ? orderPath(number, state.checkoutId) : `/orders/${number}`);

/** Where the buyer goes on when there is no order. */
export const checkoutUrl = (place: Place): string => href(localeOf(place), checkoutPath(place.checkoutId));

/** The word of i18n namespace `payment` that says what happened, and what happened to the money. */
export const messageKey = ({
  outcome,
  cancelReason,
  isParked,
}: Pick<PaymentState, 'outcome' | 'cancelReason' | 'isParked'>) => cancelReason ?? (isParked ? 'parked' : outcome);
