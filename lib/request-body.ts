// Reading what strangers send: JSON or a form, of a bounded size.

const BYTES_MAX = 64_000;

/** The body as plain data; null when it is too large, not text of its kind, or of another kind. */
export async function readBody(request: Request): Promise<unknown> {
  const text = await readText(request);
  if (text === null || hasNul(text)) return null;
  const kind = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (kind === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(text));
  return kind === 'application/json' ? parseJson(text) : null;
}

/** A byte PostgreSQL cannot hold, in any of the ways it can be written: nobody types it. */
const hasNul = (text: string): boolean => /\0|\\u0000|%00/i.test(text);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function readText(request: Request): Promise<string | null> {
  if (!request.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > BYTES_MAX) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
