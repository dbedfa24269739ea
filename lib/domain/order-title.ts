// The title of an order in payment windows and on receipts: what is bought, in a form every PG takes.

/** What a PG takes as title; `refused` are characters it does not take. Bytes are counted in UTF-8, the longest of the encodings in use. */
export type TitleRule = { max: number; unit: 'characters' | 'bytes'; refused: string };

/** The provider itself stores titles of up to 40 characters. (PortOne V1 docs: request_pay, `name`) */
const USUAL: TitleRule = { max: 40, unit: 'characters', refused: '' };

const encoder = new TextEncoder();

/** "린넨 앞치마 외 2건", within a PG's rule. Never empty: a name without one usable character becomes 주문. */
export function orderTitle(productNames: readonly string[], rule: TitleRule = USUAL): string {
  const [first = '', ...others] = productNames;
  const suffix = others.length > 0 ? ` 외 ${others.length}건` : '';
  const head = clean(first, rule.refused) || '주문';
  if (fits(head + suffix, rule)) return head + suffix;
  const letters = [...head];
  while (letters.length > 0 && !fits(`${letters.join('')}…${suffix}`, rule)) letters.pop();
  return `${letters.join('').trimEnd()}…${suffix}`;
}

/** Emoji and control characters break PGs that still speak EUC-KR. */
const UNSPEAKABLE = /[\p{Extended_Pictographic}\p{Control}\u{10000}-\u{10FFFF}]/u;

const clean = (name: string, refused: string): string =>
  [...name]
    .map((letter) => (refused.includes(letter) || UNSPEAKABLE.test(letter) ? ' ' : letter))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

const fits = (title: string, { max, unit }: TitleRule): boolean =>
  (unit === 'bytes' ? encoder.encode(title).length : title.length) <= max;
