/** The provider stores order titles of up to 40 characters. (PortOne V1 docs: request_pay, `name`) */
const TITLE_LENGTH_MAX = 40;

/** The title of an order for payment windows and receipts: "린넨 앞치마 외 2건". */
export function orderTitle(productNames: readonly string[]): string {
  const [first = '', ...others] = productNames;
  const suffix = others.length > 0 ? ` 외 ${others.length}건` : '';
  const room = TITLE_LENGTH_MAX - suffix.length;
  const head = first.length <= room ? first : `${first.slice(0, room - 1)}…`;
  return head + suffix;
}
