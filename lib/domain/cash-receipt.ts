// Cash receipts (현금영수증): when one is owed, and to what number. (소득세법 제162조의3: from 100,000 won in cash also when nobody asks,
// then to 010-000-1234)

/** `income` takes it off the buyer's income tax, `expense` proves a business's expense; `unasked` is owed without being asked for. */
export type ReceiptPurpose = 'income' | 'expense' | 'unasked';

/** From this sum a receipt is owed to somebody who did not ask for one. */
const UNASKED_FROM_KRW = 100_000;

/** The number the tax office gives for buyers who are not known. */
export const UNASKED_IDENTIFIER = '0100001234';

/** Money that leaves no card slip. */
export const isCash = (payMethod: string | null): boolean => payMethod === 'trans' || payMethod === 'vbank';

/** What is owed for an order that was paid in cash; null when nothing is. */
export const owedPurpose = (asked: ReceiptPurpose | null, totalKrw: number): ReceiptPurpose | null =>
  asked ?? (totalKrw >= UNASKED_FROM_KRW ? 'unasked' : null);

/**
 * What a receipt over the `leftKrw` that are left says of tax: the tax-free part of what was paid, less what of it went back.
 */
export const receiptTaxFreeKrw = (leftKrw: number, paidTaxFreeKrw: number, goneTaxFreeKrw: number): number =>
  Math.max(0, Math.min(paidTaxFreeKrw - goneTaxFreeKrw, leftKrw));

/** Whether a number (digits) can be what a purpose needs: a mobile phone's, or a business's with its check digit. */
export const isIdentifier = (purpose: 'income' | 'expense', digits: string): boolean =>
  purpose === 'income' ? /^01[016789]\d{7,8}$/.test(digits) : isBusinessNumber(digits);

const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5];

/** 사업자등록번호: ten digits, the last of which checks the others. */
function isBusinessNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  const at = (index: number): number => Number(digits[index]);
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * at(index), 0) + Math.floor((at(8) * 5) / 10);
  return (10 - (sum % 10)) % 10 === at(9);
}

/** A number that its owner recognises and nobody else can read: 010****5678. */
export const maskIdentifier = (digits: string): string => `${digits.slice(0, 3)}****${digits.slice(-4)}`;
