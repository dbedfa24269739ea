// Card companies by their standard code (PortOne V1 docs: card codes); served by /cards and used for every card payment.
export const CARDS: ReadonlyMap<string, string> = new Map([
  ['361', 'BC카드'],
  ['364', '광주카드'],
  ['365', '삼성카드'],
  ['366', '신한카드'],
  ['367', '현대카드'],
  ['368', '롯데카드'],
  ['369', '수협카드'],
  ['370', '씨티카드'],
  ['371', 'NH카드'],
  ['372', '전북카드'],
  ['373', '제주카드'],
  ['374', '하나카드'],
  ['381', 'KB국민카드'],
  ['041', '우리카드'],
  ['002', 'KDB산업은행카드'],
  ['045', '새마을금고카드'],
  ['048', '신협카드'],
  ['071', '우체국카드'],
  ['089', 'K뱅크카드'],
  ['090', '카카오뱅크카드'],
  ['092', '토스뱅크카드'],
]);

/** Codes the window offers first; small banks follow. */
export const COMMON_CARDS = [
  '366',
  '381',
  '365',
  '367',
  '368',
  '374',
  '041',
  '361',
  '371',
  '090',
  '092',
  '089',
] as const;

/** Instalments exist from this amount on, KRW (PortOne V1 docs: display.card_quota). */
export const QUOTA_MIN_KRW = 50_000;

export const cardName = (code: string): string => CARDS.get(code) ?? `카드(${code})`;

/** The card company of a number: a fixed choice per number, since real issuer ranges are not published. */
export const cardCodeOf = (digits: string): string => {
  const sum = [...digits].reduce((total, digit) => total + Number(digit), 0);
  return COMMON_CARDS[sum % 9] ?? '366';
};

/** Digits 7–12 hidden, as most PGs do. */
export const maskCard = (digits: string): string => `${digits.slice(0, 6)}******${digits.slice(12)}`;
