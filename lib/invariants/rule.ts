/** A sentence about the books that is always true. Its words are in i18n namespace `books`, under its name. */
export type Rule = {
  /** What the subjects are: an operator can open an order and a payment. */
  about:
    | 'order'
    | 'payment'
    | 'sku'
    | 'checkout'
    | 'refund'
    | 'subscription'
    | 'job'
    | 'record'
    | 'guard'
    | 'coupon'
    | 'member';
  /** A query whose only column `subject` names what breaks the sentence; no rows when it holds. */
  sql: string;
};
