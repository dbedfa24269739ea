import { getLocale, getT } from '@/i18n/server';
import { dateText } from '@/i18n/when';
import type { Slip } from '@/lib/delivery/packing';
import { GoodsCells } from './goods-cells';
import { formatTel } from './tel';

/** What lies on the box until it is closed: where it goes and what goes into it, without prices. A sheet of its own. */
export async function PackingSlip({ slip: { number, orderedAt, to, lines } }: { slip: Slip }) {
  const locale = await getLocale();
  const t = await getT('desk');
  const facts = [
    [t('packing.to'), to.name],
    [t('packing.tel'), formatTel(to.tel)],
    [t('packing.address'), `(${to.postcode}) ${to.address}`],
    ...(to.memo ? [[t('packing.memo'), to.memo]] : []),
    [t('packing.orderedAt'), dateText(orderedAt, locale)],
  ];
  return (
    <section className="mb-8 break-after-page border-line border-b pb-8 last:break-after-auto print:mb-0 print:border-0 print:pb-0">
      <h2 className="flex items-baseline justify-between gap-4 border-ink border-b-2 pb-2 font-bold text-xl">
        {t('packing.title')} <span className="tabular-nums">{number}</span>
      </h2>
      <dl className="my-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      <table className="w-full border-collapse">
        <thead>
          <tr className="border-ink border-b text-left text-sm">
            {(['done', 'goods', 'quantity'] as const).map((column) => (
              <th
                key={column}
                scope="col"
                className={`whitespace-nowrap p-1.5 ${column === 'quantity' ? 'text-right' : ''}`}
              >
                {t(`picking.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ code, name, option, quantity }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may hold the same goods; they never move.
            <tr key={index} className="border-line border-b align-top">
              <GoodsCells name={name} option={option} code={code} />
              <td className="p-1.5 text-right font-bold tabular-nums">{quantity}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-right tabular-nums">
        {t('packing.pieces', { count: lines.reduce((sum, { quantity }) => sum + quantity, 0) })}
      </p>
    </section>
  );
}
