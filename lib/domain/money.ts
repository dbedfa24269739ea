// Money inside the shop: whole minor units beside their currency. For won the minor unit is the won itself.

/** ISO 4217 codes that have no smaller coin. Everything else the provider charges in has hundredths. */
const WITHOUT_MINOR_UNITS = new Set(['KRW', 'JPY', 'VND']);

/** A sum: `minor` is a whole number of won for KRW, of cents for USD. */
export type Money = { minor: number; currency: string };

export const krw = (won: number): Money => ({ minor: won, currency: 'KRW' });

export const sameMoney = (a: Money, b: Money): boolean => a.minor === b.minor && a.currency === b.currency;

/**
 * A decimal amount as the provider writes it → minor units, exact to the cent.
 * Throws RangeError when the amount is finer than the currency's smallest unit: rounding money is not ours to do.
 */
export function toMinor(amount: number, currency: string): number {
  const scaled = amount * scaleOf(currency);
  const minor = Math.round(scaled);
  if (!Number.isSafeInteger(minor) || Math.abs(scaled - minor) > 1e-6) {
    throw new RangeError(`${amount} ${currency} is not a whole number of minor units`);
  }
  return minor;
}

/** Minor units → the decimal number the provider expects on the wire. */
export const toDecimal = (money: Money): number => money.minor / scaleOf(money.currency);

const scaleOf = (currency: string): number => (WITHOUT_MINOR_UNITS.has(currency) ? 1 : 100);
