import { readFile } from 'node:fs/promises';
import { photoPath } from '@/lib/reviews/photos';

/** Photographs of reviews. A name is given once and its file never changes; nothing in it may ever run. */
export async function GET(_request: Request, { params }: RouteContext<'/uploads/[file]'>): Promise<Response> {
  const place = photoPath((await params).file);
  const bytes = place && (await readFile(place).catch(() => null));
  if (!bytes) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'public, max-age=86400',
    },
  });
}
