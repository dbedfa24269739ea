// Reviews come here rather than through an action: they carry photographs, and no action should take bodies of that size.

import { revalidateTag } from 'next/cache';
import { z } from 'zod';
import { defaultLocale, href, isLocale } from '@/i18n/config';
import { currentCustomer } from '@/lib/accounts/current-customer';
import { mayTry } from '@/lib/accounts/limits';
import { bytesOf, filesOf, isFromHere, isOfLength, refuse } from '@/lib/files/photo-form';
import { PHOTOS_MAX } from '@/lib/reviews/photos';
import { reviewsTag } from '@/lib/reviews/read-reviews';
import { writeReview } from '@/lib/reviews/write-review';

const Review = z.object({
  lineId: z.coerce.number().int().min(1).max(2_147_483_647),
  score: z.coerce.number('score').int('score').min(1, 'score').max(5, 'score'),
  text: z.string('text').trim().min(5, 'text').max(2_000, 'text'),
});

/** Writes a member's review; answers `{}` or `{fault}`. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request)) return refuse('failed', 403);
  const customer = await currentCustomer();
  if (!customer) return refuse('failed', 401);
  if (!isOfLength(request, PHOTOS_MAX)) return refuse('too-large', 413);
  if (!(await mayTry('writing', customer.id))) return refuse('too-many', 429);
  const form = await request.formData();
  const parsed = Review.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refuse(parsed.error.issues[0]?.message === 'score' ? 'score' : 'text', 400);
  const files = filesOf(form);
  if (files.length > PHOTOS_MAX) return refuse('too-many-photos', 400);
  const added = await bytesOf(files);
  const kept = form.getAll('keep').map(String);
  const written = await writeReview(customer.id, { ...parsed.data, added, kept });
  if (written.kind !== 'written') return refuse(written.kind, written.kind === 'not-bought' ? 404 : 400);
  revalidateTag(reviewsTag(written.slug), { expire: 0 });
  const locale = form.get('locale');
  return Response.json({ to: href(isLocale(locale) ? locale : defaultLocale, '/account/reviews?told=saved') });
}
