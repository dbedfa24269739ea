/** Digits as Koreans write them: 010-1234-5678, 02-123-4567. */
export const telText = (digits: string): string => digits.replace(/^(02|\d{3})(\d{3,4})(\d{4})$/, '$1-$2-$3');
