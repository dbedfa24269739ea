import type { Letters, OrderFacts, RefundFacts } from './kinds';
import { rowOf } from './layout';

const action = 'See your order';

const rowsOf = ({ orderNumber, shipping, surcharge, coupon, points, total }: OrderFacts): [string, string][] => [
  ['Order', orderNumber],
  ['Delivery', shipping],
  ...rowOf('Jeju and island surcharge', surcharge),
  ...rowOf('Coupon', coupon),
  ...rowOf('Points used', points),
  ['Total', total],
];

const accountRows = (facts: OrderFacts): [string, string][] =>
  facts.account
    ? [
        ['Order', facts.orderNumber],
        ['Amount to transfer', facts.total],
        ['Bank', facts.account.bank],
        ['Account number', facts.account.number],
        ['Account holder', facts.account.holder],
        ['Transfer by', facts.account.due],
      ]
    : rowsOf(facts);

const orderRow = ({ orderNumber }: RefundFacts): [string, string][] => (orderNumber ? [['Order', orderNumber]] : []);

const withdrawal = [
  'You may withdraw from the order within 7 days of receiving the goods. How, and the exceptions, stand on our returns page.',
  'A contract made by a minor without a guardian’s consent may be cancelled by the minor or the guardian.',
];

const refundReasons = {
  'amount-differs':
    'The amount that was paid differs from the order, so we cancelled the payment automatically. No order was made: please order again if you want the goods.',
  'paid-twice':
    'The same order was paid twice, so we cancelled the later payment automatically. The order you paid first goes on.',
  'order-cancelled': 'The order had been cancelled, so we cancelled the payment that came later automatically.',
  'discount-used-after-close':
    'The coupon or points were used for another order while you were paying, so we cancelled the payment. We are sorry.',
  'sold-out-after-close':
    'The goods sold out while you were paying, so we cancelled the payment automatically. No order was made. We are sorry.',
} as const;

export const lettersEn: Letters = {
  'order-paid': (facts) => ({
    subject: `Thank you for your order (${facts.orderNumber})`,
    paragraphs: ['Your payment has arrived. We will now get your goods ready and send them.'],
    goods: facts.goods,
    rows: rowsOf(facts),
    action,
    short: `Order ${facts.orderNumber} is paid: ${facts.total}.`,
    notes: withdrawal,
  }),
  'deposit-requested': (facts) => ({
    subject: `We are waiting for your transfer (${facts.orderNumber})`,
    paragraphs: [
      'We have your order. Please transfer exactly this amount to the account below; then we send your goods.',
    ],
    goods: facts.goods,
    rows: accountRows(facts),
    action,
    short: `Order ${facts.orderNumber}, please transfer: ${accountLine(facts)}`,
    notes: [
      'If the transfer does not arrive in time, the order is cancelled and the account is closed.',
      ...withdrawal,
    ],
  }),
  'deposit-reminder': (facts) => ({
    subject: `Your transfer is due soon (${facts.orderNumber})`,
    paragraphs: ['We have not seen your transfer yet. If you have just made it, please ignore this mail.'],
    rows: accountRows(facts),
    action,
    short: `Order ${facts.orderNumber}, your transfer is due soon: ${accountLine(facts)}`,
    notes: ['If the transfer does not arrive in time, the order is cancelled and the account is closed.'],
  }),
  'deposit-arrived': (facts) => ({
    subject: `Your transfer has arrived (${facts.orderNumber})`,
    paragraphs: ['Thank you. We will now get your goods ready and send them.'],
    goods: facts.goods,
    rows: rowsOf(facts),
    action,
    short: `Order ${facts.orderNumber}: your transfer of ${facts.total} has arrived.`,
  }),
  'order-cancelled': (facts) => ({
    subject: `Your order was cancelled (${facts.orderNumber})`,
    paragraphs: [
      'We cancelled the order, for which no transfer had arrived. We have received no money.',
      'Please do not transfer to the account any more. If you already have, tell us at once and we will give it back.',
    ],
    goods: facts.goods,
    rows: rowsOf(facts),
    action,
    short: `Order ${facts.orderNumber} was cancelled; no transfer had arrived.`,
  }),
  'payment-cancelled': (facts) => ({
    subject: `We cancelled a payment automatically (${facts.amount})`,
    paragraphs: [
      facts.reason ? refundReasons[facts.reason] : 'We cancelled the payment automatically.',
      `All of it, ${facts.amount}, goes back the way it came. Some card companies show it a few days later.`,
    ],
    action: facts.orderNumber ? action : 'See the payment',
    short: `We cancelled your payment of ${facts.amount} automatically; all of it goes back.`,
  }),
  'refund-done': (facts) => ({
    subject: `Your refund has been made (${facts.amount})`,
    paragraphs: [
      facts.isEverything
        ? `We cancelled the order and gave ${facts.amount} back.`
        : facts.isStray
          ? `We gave back ${facts.amount} that paid no order.`
          : `We gave ${facts.amount} of the order back. The rest of the order goes on.`,
      'Some card companies and banks show it a few days later.',
    ],
    rows: [...orderRow(facts), ['Refund', facts.amount]],
    action: facts.orderNumber ? action : 'See the refund',
    short: facts.isStray
      ? `We gave back ${facts.amount} that paid no order.`
      : `Order ${facts.orderNumber}: ${facts.amount} has been refunded.`,
  }),
  shipped: (facts) => ({
    subject: `Your parcel is on its way (${facts.orderNumber})`,
    paragraphs: [
      facts.isPart
        ? 'We have sent a part of your order. The rest follows as soon as it is ready.'
        : 'We have sent your order.',
    ],
    goods: facts.goods,
    rows: [
      ['Order', facts.orderNumber],
      ['Carrier', facts.carrier],
      ['Waybill', facts.waybill],
    ],
    links: facts.tracking ? [{ label: 'Track the parcel', url: facts.tracking }] : [],
    action,
    short: `Order ${facts.orderNumber} is on its way: ${facts.carrier} ${facts.waybill}`,
  }),
};

const accountLine = ({ account, total }: OrderFacts): string =>
  account ? `${account.bank} ${account.number} (${account.holder}) ${total}, by ${account.due}` : total;
