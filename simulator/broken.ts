/** Shops with one thing wrong. The judge must find out every one of them; a judge that cannot proves nothing. */
export const BROKEN = {
  'no-reconciliation': 'the shop waits to be told',
  'paid-list-only': 'reconciliation reads only the list of paid payments',
  'window-for-cursor': 'reconciliation looks back one minute instead of from where it stopped',
  'no-checksum': 'a cancel does not carry the balance',
  'no-tag-lookup': 'a refund is sent without looking whether it was made',
  'no-amount': 'a cancel does not say how much',
  'job-after-commit': 'work is written down after the commit that made it necessary',
  'no-lock': 'the verdict is stored without the checkout’s lock and unique indexes',
  'read-then-write-stock': 'stock is read, then written',
  'no-retake': 'a late payment becomes an order without taking the goods again',
  'obeys-older-news': 'an older answer of the provider is obeyed',
  'believes-the-browser': 'the browser’s word makes an order',
  compensates: 'a database error is answered with a cancel',
  'cancels-strangers': 'payments of another shop are cancelled',
  'expires-without-lock': 'a checkout that is being paid is expired',
  'returns-each-time': 'goods go back on the shelf whenever a refund is heard of',
  'books-each-time': 'a cancel is booked whenever it is heard of',
  'keeps-discounts': 'a checkout that ends keeps its coupon and points',
  'no-discount-retake': 'a late payment becomes an order without taking its coupon and points again',
  'read-then-write-points': 'points and uses are read, then written',
  'returns-points-each-time': 'points come back whenever a refund is heard of',
  'keeps-wrong-amounts': 'a payment of another amount becomes an order',
} as const;

export type Broken = keyof typeof BROKEN;

export const brokenShops = Object.keys(BROKEN) as Broken[];
