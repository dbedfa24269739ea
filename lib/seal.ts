// Encryption of the few things that are kept only until they have been used: AES-256-GCM under a key made from the shop's secret.
// A text names its key. When the secret is replaced the one before still opens what it sealed, until every text is sealed anew
// (reseal.ts); without it they cannot be read any more, and their owners are asked again.

import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { getEnv } from './env';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

type Key = { id: string; bytes: Buffer };

function keyOf(secret: string): Key {
  const bytes = Buffer.from(hkdfSync('sha256', secret, '', 'seal', 32));
  return { id: createHash('sha256').update(bytes).digest('base64url').slice(0, 8), bytes };
}

const currentKey = (): Key => keyOf(getEnv().SHOP_SECRET);

/** The key a text names, while this shop has its secret. */
function keyNamed(id: string | undefined): Key | undefined {
  const { SHOP_SECRET, SHOP_SECRET_BEFORE } = getEnv();
  return [SHOP_SECRET, SHOP_SECRET_BEFORE].flatMap((one) => (one ? keyOf(one) : [])).find((key) => key.id === id);
}

/** The beginning of every text that was sealed by the secret before; null when there is none. */
export function olderMark(): string | null {
  const { SHOP_SECRET_BEFORE: before } = getEnv();
  return before === undefined ? null : `${keyOf(before).id}.`;
}

/** Encrypts a text for one owner: it opens for no other. */
export function seal(text: string, owner: string): string {
  const key = currentKey();
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key.bytes, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(owner));
  const body = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${key.id}.${body.toString('base64url')}`;
}

/** Opens what was sealed for an owner; null when it was another's, was changed, or its key is gone. */
export function unseal(sealed: string, owner: string): string | null {
  const [id, encoded = ''] = sealed.split('.');
  const key = keyNamed(id);
  const body = Buffer.from(encoded, 'base64url');
  if (!key || body.length < IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key.bytes, body.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(owner))
    .setAuthTag(body.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(body.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    // The authentication tag does not fit: not this owner's, or not as it was written.
    return null;
  }
}
