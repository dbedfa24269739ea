// What a statement of a sale (거래명세서) says of each line: the value of what was supplied and the tax in it, so that the columns sum up
// to what was paid.

export type SoldRow = { amountKrw: number; isTaxFree: boolean };

export type TaxedRow<R> = R & {
  /** What was supplied, without the tax. (공급가액) */
  supplyKrw: number;
  /** (세액) */
  vatKrw: number;
};

/**
 * Splits the tax of a sale over its rows by what they cost; a row that takes something off takes its tax off too. Rounded so that all
 * rows together hold exactly `vatKrw`, whatever their order.
 */
export function splitTax<R extends SoldRow>(rows: readonly R[], vatKrw: number): TaxedRow<R>[] {
  const taxedKrw = rows.reduce((sum, { amountKrw, isTaxFree }) => sum + (isTaxFree ? 0 : amountKrw), 0);
  const shareUpTo = (sumKrw: number): number => (taxedKrw === 0 ? 0 : Math.round((vatKrw * sumKrw) / taxedKrw));
  let goneKrw = 0;
  return rows.map((row) => {
    const before = shareUpTo(goneKrw);
    goneKrw += row.isTaxFree ? 0 : row.amountKrw;
    const rowVatKrw = shareUpTo(goneKrw) - before;
    return { ...row, vatKrw: rowVatKrw, supplyKrw: row.amountKrw - rowVatKrw };
  });
}
