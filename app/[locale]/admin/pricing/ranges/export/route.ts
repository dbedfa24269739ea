// Downloads the list of remote postcodes as the table that can be edited and brought in again. Nothing in it is about a person.

import { defaultLocale, isLocale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { rangesCsv } from '@/lib/domain/remote-table';
import { requirePermission } from '@/lib/operators/require-permission';
import { readRemoteRanges } from '@/lib/pricing/remote-ranges';

export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  await requirePermission('settings.read', localeOf((await params).locale), '/admin/pricing/ranges');
  const t = translator('settings', localeOf((await params).locale));
  const headings = (['from', 'to', 'area', 'name'] as const).map((column) => t(`ranges.columns.${column}`));
  // The words the table is read by.
  const csv = rangesCsv((await readRemoteRanges()).ranges, headings, { jeju: '제주', island: '도서산간' });
  return new Response(`\uFEFF${csv}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="remote-postcodes.csv"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

const localeOf = (asked: string) => (isLocale(asked) ? asked : defaultLocale);
