// Downloads orders as a file that is written while it is being read. Only a form of our own can ask: the session's cookie does not
// come along with other sites' forms.

import { z } from 'zod';
import { isLocale, type Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { now } from '@/lib/clock';
import { tableFile, tableFormats } from '@/lib/files/table-file';
import { requirePermission } from '@/lib/operators/require-permission';
import { EXPORT_COLUMNS, type ExportRow, exportOrders } from '@/lib/orders/export-rows';
import { noteExport } from '@/lib/orders/note-export';
import type { Stage } from '@/lib/orders/operator-stages';
import { readFilter, SEARCH_LENGTH_MAX } from '@/lib/orders/order-filter';

const Form = z.object({
  format: z.enum(tableFormats),
  reason: z.string().trim().min(1).max(200),
  q: z.string().trim().max(SEARCH_LENGTH_MAX).default(''),
  stage: z.string().max(40).default(''),
  paid: z.string().max(40).default(''),
  queue: z.string().max(40).default(''),
});

export async function POST(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const operator = await requirePermission('orders.export', localeOf((await params).locale), '/admin/orders');
  const locale = localeOf((await params).locale);
  const form = Form.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) return new Response(null, { status: 400 });
  const { format, reason, ...asked } = form.data;
  const filter = readFilter(asked);
  // What was looked for may be somebody's name or number: the ledger only says that something was.
  const { q, ...narrowed } = asked;
  await noteExport(operator, { format, reason, ...narrowed, isSearch: q !== '' });
  const rows = tableOf(exportOrders(filter), locale);
  return tableFile(rows, 'orders', format, now());
}

const localeOf = (asked: string): Locale => (isLocale(asked) ? asked : 'ko');

/** The heading and the rows, in the operator's language. */
async function* tableOf(rows: AsyncIterable<ExportRow>, locale: Locale): AsyncGenerator<(string | number)[]> {
  const t = translator('staff', locale);
  const admin = translator('admin', locale);
  yield EXPORT_COLUMNS.map((column) => t(`export.columns.${column}`));
  for await (const row of rows) {
    const shown = { ...row, stage: admin(`stages.${row.stage as Stage}`) };
    yield EXPORT_COLUMNS.map((column) => shown[column]);
  }
}
