// What an operator means by a few characters: one box finds an order by whatever the caller on the phone can read out. Digits may be
// several things at once; each is looked up.

import { SEARCH_LENGTH_MAX } from './order-filter';

export type Way =
  /** The beginning of an order number; a day's date alone finds that day's. */
  | { by: 'number'; prefix: string }
  /** The beginning of a phone number, digits only as orders keep it. */
  | { by: 'tel'; prefix: string }
  /** The last digits of a phone number. */
  | { by: 'tel-ending'; ending: string }
  /** What a card's slip or a cash receipt says: 승인번호. */
  | { by: 'approval'; number: string }
  | { by: 'waybill'; waybill: string }
  /** imp_uid or merchant_uid of any attempt to pay, a failed one too. */
  | { by: 'attempt'; uid: string }
  /** The beginning of an e-mail address, in small letters. */
  | { by: 'email'; prefix: string }
  /** The beginning of the buyer's name. */
  | { by: 'name'; prefix: string }
  /** A part of a product's name, or a stock code. */
  | { by: 'goods'; words: string };

const ORDER_NUMBER = /^20\d{6}(-[0-9A-Z]{0,7})?$/i;
const IMP_UID = /^imps?_\w+$/i;
/** Ours have 24 random characters behind the prefix; no name is that long in one piece. */
const MERCHANT_UID = /^(?=.*[A-Z])[0-9A-Z]{20,40}$/i;
const TEL = /^0\d{2,11}$/;
const TEL_ENDING = /^\d{4,8}$/;
const APPROVAL = /^\d{6,10}$/;
/** Parcels abroad have letters around the digits. */
const WAYBILL = /^\d{9,16}$|^[A-Z]{2}\d{9}[A-Z]{2}$/;

/** Reads the box; nothing in it means no way. Total: anything that is nothing else is a name, of a buyer or of goods. */
export function readSearch(typed: string): Way[] {
  const text = typed.normalize('NFC').trim().slice(0, SEARCH_LENGTH_MAX);
  if (text === '') return [];
  if (IMP_UID.test(text) || MERCHANT_UID.test(text)) return [{ by: 'attempt', uid: text }];
  if (text.includes('@')) return [{ by: 'email', prefix: text.toLowerCase() }];
  const code = text.replace(/[-\s().]/g, '').toUpperCase();
  const numbers = [...readNumber(text), ...readDigits(code), ...readWaybill(code)];
  return numbers.length > 0
    ? numbers
    : [
        { by: 'name', prefix: text },
        { by: 'goods', words: text },
      ];
}

const readNumber = (text: string): Way[] =>
  ORDER_NUMBER.test(text) ? [{ by: 'number', prefix: text.toUpperCase() }] : [];

function readDigits(code: string): Way[] {
  const tel = code.replace(/^\+82/, '0').replace(/^00/, '0');
  const ways: Way[] = [];
  if (TEL.test(tel)) ways.push({ by: 'tel', prefix: tel });
  if (TEL_ENDING.test(code)) ways.push({ by: 'tel-ending', ending: code });
  if (APPROVAL.test(code)) ways.push({ by: 'approval', number: code });
  return ways;
}

const readWaybill = (code: string): Way[] => (WAYBILL.test(code) ? [{ by: 'waybill', waybill: code }] : []);
