import { getT } from '@/i18n/server';

const AUTOMATIC = [
  'amount-differs',
  'paid-twice',
  'sold-out-after-close',
  'discount-used-after-close',
  'order-cancelled',
] as const;

/** Why operators give money back, the most frequent first. */
export const refundPresets = ['mind', 'defect', 'wrong', 'soldOut', 'late', 'goodwill', 'other'] as const;

/** Why money goes back: an operator's own words, or the verdict's in words. */
export async function RefundReason({ reason }: { reason: string }) {
  const t = await getT('admin');
  const known = AUTOMATIC.find((word) => word === reason);
  return known ? t(`reasons.${known}`) : reason;
}
