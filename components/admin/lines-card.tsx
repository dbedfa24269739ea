import { Price } from '@/components/ui/price';
import { getLocale, getT } from '@/i18n/server';
import { lineKrw } from '@/lib/domain/pricing';
import type { Dossier } from '@/lib/orders/operator-dossier';
import { Card } from './card';
import { Code } from './facts';

/** What was bought and what it came to, frozen as it was on that day. */
export async function LinesCard({ dossier: { lines, sums, order } }: { dossier: Dossier }) {
  const locale = await getLocale();
  const t = await getT('admin');
  return (
    <Card id="goods" title={t('order.goods')}>
      <table className="w-full border-collapse text-[0.9375rem]">
        <thead>
          <tr className="border-line border-b text-left text-muted text-sm">
            <th scope="col" className="pb-2 font-medium">
              {t('order.product')}
            </th>
            <th scope="col" className="pb-2 pl-3 text-right font-medium max-sm:sr-only">
              {t('order.unitPrice')}
            </th>
            <th scope="col" className="whitespace-nowrap pb-2 pl-3 text-right font-medium">
              {t('order.quantity')}
            </th>
            <th scope="col" className="pb-2 pl-3 text-right font-medium">
              {t('order.lineTotal')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.sku} className="border-line border-b align-top">
              <td className="py-2.5">
                <span className="font-medium">{line.productName}</span>
                {line.optionLabel && <span className="text-muted"> · {line.optionLabel}</span>}
                {line.isTaxFree && <span className="text-muted"> · {t('order.taxFree')}</span>}
                <Code className="block text-muted">{line.sku}</Code>
              </td>
              <td className="py-2.5 pl-3 text-right max-sm:sr-only">
                <Price amountKrw={line.unitPriceKrw} locale={locale} />
              </td>
              <td className="py-2.5 pl-3 text-right tabular-nums">{line.quantity}</td>
              <td className="py-2.5 pl-3 text-right">
                <Price amountKrw={lineKrw(line)} locale={locale} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Sums sums={sums} refundedKrw={order?.refundedKrw ?? 0} />
    </Card>
  );
}

async function Sums({ sums, refundedKrw }: { sums: Dossier['sums']; refundedKrw: number }) {
  const locale = await getLocale();
  const t = await getT('admin');
  const rows = [
    { name: t('order.goodsSum'), krw: sums.goodsKrw },
    { name: t('order.shipping'), krw: sums.shippingKrw, zero: t('order.freeShipping') },
    ...(sums.surchargeKrw > 0 ? [{ name: t('order.surcharge'), krw: sums.surchargeKrw }] : []),
    ...(sums.couponKrw > 0 ? [{ name: t('order.coupon'), krw: -sums.couponKrw }] : []),
    ...(sums.pointsKrw > 0 ? [{ name: t('order.points'), krw: -sums.pointsKrw }] : []),
    { name: t('order.total'), krw: sums.totalKrw, isStrong: true },
    ...(sums.taxFreeKrw > 0 ? [{ name: t('order.taxFreeSum'), krw: sums.taxFreeKrw }] : []),
    { name: t('order.vat'), krw: sums.vatKrw },
    ...(refundedKrw > 0
      ? [
          { name: t('order.refunded'), krw: -refundedKrw, isRefund: true },
          { name: t('order.left'), krw: sums.totalKrw - refundedKrw, isStrong: true },
        ]
      : []),
  ];
  return (
    <dl className="mt-3 ml-auto grid max-w-xs grid-cols-[1fr_auto] gap-x-6 gap-y-1">
      {rows.map((row) => (
        <div
          key={row.name}
          className={`contents ${row.isStrong ? 'font-bold' : ''} ${row.isRefund ? 'text-danger' : ''}`}
        >
          <dt className={row.isStrong || row.isRefund ? '' : 'text-muted'}>{row.name}</dt>
          <dd className="text-right">
            {row.krw === 0 && row.zero ? row.zero : <Price amountKrw={row.krw} locale={locale} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
