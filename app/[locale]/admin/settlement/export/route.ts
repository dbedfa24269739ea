// Downloads a month's sums. Only a form of our own can ask: the session's cookie does not come along with other sites' forms.

import { isLocale, type Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { csvLine } from '@/lib/domain/csv';
import { toDecimal } from '@/lib/domain/money';
import { netMinor, payoutKrw, type SettlementGroup } from '@/lib/domain/settlement';
import { payMethods } from '@/lib/iamport/channels';
import { requirePermission } from '@/lib/operators/require-permission';
import { pgName } from '@/lib/orders/operator-pg';
import { noteSettlementExport } from '@/lib/settlement/note-export';
import { readSettlement } from '@/lib/settlement/read-settlement';

export async function POST(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const operator = await requirePermission('settlement.read', localeOf((await params).locale), '/admin/settlement');
  const locale = localeOf((await params).locale);
  const { month, groups } = await readSettlement((await request.formData()).get('month'));
  await noteSettlementExport(month, operator);
  const lines = [headingIn(locale), ...groups.map((group) => lineOf(group, locale))];
  // With the mark by which spreadsheets know that it is UTF-8.
  return new Response(`\uFEFF${lines.map(csvLine).join('')}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="settlement-${month}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

const localeOf = (asked: string): Locale => (isLocale(asked) ? asked : 'ko');

function headingIn(locale: Locale): string[] {
  const t = translator('settlement', locale);
  const names = (['day', 'paid', 'refunded', 'net', 'fee', 'payout'] as const).map((key) => t(`columns.${key}`));
  const [day = '', ...sums] = names;
  const [paid = '', refunded = '', net = '', fee = '', payout = ''] = sums;
  const count = (name: string) => `${name} #`;
  return [
    day,
    t('rates.pg'),
    'PG',
    t('rates.payMethod'),
    'currency',
    count(paid),
    paid,
    count(refunded),
    refunded,
    net,
    fee,
    'VAT',
    payout,
  ];
}

function lineOf(group: SettlementGroup, locale: Locale): (string | number)[] {
  const { day, pg, payMethod, currency, payments, refunds, feeKrw, vatKrw, unknown } = group;
  const admin = translator('admin', locale);
  const method = payMethods.find((one) => one === payMethod);
  const money = (minor: number) => toDecimal({ minor, currency });
  const isKnown = unknown === 0;
  return [
    ...[day, pgName(pg), pg, method ? admin(`methods.${method}`) : payMethod, currency],
    ...[payments, money(group.paidMinor), refunds, money(group.refundedMinor), money(netMinor(group))],
    ...(isKnown ? [feeKrw, vatKrw] : ['', '']),
    (currency === 'KRW' ? payoutKrw(group) : null) ?? '',
  ];
}
