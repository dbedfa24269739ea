// Pictures come here rather than through an action: no action should take bodies of that size.

import { revalidateTag } from 'next/cache';
import { defaultLocale, isLocale, type Locale } from '@/i18n/config';
import { addPictures, PICTURES_MAX } from '@/lib/catalog/pictures';
import { bytesOf, isFromHere, isOfLength, refuse } from '@/lib/files/photo-form';
import { requirePermission } from '@/lib/operators/require-permission';

type Context = { params: Promise<{ locale: string; id: string }> };

/** Adds photographs to a product; answers `{}` or `{fault}`. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const operator = await requirePermission('products.write', localeOf((await params).locale), '/admin/products');
  if (!isFromHere(request)) return refuse('failed', 403);
  if (!isOfLength(request, PICTURES_MAX)) return refuse('too-large', 413);
  const { id } = await params;
  if (!/^\d{1,9}$/.test(id)) return refuse('not-found', 404);
  const form = await request.formData().catch(() => null);
  const files = (form?.getAll('photos') ?? []).filter((each): each is File => typeof each !== 'string');
  if (files.length === 0) return refuse('failed', 400);
  if (files.length > PICTURES_MAX) return refuse('too-many-pictures', 400);
  const answer = await addPictures(Number(id), await bytesOf(files), operator);
  if (answer !== 'saved') return refuse(answer, answer === 'not-found' ? 404 : 400);
  revalidateTag('catalog', { expire: 0 });
  return Response.json({}, { headers: PRIVATE });
}

const PRIVATE = { 'cache-control': 'private, no-store' };

const localeOf = (asked: string): Locale => (isLocale(asked) ? asked : defaultLocale);
