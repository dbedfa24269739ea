/** A phone number as Koreans read it out: 010-1234-5678, 02-345-6789, 1588-1234. `digits` is how orders keep it. */
export function formatTel(digits: string): string {
  if (/^1\d{7}$/.test(digits)) return `${digits.slice(0, 4)}-${digits.slice(4)}`;
  const parts = /^(02|0\d{2})(\d{3,4})(\d{4})$/.exec(digits);
  return parts ? parts.slice(1).join('-') : digits;
}
