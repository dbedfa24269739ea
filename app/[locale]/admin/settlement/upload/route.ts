// Takes a PG's settlement file and leads to what came of it. Only a form of our own can send one: the session's cookie does not come
// along with other sites' forms.

import { z } from 'zod';
import { href, isLocale, type Locale } from '@/i18n/config';
import { requirePermission } from '@/lib/operators/require-permission';
import { uploadSettlement } from '@/lib/settlement/files';
import { settledPgs } from '@/lib/settlement/settled-pgs';

const BYTES_MAX = 8 * 1024 * 1024;

const Form = z
  .object({
    file: z.file(),
    pg: z.string().refine((asked) => settledPgs.some(({ pg }) => pg === asked)),
    from: z.iso.date(),
    to: z.iso.date(),
  })
  .refine(({ from, to }) => from <= to);

export async function POST(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const operator = await requirePermission('settlement.write', localeOf((await params).locale));
  const locale = localeOf((await params).locale);
  if (Number(request.headers.get('content-length') ?? 0) > BYTES_MAX + 4096)
    return back(locale, { fault: 'too-large' });
  const form = Form.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success || form.data.file.size === 0) return back(locale, { fault: 'malformed' });
  const { file, ...about } = form.data;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const answer = await uploadSettlement({ name: file.name, bytes, ...about }, operator);
  if (answer.kind === 'unreadable') return back(locale, { fault: answer.why, line: String(answer.line) });
  return seeOther(href(locale, `/admin/settlement/files/${answer.id}`));
}

const localeOf = (asked: string): Locale => (isLocale(asked) ? asked : 'ko');

const back = (locale: Locale, query: Record<string, string>): Response =>
  seeOther(`${href(locale, '/admin/settlement/files')}?${new URLSearchParams(query)}`);

const seeOther = (location: string): Response => new Response(null, { status: 303, headers: { location } });
