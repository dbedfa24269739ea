// What a buyer typed into the checkout form, as the API wants it: form → body, and the faults that can be seen without asking.

import type { WantedLine } from '@/lib/domain/cart';
import { isCash, isIdentifier } from '@/lib/domain/cash-receipt';
import type { FieldCode } from '@/lib/payment/checkout-request';

/** The names of the form's fields are the paths of the API's body, so that its answer names the field it means. */
export const textFields = [
  'buyer.name',
  'buyer.tel',
  'buyer.email',
  'shipping.postcode',
  'shipping.address1',
  'shipping.address2',
] as const;

export type TextField = (typeof textFields)[number];

/** Everything that is kept for a buyer who comes back. Consents are not: agreeing is an act of its own each time. */
export type Typed = Record<TextField, string> & {
  /** One of the presets' words, `custom`, or nothing. */
  memoChoice: string;
  memoText: string;
  /** `pg:payMethod` of a tile. */
  way: string;
  /** What a cash receipt is wanted for; nothing for none. */
  'cashReceipt.purpose': string;
  'cashReceipt.income': string;
  'cashReceipt.expense': string;
};

/** What a buyer may want a cash receipt for. */
export const receiptPurposes = ['income', 'expense'] as const;

export const nothingTyped: Typed = {
  'buyer.name': '',
  'buyer.tel': '',
  'buyer.email': '',
  'shipping.postcode': '',
  'shipping.address1': '',
  'shipping.address2': '',
  memoChoice: '',
  memoText: '',
  way: '',
  'cashReceipt.purpose': '',
  'cashReceipt.income': '',
  'cashReceipt.expense': '',
};

/** Usual requests to a courier; their words are in the messages. */
export const memoPresets = ['door', 'guard', 'call', 'hand', 'box'] as const;

/** A memo as the form shows it: a preset when its words are one's, else the buyer's own. `memoOf` as in `toBody`. */
export function memoTyped(
  memo: string,
  memoOf: (preset: (typeof memoPresets)[number]) => string,
): Pick<Typed, 'memoChoice' | 'memoText'> {
  if (memo === '') return { memoChoice: '', memoText: '' };
  const preset = memoPresets.find((known) => memoOf(known) === memo);
  return preset ? { memoChoice: preset, memoText: '' } : { memoChoice: 'custom', memoText: memo };
}

/** How a tile of the payment methods is written in the form. */
export const wayOf = ({ pg, payMethod }: { pg: string; payMethod: string }): string => `${pg}:${payMethod}`;

/** Field of the API's body → what is wrong with it. */
export type Faults = Partial<Record<string, FieldCode>>;

/** Reads the form as it stands. */
export function readTyped(form: FormData): Typed {
  const read = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const names = Object.keys(nothingTyped) as (keyof Typed)[];
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Typed;
}

const patterns: Partial<Record<TextField, { pattern: RegExp; code: FieldCode }>> = {
  'buyer.tel': { pattern: /^0\d{8,10}$/, code: 'tel' },
  'buyer.email': { pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, code: 'email' },
  'shipping.postcode': { pattern: /^\d{5}$/, code: 'postcode' },
};

/** A help before the API is asked: what is missing or cannot be right. The API checks everything again. */
export function findFaults(typed: Typed, hasConsented: boolean): Faults {
  const faults: Faults = {};
  for (const field of textFields) {
    const code = faultOf(field, typed[field]);
    if (code) faults[field] = code;
  }
  if (!typed.way) faults['payment.pg'] = 'required';
  const receipt = receiptOf(typed);
  if (receipt && !isIdentifier(receipt.purpose, receipt.identifier.replace(/[\s-]/g, '')))
    faults['cashReceipt.identifier'] = receipt.purpose === 'income' ? 'tel' : 'business-number';
  if (!hasConsented) faults.consents = 'consent';
  return faults;
}

function faultOf(field: TextField, value: string): FieldCode | null {
  if (value === '') return field === 'shipping.address2' ? null : 'required';
  const rule = patterns[field];
  const plain = field === 'buyer.tel' ? value.replace(/[\s-]/g, '') : value;
  return rule && !rule.pattern.test(plain) ? rule.code : null;
}

/** The cash receipt that is wanted; undefined for none, and where the chosen way leaves a slip of its own. */
function receiptOf(typed: Typed): { purpose: (typeof receiptPurposes)[number]; identifier: string } | undefined {
  const purpose = receiptPurposes.find((known) => known === typed['cashReceipt.purpose']);
  const [, payMethod = ''] = typed.way.split(':');
  return purpose && isCash(payMethod) ? { purpose, identifier: typed[`cashReceipt.${purpose}`] } : undefined;
}

/** What `POST /api/checkouts` gets. `memoOf` turns the chosen preset into the words a courier reads. */
export function toBody(
  typed: Typed,
  wish: { lines: readonly WantedLine[]; expectedTotalKrw: number; locale: string; consents: readonly string[] },
  memoOf: (preset: (typeof memoPresets)[number]) => string,
) {
  const [pg = '', payMethod = ''] = typed.way.split(':');
  const { memoChoice, memoText } = typed;
  const preset = memoPresets.find((known) => known === memoChoice);
  return {
    ...wish,
    buyer: { name: typed['buyer.name'], tel: typed['buyer.tel'], email: typed['buyer.email'] },
    shipping: {
      postcode: typed['shipping.postcode'],
      address1: typed['shipping.address1'],
      address2: typed['shipping.address2'],
      memo: preset ? memoOf(preset) : memoChoice === 'custom' ? memoText : '',
    },
    payment: { pg, payMethod },
    cashReceipt: receiptOf(typed),
  };
}

export type CheckoutBody = ReturnType<typeof toBody> & {
  keepAddress?: true;
  coupon?: string | undefined;
  pointsKrw?: number | undefined;
};
