import type { ChargeFacts, ChargeLetters } from './kinds';

const action = 'See your subscription';

const rowsOf = ({ goods, amount }: ChargeFacts): [string, string][] => [
  ['Goods', goods],
  ['Amount', amount],
];

const withNext = (facts: ChargeFacts, label: string): [string, string][] =>
  facts.nextDay ? [...rowsOf(facts), [label, facts.nextDay]] : rowsOf(facts);

export const chargeLettersEn: ChargeLetters = {
  'subscription-started': (facts) => ({
    subject: 'Your subscription has started',
    paragraphs: [
      'The first payment has arrived. From now on your card is charged every month and we send you the goods.',
      'By the link below you can skip the next month, change the card or cancel at any time. Please keep this mail.',
    ],
    rows: withNext(facts, 'Next payment'),
    action,
    short: `Your subscription has started: ${facts.goods}, ${facts.amount}.`,
  }),
  'charge-upcoming': (facts) => ({
    subject: `Your subscription is charged on ${facts.day}`,
    paragraphs: ['We are going to charge your card. If you need nothing this month, skip it or cancel before then.'],
    rows: [...rowsOf(facts), ['Day of payment', facts.day]],
    action,
    short: `${facts.day}: your subscription is charged, ${facts.goods}, ${facts.amount}.`,
  }),
  'charge-declined': (facts) => ({
    subject: 'Your card was declined',
    paragraphs: [
      `Your card was declined and nothing was charged.${words(facts)}`,
      'We try again over the next days. If you change the card, we charge it at once.',
    ],
    rows: withNext(facts, 'Next try'),
    action,
    short: 'The card of your subscription was declined. We try again; you can also change the card.',
  }),
  'charge-sold-out': (facts) => ({
    subject: 'We skip your subscription this month',
    paragraphs: ['The goods are sold out, so nothing was charged this month. We are sorry about this.'],
    rows: facts.nextDay
      ? [
          ['Goods', facts.goods],
          ['Next payment', facts.nextDay],
        ]
      : [['Goods', facts.goods]],
    action,
    short: `${facts.goods} is sold out: nothing was charged this month.`,
  }),
  'subscription-paused': (facts) => ({
    subject: 'Your subscription is paused',
    paragraphs: [
      `Your card was declined, so we have paused the subscription. Nothing was charged.${words(facts)}`,
      'Store another card and it goes on with this month. If you want to stop, you need not do anything.',
    ],
    rows: rowsOf(facts),
    action,
    short: 'Your card was declined, so your subscription is paused. Store another card to go on.',
  }),
  'subscription-cancelled': (facts) => ({
    subject: 'Your subscription is cancelled',
    paragraphs: [
      'Nothing is charged any more, and your card is deleted at the payment company. Orders that are paid are still sent.',
    ],
    rows: [['Goods', facts.goods]],
    action,
    short: `Your subscription to ${facts.goods} is cancelled. Nothing is charged any more.`,
  }),
};

const words = ({ reason }: ChargeFacts): string => (reason ? ` (The payment company says: ${reason})` : '');
