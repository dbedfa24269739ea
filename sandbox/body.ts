// Reads request bodies: JSON or form with nested brackets (`schedules[0][amount]=…`, `imp_uid[]=…`), within a size no honest call reaches.
import type { IncomingMessage } from 'node:http';

export const BODY_BYTES_MAX = 1_048_576;
const DEPTH_MAX = 8;
const PAIRS_MAX = 10_000;

/** The body is not what it claims to be, or too large; the caller is told, nothing else happens. */
export class BadBody extends Error {
  override readonly name = 'BadBody';

  constructor(
    readonly status: 400 | 413,
    message: string,
  ) {
    super(message);
  }
}

/** The whole body as text. A body over the limit is read to its end but not kept, so that the answer can still be sent. */
export const readText = (message: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    message.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= BODY_BYTES_MAX) chunks.push(chunk);
      // Somebody who sends without end is cut off instead of being waited for.
      if (size > BODY_BYTES_MAX * 64) message.destroy();
    });
    message.on('error', reject);
    message.on('aborted', () => reject(new BadBody(400, '요청이 중단되었습니다.')));
    message.on('end', () => {
      if (size > BODY_BYTES_MAX) reject(new BadBody(413, '요청 본문이 너무 큽니다.'));
      else resolve(Buffer.concat(chunks).toString('utf8'));
    });
  });

/** What the text means by its content type; without one, whatever it looks like. */
export const parseBody = (text: string, contentType: string): unknown => {
  if (text.trim() === '') return {};
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type.endsWith('json')) return parseJson(text);
  if (type === 'application/x-www-form-urlencoded') return parseForm(text);
  if (type === '' || type === 'text/plain') return /^\s*[[{]/.test(text) ? parseJson(text) : parseForm(text);
  throw new BadBody(400, `지원하지 않는 Content-Type입니다(${type.slice(0, 100)}).`);
};

/** Nesting of a JSON text, as far as brackets outside of strings tell. */
const jsonDepth = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{]|[\]}]/g)) {
    if (token === '[' || token === '{') deepest = Math.max(deepest, ++depth);
    else if (token === ']' || token === '}') depth -= 1;
  }
  return deepest;
};

const parseJson = (text: string): unknown => {
  if (jsonDepth(text) > DEPTH_MAX * 4) throw new BadBody(400, '파라메터가 너무 깊습니다.');
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw Object.assign(new BadBody(400, '요청 본문을 해석할 수 없습니다.'), { cause });
  }
};

type Node = { [name: string]: Node | string };

const newNode = (): Node => Object.create(null) as Node;

const parseForm = (text: string): unknown => {
  const pairs = [...new URLSearchParams(text)];
  if (pairs.length > PAIRS_MAX) throw new BadBody(400, '파라메터가 너무 많습니다.');
  const root = newNode();
  for (const [name, value] of pairs) plant(root, pathOf(name), value);
  return listed(root);
};

const pathOf = (name: string): string[] => {
  const head = name.split('[', 1)[0] ?? name;
  const rest = [...name.slice(head.length).matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? '');
  if (rest.length > DEPTH_MAX) throw new BadBody(400, '파라메터가 너무 깊습니다.');
  return head === '' ? [name] : [head, ...rest];
};

const plant = (root: Node, path: string[], value: string): void => {
  let node = root;
  for (const [depth, segment] of path.entries()) {
    const name = segment === '' ? String(Object.keys(node).length) : segment;
    if (depth === path.length - 1) {
      node[name] = value;
      return;
    }
    const known = node[name];
    const next = typeof known === 'object' ? known : newNode();
    node[name] = next;
    node = next;
  }
};

/** Objects whose names count 0, 1, 2, … become arrays, as PHP-style clients mean them. */
const listed = (node: Node | string): unknown => {
  if (typeof node === 'string') return node;
  const names = Object.keys(node);
  const values = names.map((name) => listed(node[name] ?? ''));
  const counts = names.length > 0 && names.every((name, index) => name === String(index));
  if (counts) return values;
  const object: Record<string, unknown> = Object.create(null);
  for (const [index, name] of names.entries()) object[name] = values[index];
  return object;
};
