// Claims come here rather than through an action: they carry photographs, and no action should take bodies of that size.

import { z } from 'zod';
import { href, isLocale } from '@/i18n/config';
import { requestClaim } from '@/lib/claims/request-claim';
import { claimReasons } from '@/lib/domain/claim-rules';
import { bytesOf, filesOf, isFromHere, isOfLength, refuse } from '@/lib/files/photo-form';
import { isOrderNumber } from '@/lib/orders/buyer-order';
import { countTry } from '@/lib/rate-limit';
import { PHOTOS_MAX } from '@/lib/reviews/photos';
import { addressOf } from '@/lib/visitors/address';

const HOUR_MS = 3_600_000;

const Count = z.coerce.number().int().positive().max(2_147_483_647);

const Claim = z.object({
  token: z.string().min(1).max(64),
  kind: z.enum(['return', 'exchange']),
  reason: z.enum(claimReasons),
  note: z.string().trim().max(1_000).default(''),
  postageKrw: z.coerce.number().int().nonnegative().max(2_147_483_647),
});

/** A buyer's return or exchange, for whoever holds the order's token; answers `{to}` or `{fault}`. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/orders/[number]/claims'>,
): Promise<Response> {
  if (!isFromHere(request)) return refuse('failed', 403);
  if (!isOfLength(request, PHOTOS_MAX)) return refuse('too-large', 413);
  const { number } = await params;
  if (!isOrderNumber(number)) return refuse('not-found', 404);
  const limits = [
    { name: 'claim:address', subject: addressOf(request.headers), max: 60, windowMs: HOUR_MS },
    { name: 'claim:order', subject: number, max: 30, windowMs: HOUR_MS },
  ];
  if ((await Promise.all(limits.map(countTry))).includes(false)) return refuse('too-many', 429);
  const form = await request.formData();
  const parsed = Claim.safeParse(Object.fromEntries(form));
  const lines = readPairs(form, 'line').map(([lineId, quantity]) => ({ lineId, quantity }));
  if (!parsed.success || lines.length === 0) return refuse('failed', 400);
  const files = filesOf(form);
  if (files.length > PHOTOS_MAX) return refuse('too-many-photos', 400);
  const photos = await bytesOf(files);
  const instead = readPairs(form, 'instead').map(([lineId, skuId]) => ({ lineId, skuId }));
  const answer = await requestClaim({ ...parsed.data, number, lines, instead, photos });
  if (answer.kind !== 'requested') return refuse(answer.kind, answer.kind === 'not-found' ? 404 : 409);
  const locale = form.get('locale');
  const path: `/${string}` = `/orders/${number}?token=${encodeURIComponent(parsed.data.token)}&told=claimed`;
  return Response.json({ to: href(isLocale(locale) ? locale : 'ko', path) }, { headers: PRIVATE });
}

/** Fields like `line-12=2` as pairs of numbers; what is none of them is left out. */
const readPairs = (form: FormData, name: string): [number, number][] =>
  [...form].flatMap(([field, value]) => {
    const [, id] = new RegExp(`^${name}-(\\d{1,9})$`).exec(field) ?? [];
    const number = Count.safeParse(value);
    return id && number.success ? [[Number(id), number.data] as [number, number]] : [];
  });

const PRIVATE = { 'cache-control': 'private, no-store' };
