// What a browser may ask for when it opens a checkout. Unknown keys are refused: nothing a client sends about money is read.

import { z } from 'zod';
import { isIdentifier } from '../domain/cash-receipt';
import { parseConsent } from '../domain/policy';
import { LINES_MAX, QUANTITY_MAX } from '../domain/pricing';
import { payMethods } from '../iamport/channels';
import type { DiscountFault } from '../pricing/price-wish';

/** What is wrong with a field, as a word the form has a sentence for. */
export type FieldFault = { path: string; code: FieldCode };
export type FieldCode =
  | 'required'
  | 'tel'
  | 'email'
  | 'business-number'
  | 'postcode'
  | 'too-long'
  | 'quantity'
  | 'lines'
  | 'unknown-sku'
  | 'unsupported'
  /** The PG takes no sum so small, or so big, by this method. */
  | 'too-small'
  | 'too-big'
  | 'consent'
  /** The text has changed since it was shown. */
  | 'consent-changed'
  | 'adult'
  | 'unknown-key'
  | 'invalid'
  | DiscountFault;

const text = (max: number) => z.string('invalid').trim().min(1, 'required').max(max, 'too-long');
const optionalText = (max: number) => z.string('invalid').trim().max(max, 'too-long').default('');

/** Korean numbers with or without dashes → digits. */
const tel = z
  .string('invalid')
  .min(1, 'required')
  .transform((value) => value.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^0\d{8,10}$/, 'tel'));

const Line = z.strictObject({
  sku: z.string('invalid').min(1, 'required').max(64, 'unknown-sku'),
  quantity: z.int('quantity').min(1, 'quantity').max(QUANTITY_MAX, 'quantity'),
});

/** Phone or business number, with or without dashes → digits. */
const identifier = z
  .string('invalid')
  .min(1, 'required')
  .max(20, 'too-long')
  .transform((value) => value.replace(/[\s-]/g, ''));

const CashReceipt = z
  .strictObject({ purpose: z.enum(['income', 'expense'], 'invalid'), identifier })
  .superRefine((receipt, context) => {
    if (isIdentifier(receipt.purpose, receipt.identifier)) return;
    const message = receipt.purpose === 'income' ? 'tel' : 'business-number';
    context.addIssue({ code: 'custom', path: ['identifier'], message });
  });

/** What is agreed to, `order` or `order@3`; these must be. */
export const consentsTo = (...required: string[]) =>
  z
    .array(z.string('invalid').max(40, 'invalid'), 'consent')
    .max(10, 'invalid')
    .refine((words) => required.every((kind) => words.some((word) => parseConsent(word).kind === kind)), 'consent');

/** As it is typed; empty for none. */
const couponCode = z
  .string('invalid')
  .trim()
  .max(40, 'coupon-unknown')
  .transform((value) => value || undefined);

/** 0 for none. */
const pointsWish = z
  .int('invalid')
  .nonnegative('invalid')
  .transform((krw) => krw || undefined);

export const CheckoutRequest = z.strictObject({
  lines: z.array(Line, 'invalid').min(1, 'lines').max(LINES_MAX, 'lines').optional(),
  buyer: z.strictObject({
    name: text(40),
    tel,
    email: z.string('invalid').trim().min(1, 'required').max(64, 'too-long').pipe(z.email('email')),
  }),
  shipping: z.strictObject({
    postcode: z
      .string('invalid')
      .trim()
      .min(1, 'required')
      .regex(/^\d{5}$/, 'postcode'),
    address1: text(100),
    address2: optionalText(100),
    memo: optionalText(100),
  }),
  payment: z.strictObject({
    pg: z.string('invalid').min(1, 'required').max(100, 'unsupported'),
    payMethod: z.enum(payMethods, 'unsupported'),
  }),
  cashReceipt: CashReceipt.optional(),
  consents: consentsTo('order'),
  /** A coupon's code. */
  coupon: couponCode.optional(),
  /** Won to be paid in points. */
  pointsKrw: pointsWish.optional(),
  expectedTotalKrw: z.int('invalid').nonnegative('invalid').optional(),
  locale: z.enum(['ko', 'en'], 'invalid').default('ko'),
  /** A member wants the address kept in their address book. */
  keepAddress: z.boolean('invalid').optional(),
});

/** What `POST /api/quotes` takes: as much of the same as a price depends on. */
export const QuoteRequest = z.strictObject({
  lines: z.array(Line, 'invalid').min(1, 'lines').max(LINES_MAX, 'lines').optional(),
  postcode: z.string('invalid').max(10, 'postcode').default(''),
  coupon: couponCode.optional(),
  pointsKrw: pointsWish.optional(),
});

export type CheckoutRequest = z.infer<typeof CheckoutRequest>;

/** Every fault of a refused request, by field. */
export function faultsOf(error: z.ZodError): FieldFault[] {
  return error.issues.flatMap((issue): FieldFault[] => {
    const path = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, code: 'unknown-key' }));
    }
    // A missing or mistyped object has no word of its own.
    return [{ path, code: isFieldCode(issue.message) ? issue.message : 'invalid' }];
  });
}

const FIELD_CODES: readonly string[] = [
  'required',
  'tel',
  'email',
  'business-number',
  'postcode',
  'too-long',
  'quantity',
  'lines',
  'unknown-sku',
  'unsupported',
  'consent',
  'coupon-unknown',
] satisfies FieldCode[];

const isFieldCode = (word: string): word is FieldCode => FIELD_CODES.includes(word);
