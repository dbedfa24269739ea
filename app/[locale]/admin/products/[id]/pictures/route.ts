// Pictures come here rather than through an action: no action should take bodies of that size.

import { revalidateTag } from 'next/cache';
import { defaultLocale, isLocale, type Locale } from '@/i18n/config';
import { addPictures, PICTURES_MAX } from '@/lib/catalog/pictures';
import { getEnv } from '@/lib/env';
import { requirePermission } from '@/lib/operators/require-permission';
import { PHOTO_BYTES_MAX } from '@/lib/reviews/photos';

const BODY_BYTES_MAX = PICTURES_MAX * PHOTO_BYTES_MAX + 1_000_000;

type Context = { params: Promise<{ locale: string; id: string }> };

/** Adds photographs to a product; answers `{}` or `{fault}`. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const operator = await requirePermission('products.write', localeOf((await params).locale), '/admin/products');
  if (request.headers.get('origin') !== new URL(getEnv().SHOP_URL).origin) return refuse('failed', 403);
  // A body that does not say how long it is is not waited for.
  const length = Number(request.headers.get('content-length'));
  if (!(length > 0 && length <= BODY_BYTES_MAX)) return refuse('too-large', 413);
  const { id } = await params;
  if (!/^\d{1,9}$/.test(id)) return refuse('not-found', 404);
  const form = await request.formData().catch(() => null);
  const files = (form?.getAll('photos') ?? []).filter((each): each is File => typeof each !== 'string');
  if (files.length === 0) return refuse('failed', 400);
  if (files.length > PICTURES_MAX) return refuse('too-many-pictures', 400);
  const sent = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
  const answer = await addPictures(Number(id), sent, operator);
  if (answer !== 'saved') return refuse(answer, answer === 'not-found' ? 404 : 400);
  revalidateTag('catalog', { expire: 0 });
  return Response.json({}, { headers: PRIVATE });
}

const PRIVATE = { 'cache-control': 'private, no-store' };

const refuse = (fault: string, status: number): Response => Response.json({ fault }, { status, headers: PRIVATE });

const localeOf = (asked: string): Locale => (isLocale(asked) ? asked : defaultLocale);
