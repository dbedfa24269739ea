// Reads a mail as a person sees it: subject, text and HTML out of headers, encodings and nested parts (RFC 2045–2047). Attachments are left out.

export type Mail = { from: string; to: string[]; subject: string | null; text: string; html: string | null };

type Part = { headers: ReadonlyMap<string, string>; body: string };

/** Mails arrive as bytes; latin1 keeps each byte one character until its charset is known. */
export const parseMail = (bytes: Buffer): Mail => {
  const mail = split(bytes.toString('latin1'));
  const leaves = leavesOf(mail, 0);
  const text = leaves.find((leaf) => typeOf(leaf).startsWith('text/plain'));
  const markup = leaves.find((leaf) => typeOf(leaf).startsWith('text/html'));
  return {
    from: decodeWords(mail.headers.get('from') ?? ''),
    to: addressesOf(mail.headers.get('to') ?? ''),
    subject: mail.headers.has('subject') ? decodeWords(mail.headers.get('subject') ?? '') : null,
    text: text ? contentOf(text) : '',
    html: markup ? contentOf(markup) : null,
  };
};

const split = (source: string): Part => {
  const blank = /(?:^|\r?\n)\r?\n/.exec(source);
  const head = blank ? source.slice(0, blank.index) : source;
  const body = blank ? source.slice(blank.index + blank[0].length) : '';
  const headers = new Map<string, string>();
  for (const line of head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body };
};

const DEPTH_MAX = 8;

const typeOf = (part: Part): string => (part.headers.get('content-type') ?? 'text/plain').toLowerCase();

const leavesOf = (part: Part, depth: number): Part[] => {
  const boundary = /boundary="?([^";]+)"?/i.exec(part.headers.get('content-type') ?? '')?.[1];
  if (!typeOf(part).startsWith('multipart/') || boundary === undefined || depth > DEPTH_MAX) return [part];
  const parts = `\r\n${part.body}`.split(new RegExp(`\\r?\\n--${escapeForRegExp(boundary)}`)).slice(1);
  return parts
    .filter((each) => !each.startsWith('--'))
    .flatMap((each) => leavesOf(split(each.replace(/^[ \t]*\r?\n/, '')), depth + 1));
};

const escapeForRegExp = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

const contentOf = (part: Part): string => {
  const charset = /charset="?([^";\s]+)"?/i.exec(part.headers.get('content-type') ?? '')?.[1] ?? 'utf-8';
  const encoding = (part.headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding === 'base64') return decode(Buffer.from(part.body, 'base64'), charset);
  if (encoding === 'quoted-printable') return decode(fromQuoted(part.body.replaceAll(/=\r?\n/g, '')), charset);
  return decode(Buffer.from(part.body, 'latin1'), charset);
};

const fromQuoted = (text: string): Buffer =>
  Buffer.from(
    text.replaceAll(/=([0-9A-Fa-f]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

const decode = (bytes: Buffer, charset: string): string => {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    // A charset nobody knows: show the bytes as UTF-8 rather than nothing.
    if (error instanceof RangeError) return bytes.toString('utf8');
    throw error;
  }
};

/** `=?utf-8?B?…?=` and `=?utf-8?Q?…?=`; without them the bytes are taken for UTF-8. */
const decodeWords = (text: string): string => {
  const joined = text.replaceAll(/\?=\s+=\?/g, '?==?');
  const decoded = joined.replaceAll(
    /=\?([^?]+)\?([bq])\?([^?]*)\?=/gi,
    (_all, charset: string, how: string, word: string) =>
      decode(how.toLowerCase() === 'b' ? Buffer.from(word, 'base64') : fromQuoted(word.replaceAll('_', ' ')), charset),
  );
  return decoded === text ? Buffer.from(text, 'latin1').toString('utf8') : decoded;
};

const addressesOf = (header: string): string[] =>
  header
    .split(',')
    .map((each) => decodeWords(each.trim()))
    .filter((each) => each !== '');
