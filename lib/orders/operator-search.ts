// What an operator means by a few characters: one box finds an order by whatever the caller on the phone can read out.

export type Search =
  | { kind: 'everything' }
  /** The beginning of an order number; a day's date alone finds that day's. */
  | { kind: 'number'; prefix: string }
  /** The beginning of a phone number, digits only as orders keep it. */
  | { kind: 'tel'; prefix: string }
  /** imp_uid or merchant_uid of any attempt to pay, a failed one too. */
  | { kind: 'attempt'; uid: string }
  | { kind: 'name'; prefix: string };

/** Longer than any name, number or uid. */
const SEARCH_LENGTH_MAX = 64;

const ORDER_NUMBER = /^20\d{6}(-[0-9A-Z]{0,7})?$/i;
const IMP_UID = /^imps?_\w+$/i;
/** Ours have 24 random characters behind the prefix; no name is that long in one piece. */
const MERCHANT_UID = /^[0-9A-Z]{20,40}$/i;
const TEL = /^0\d{2,11}$/;

/** Reads the box. Total: anything that is nothing else is the beginning of a name. */
export function readSearch(typed: string): Search {
  const text = typed.normalize('NFC').trim().slice(0, SEARCH_LENGTH_MAX);
  if (text === '') return { kind: 'everything' };
  if (ORDER_NUMBER.test(text)) return { kind: 'number', prefix: text.toUpperCase() };
  if (IMP_UID.test(text) || MERCHANT_UID.test(text)) return { kind: 'attempt', uid: text };
  const digits = text
    .replace(/[-\s().]/g, '')
    .replace(/^\+82/, '0')
    .replace(/^00/, '0');
  if (TEL.test(digits)) return { kind: 'tel', prefix: digits };
  return { kind: 'name', prefix: text };
}
