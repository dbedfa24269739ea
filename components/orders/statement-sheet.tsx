import { PrintButton } from '@/components/ui/print-button';
import { getLocale, getT } from '@/i18n/server';
import { dateText } from '@/i18n/when';
import { formatKrw } from '@/i18n/won';
import type { Statement } from '@/lib/orders/statement';
import { getSeller } from '@/lib/seller';

const COLUMNS = ['what', 'quantity', 'unit', 'supply', 'vat', 'amount'] as const;

/** 거래명세서, to be printed on A4: who sold what to whom, with the tax in it. Only the sheet is printed. */
export async function StatementSheet({ statement }: { statement: Statement }) {
  const locale = await getLocale();
  const t = await getT('statement');
  return (
    <div className="mx-auto max-w-4xl">
      <p className="mb-4">
        <PrintButton label={t('print')} />
      </p>
      <article className="sheet paper">
        <h1 className="text-center font-bold text-2xl tracking-[0.2em]">{t('title')}</h1>
        <dl className="mt-4 flex flex-wrap justify-between gap-x-6 gap-y-1 text-sm">
          <Fact name={t('number')}>{statement.number}</Fact>
          <Fact name={t('date')}>{dateText(statement.at, locale)}</Fact>
        </dl>
        <div className="mt-4 grid gap-4 sm:grid-cols-2 print:grid-cols-2">
          <Party title={t('supplier')} facts={await supplierFacts()} />
          <Party title={t('recipient')} facts={[[t('name'), statement.buyerName]]} />
        </div>
        <Lines statement={statement} />
        <Sums statement={statement} />
        <p className="mt-6 text-muted text-xs">{t('note')}</p>
      </article>
    </div>
  );
}

async function supplierFacts(): Promise<[string, string][]> {
  const t = await getT('statement');
  const seller = await getSeller();
  return [
    [t('company'), seller.name],
    [t('representative'), seller.representative],
    [t('businessNumber'), seller.businessNumber],
    [t('address'), seller.address],
    [t('tel'), seller.tel],
  ];
}

const Fact = ({ name, children }: { name: string; children: string }) => (
  <div className="flex gap-2">
    <dt className="text-muted">{name}</dt>
    <dd className="font-semibold tabular-nums">{children}</dd>
  </div>
);

const Party = ({ title, facts }: { title: string; facts: [string, string][] }) => (
  <section className="rounded-control border border-line p-4 text-sm">
    <h2 className="mb-2 font-bold">{title}</h2>
    <dl className="space-y-1">
      {facts.map(([name, value]) => (
        <div key={name} className="flex gap-3">
          <dt className="w-24 shrink-0 text-muted">{name}</dt>
          <dd className="min-w-0 flex-1">{value}</dd>
        </div>
      ))}
    </dl>
  </section>
);

async function Lines({ statement }: { statement: Statement }) {
  const locale = await getLocale();
  const t = await getT('statement');
  const krw = (sum: number) => formatKrw(sum, locale);
  return (
    <div className="mt-6 overflow-x-auto">
      <table className="w-full min-w-lg border-collapse text-sm tabular-nums print:min-w-0">
        <caption className="sr-only">{t('lines')}</caption>
        <thead>
          <tr className="border-ink border-y">
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className={`whitespace-nowrap py-2 font-semibold ${column === 'what' ? 'text-left' : 'pl-3 text-right'}`}
              >
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {statement.rows.map(({ what, quantity, unitPriceKrw, supplyKrw, vatKrw, amountKrw, isTaxFree }) => {
            const name = what.kind === 'goods' ? what.name : t(what.kind);
            return (
              <tr key={name} className="border-line border-b">
                <td className="py-2">
                  {name}
                  {isTaxFree && <span className="text-muted"> · {t('taxFree')}</span>}
                </td>
                <td className="py-2 pl-3 text-right">{quantity}</td>
                <td className="py-2 pl-3 text-right">{krw(unitPriceKrw)}</td>
                <td className="py-2 pl-3 text-right">{krw(supplyKrw)}</td>
                <td className="py-2 pl-3 text-right">{isTaxFree ? '-' : krw(vatKrw)}</td>
                <td className="py-2 pl-3 text-right font-medium">{krw(amountKrw)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

async function Sums({ statement }: { statement: Statement }) {
  const locale = await getLocale();
  const t = await getT('statement');
  const { supplyKrw, vatKrw, taxFreeKrw, totalKrw, refundedKrw } = statement;
  const sums = [
    { name: t('supplySum'), krw: supplyKrw },
    { name: t('vatSum'), krw: vatKrw },
    ...(taxFreeKrw > 0 ? [{ name: t('taxFreeSum'), krw: taxFreeKrw }] : []),
    { name: t('total'), krw: totalKrw, isStrong: true },
    ...(refundedKrw > 0
      ? [
          { name: t('refunded'), krw: -refundedKrw },
          { name: t('left'), krw: totalKrw - refundedKrw, isStrong: true },
        ]
      : []),
  ];
  return (
    <dl className="mt-4 ml-auto grid max-w-xs gap-1">
      {sums.map(({ name, krw, isStrong }) => (
        <div key={name} className={`flex justify-between gap-6 ${isStrong ? 'font-bold text-lg' : 'text-sm'}`}>
          <dt>{name}</dt>
          <dd className="tabular-nums">{formatKrw(krw, locale)}</dd>
        </div>
      ))}
    </dl>
  );
}
