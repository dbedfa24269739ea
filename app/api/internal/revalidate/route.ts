import { timingSafeEqual } from 'node:crypto';
import { revalidateTag } from 'next/cache';
import { getEnv } from '@/lib/env';
import { POLICIES_TAG } from '@/lib/policies/policy-page';
import { SETTINGS_TAG } from '@/lib/settings/shown-seller';

/** For the supervisor after a start: prerendered pages may show another database's catalogue. And for the process itself, when something has changed elsewhere. */
export function POST(request: Request): Response {
  const expected = Buffer.from(`Bearer ${getEnv().INTERNAL_TOKEN ?? ''}`);
  const given = Buffer.from(request.headers.get('authorization') ?? '');
  const isAllowed = getEnv().INTERNAL_TOKEN && given.length === expected.length && timingSafeEqual(given, expected);
  if (!isAllowed) return new Response(null, { status: 404 });
  for (const tag of ['catalog', POLICIES_TAG, SETTINGS_TAG]) revalidateTag(tag, { expire: 0 });
  return new Response(null, { status: 204 });
}
