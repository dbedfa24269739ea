// Downloads the list of those concerned, written while it is being read. That it was asked for, and why, is in the ledger first.

import { z } from 'zod';
import { isLocale, type Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { now } from '@/lib/clock';
import { seoulStamp } from '@/lib/domain/seoul';
import { tableFile, tableFormats } from '@/lib/files/table-file';
import { requirePermission } from '@/lib/operators/require-permission';
import { noteBreachExport } from '@/lib/privacy/breach-note';
import { readConcerned, type Suspicion } from '@/lib/privacy/concerned';
import { readSuspicion } from '@/lib/privacy/suspicion-in';

const Form = z.object({
  format: z.enum(tableFormats),
  reason: z.string().trim().min(1).max(200),
  who: z.string().max(64).optional(),
  from: z.string().max(10).optional(),
  to: z.string().max(10).optional(),
  orders: z.string().max(20_000).optional(),
});

export async function POST(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const operator = await requirePermission('privacy.manage', localeOf((await params).locale), '/admin/audit/breach');
  const locale = localeOf((await params).locale);
  const form = Form.safeParse(Object.fromEntries(await request.formData()));
  const suspicion = form.success ? readSuspicion(form.data) : null;
  if (!form.success || !suspicion) return new Response(null, { status: 400 });
  await noteBreachExport(operator, suspicion, form.data);
  return tableFile(tableOf(suspicion, locale), 'concerned', form.data.format, now());
}

const localeOf = (asked: string): Locale => (isLocale(asked) ? asked : 'ko');

const COLUMNS = ['name', 'tel', 'email', 'orders', 'routes', 'kinds', 'since'] as const;

/** The heading and one row for each person, in the operator's language. */
async function* tableOf(suspicion: Suspicion, locale: Locale): AsyncGenerator<string[]> {
  const t = translator('privacy', locale);
  yield COLUMNS.map((column) => t(`breach.columns.${column}`));
  for await (const { name, tel, email, orders, routes, since } of readConcerned(suspicion)) {
    const words = routes.map((route) => t(`breach.routes.${route}`)).join(', ');
    const isAll = routes.includes('downloaded') || routes.includes('named');
    const kinds = t(`breach.items.${isAll ? 'all' : 'contact'}`);
    yield [name, tel, email, orders.join(' '), words, kinds, since ? seoulStamp(since) : ''];
  }
}
