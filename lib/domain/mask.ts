// What stands in place of personal data until somebody says why they need it: enough to recognise, not enough to use.

/** 010-****-5678, from digits. */
export function maskTel(digits: string): string {
  const last = digits.slice(-4);
  return digits.length < 8 ? '****' : `${digits.slice(0, 3)}-****-${last}`;
}

/** b***@example.com. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '***' : `${email.slice(0, 1)}***${email.slice(at)}`;
}

/** The province and city of an address: 서울 중구 ***. */
export const maskAddress = (address: string): string => `${address.trim().split(/\s+/).slice(0, 2).join(' ')} ***`;

/** A name as strangers may read it: its first letter and as many stars as hide how long it is. */
export function maskName(name: string): string {
  const [first = ''] = [...name.trim()];
  return first === '' ? '**' : `${first}**`;
}

/** The beginning of a network address: 203.0.***. */
export function maskNetwork(address: string): string {
  const mark = address.includes(':') ? ':' : '.';
  const parts = address.split(mark);
  return parts.length < 4 ? '***' : `${parts.slice(0, 2).join(mark)}${mark}***`;
}
