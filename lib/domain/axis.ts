/**
 * Where the axis of a chart of won ends: the next number of one digit and noughts, or half of one. Its middle is whole won too. For
 * nothing at all it is 0.
 */
export function axisTop(krw: number): number {
  if (krw <= 0) return 0;
  const step = krw < 100 ? 10 : 10 ** Math.floor(Math.log10(krw)) / 2;
  return Math.ceil(krw / step) * step;
}
