// What is answered when a price or a checkout cannot be had as it was asked for. Nothing was opened then.

import { translator } from '@/i18n/server';
import type { FieldFault } from '@/lib/payment/checkout-request';
import type { DiscountRefused } from '@/lib/pricing/price-wish';

/** The faults, each with its field and a sentence. */
export const invalid = (faults: readonly FieldFault[]): Response =>
  Response.json({ error: 'invalid', fields: faults.map(withWords) }, { status: 400 });

/** What was to be taken off cannot be: the form can be sent without it. */
export const refusedDiscount = ({ path, code }: DiscountRefused): Response =>
  Response.json({ error: 'discount-refused', fields: [withWords({ path, code })] }, { status: 409 });

/** Somebody types code after code. */
export const tooMany = (): Response => Response.json({ error: 'too-many' }, { status: 429 });

function withWords(fault: FieldFault) {
  return { ...fault, message: translator('payment', 'ko')(`fields.${fault.code}`) };
}
