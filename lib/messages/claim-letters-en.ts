import type { ClaimFacts, ClaimLetters } from './kinds';

const action = 'See how it stands';
const wordOf = ({ kind }: ClaimFacts) => (kind === 'return' ? 'return' : 'exchange');

const parcelRows = (facts: ClaimFacts): [string, string][] => [
  ['Order number', facts.orderNumber],
  ...(facts.parcel
    ? ([
        ['Carrier', facts.parcel.carrier],
        ['Waybill', facts.parcel.waybill],
      ] as [string, string][])
    : []),
];
const parcelLinks = ({ parcel }: ClaimFacts) =>
  parcel?.tracking ? [{ label: 'Follow the parcel', url: parcel.tracking }] : [];

export const claimLettersEn: ClaimLetters = {
  'claim-received': (facts) => ({
    subject: `We have your request for a${facts.kind === 'return' ? '' : 'n'} ${wordOf(facts)} (${facts.orderNumber})`,
    paragraphs: [
      'Somebody looks at it and lets you know. Please keep the goods until then.',
      facts.postage ? `The postage of ${facts.postage} is yours to pay.` : 'The shop pays the postage.',
    ],
    goods: facts.goods,
    rows: [['Order number', facts.orderNumber]],
    action,
    short: `Order ${facts.orderNumber}: we have your request for a${facts.kind === 'return' ? '' : 'n'} ${wordOf(facts)}.`,
  }),
  'claim-approved': (facts) => ({
    subject: `Your ${wordOf(facts)} was approved (${facts.orderNumber})`,
    paragraphs: [facts.words ?? 'Please pack the goods; we come and fetch them.'],
    goods: facts.goods,
    rows: [['Order number', facts.orderNumber]],
    action,
    short: `Order ${facts.orderNumber}: your ${wordOf(facts)} was approved. Please pack the goods.`,
  }),
  'claim-refused': (facts) => ({
    subject: `Your ${wordOf(facts)} was not accepted (${facts.orderNumber})`,
    paragraphs: [facts.words ?? '', 'If you think we are mistaken, answer this mail or call us.'],
    goods: facts.goods,
    rows: [['Order number', facts.orderNumber]],
    action,
    short: `Order ${facts.orderNumber}: your ${wordOf(facts)} was not accepted. Please see why.`,
  }),
  'claim-collecting': (facts) => ({
    subject: `We are fetching the goods (${facts.orderNumber})`,
    paragraphs: ['A courier is coming for the goods. Please have them packed.'],
    goods: facts.goods,
    rows: parcelRows(facts),
    links: parcelLinks(facts),
    action,
    short: `Order ${facts.orderNumber}: a courier is coming for the goods.`,
  }),
  'claim-arrived': (facts) => ({
    subject: `The goods you sent back have arrived (${facts.orderNumber})`,
    paragraphs: [
      facts.kind === 'return'
        ? `We look at them and give your money back by ${facts.due ?? 'the third business day'}.`
        : 'We look at them and send the other goods.',
    ],
    goods: facts.goods,
    rows: [['Order number', facts.orderNumber]],
    action,
    short: `Order ${facts.orderNumber}: the goods you sent back have arrived.`,
  }),
  'exchange-sent': (facts) => ({
    subject: `We have sent the other goods (${facts.orderNumber})`,
    paragraphs: ['The other goods are on their way. If anything is wrong with them, let us know at once.'],
    goods: facts.goods,
    rows: parcelRows(facts),
    links: parcelLinks(facts),
    action,
    short: `Order ${facts.orderNumber}: the other goods are on their way.`,
  }),
};
