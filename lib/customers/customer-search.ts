// What an operator means by a few characters, when somebody is looked for: who is on the phone says a number, a name or an address.

import { SEARCH_LENGTH_MAX } from '../orders/order-filter';

export type Way =
  /** 회원번호, written #12. */
  | { by: 'number'; number: number }
  /** The beginning of a phone number, digits only. */
  | { by: 'tel'; prefix: string }
  /** The last digits of a phone number. */
  | { by: 'tel-ending'; ending: string }
  /** The beginning of an e-mail address, in small letters. */
  | { by: 'email'; prefix: string }
  /** The beginning of a name. */
  | { by: 'name'; prefix: string };

const NUMBER = /^#\d{1,9}$/;
const TEL = /^0\d{2,11}$/;
const TEL_ENDING = /^\d{4,8}$/;
/** Without an @, what can only be the name in an e-mail address. */
const ADDRESS = /^(?=.*[a-z])[a-z0-9._+-]{3,}$/i;

/** Reads the box; nothing in it means no way. Total: anything that is nothing else is a name. */
export function readSearch(typed: string): Way[] {
  const text = typed
    .normalize('NFC')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, SEARCH_LENGTH_MAX);
  if (text === '') return [];
  if (NUMBER.test(text)) return [{ by: 'number', number: Number(text.slice(1)) }];
  if (text.includes('@')) return [{ by: 'email', prefix: text.toLowerCase() }];
  const digits = readDigits(text.replace(/[-\s().]/g, ''));
  if (digits.length > 0) return digits;
  const name: Way = { by: 'name', prefix: text };
  return ADDRESS.test(text) ? [name, { by: 'email', prefix: text.toLowerCase() }] : [name];
}

function readDigits(code: string): Way[] {
  const tel = code.replace(/^\+82/, '0').replace(/^00/, '0');
  return [
    ...(TEL.test(tel) ? [{ by: 'tel', prefix: tel } as const] : []),
    ...(TEL_ENDING.test(code) ? [{ by: 'tel-ending', ending: code } as const] : []),
  ];
}

/** Whether only few people among a million can have it. */
export const isNarrow = (way: Way): boolean =>
  way.by === 'tel' ? way.prefix.length >= 8 : way.by !== 'name' && (way.by !== 'email' || way.prefix.includes('@'));
