// Photographs people send: nothing of what was sent is kept. Each is decoded and painted anew as WebP, without what a camera wrote
// into it (place, time, device), under a random name. What cannot be decoded as a photograph is refused.

import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { getEnv } from '../env';

export const PHOTOS_MAX = 4;
export const PHOTO_BYTES_MAX = 8 * 1024 * 1024;

/** Pixels a picture may claim to have: a few kilobytes can otherwise unpack to gigabytes. */
const PIXELS_MAX = 50_000_000;
const SIDE_MAX = 1_600;
const FORMATS = ['jpeg', 'png', 'webp', 'heif'];

export type Photo = { file: string; width: number; height: number };

const NAME = /^[A-Za-z0-9_-]{22}\.webp$/;

const folder = (): string => path.resolve(getEnv().DATA_DIR, 'uploads');

/** Where a stored photograph lies; null for a name that cannot be one. */
export const photoPath = (file: string): string | null => (NAME.test(file) ? path.join(folder(), file) : null);

/** Stores a photograph anew; null when it is none, or too large. */
export async function storePhoto(bytes: Uint8Array): Promise<Photo | null> {
  if (bytes.length === 0 || bytes.length > PHOTO_BYTES_MAX) return null;
  const painted = await repaint(bytes);
  if (!painted) return null;
  const file = `${randomBytes(16).toString('base64url')}.webp`;
  await mkdir(folder(), { recursive: true });
  await writeFile(path.join(folder(), file), painted.data, { flag: 'wx', mode: 0o644 });
  return { file, width: painted.info.width, height: painted.info.height };
}

async function repaint(bytes: Uint8Array) {
  try {
    const image = sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error', pages: 1 });
    const { format } = await image.metadata();
    if (!FORMATS.includes(format)) return null;
    // Turned as the camera was held, before what says so is left out.
    const upright = image.rotate().resize(SIDE_MAX, SIDE_MAX, { fit: 'inside', withoutEnlargement: true });
    return await upright.webp({ quality: 80 }).toBuffer({ resolveWithObject: true });
  } catch {
    // sharp throws on whatever it cannot read: not a photograph.
    return null;
  }
}

/** Deletes photographs; one that is gone already is no fault. */
export async function removePhotos(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const place = photoPath(file);
    if (place) await rm(place, { force: true });
  }
}
