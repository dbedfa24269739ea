// What the shop tells buyers by itself: what happened to their money and their goods, never advertising. (정보통신망법 제50조)

import type { CancelReason, ParkReason } from '../domain/payment';

/** About an order; the subject is the order's id. */
export const orderKinds = [
  'order-paid',
  'deposit-requested',
  'deposit-reminder',
  'deposit-arrived',
  'order-cancelled',
] as const;
type OrderKind = (typeof orderKinds)[number];

/** About money on its way back; the subject is the refund's id. */
export const refundKinds = ['payment-cancelled', 'refund-done'] as const;
type RefundKind = (typeof refundKinds)[number];

/** About money an operator decides about; the subject is the id of the parked item. */
export const parkedKinds = ['payment-parked'] as const;
type ParkedKind = (typeof parkedKinds)[number];

/** About a subscription; the subject is the id of one of its charges. */
export const chargeKinds = [
  'subscription-started',
  'charge-upcoming',
  'charge-declined',
  'charge-sold-out',
  'subscription-paused',
  'subscription-cancelled',
] as const;
export type ChargeKind = (typeof chargeKinds)[number];

/** About a parcel; the subject is the shipment's id. */
export const parcelKinds = ['shipped'] as const;
type ParcelKind = (typeof parcelKinds)[number];

/** About a return or an exchange; the subject is the claim's id. */
export const claimKinds = [
  'claim-received',
  'claim-approved',
  'claim-refused',
  'claim-collecting',
  'claim-arrived',
  'exchange-sent',
] as const;
export type ClaimLetterKind = (typeof claimKinds)[number];

export type MessageKind = OrderKind | RefundKind | ParkedKind | ChargeKind | ParcelKind | ClaimLetterKind;

/** All of them, as operators look through them. */
export const messageKinds: readonly MessageKind[] = [
  ...orderKinds,
  ...parcelKinds,
  ...claimKinds,
  ...refundKinds,
  ...parkedKinds,
  ...chargeKinds,
];

export const isMessageKind = (word: string): word is MessageKind => messageKinds.some((kind) => kind === word);

export type GoodsFacts = { name: string; quantity: number; amount?: string };

/** What a letter about an order knows. Sums and dates are written out in the buyer's language. */
export type OrderFacts = {
  orderNumber: string;
  goods: GoodsFacts[];
  shipping: string;
  /** What a remote area cost on top; null for none. */
  surcharge: string | null;
  /** What the coupon took off, and what was paid in points; null for nothing. */
  coupon: string | null;
  points: string | null;
  total: string;
  /** Where to transfer to, and until when. */
  account: { bank: string; number: string; holder: string; due: string } | null;
};

export type RefundFacts = {
  orderNumber: string | null;
  amount: string;
  /** Why the shop itself sent the money back; null when somebody decided it. */
  reason: CancelReason | null;
  /** Whether nothing of the order's money is left with the shop. */
  isEverything: boolean;
  /** Whether it was money that paid no order. */
  isStray: boolean;
};

export type ParkedFacts = {
  amount: string;
  /** Why nobody has decided about it yet. */
  reason: ParkReason;
};

export type ChargeFacts = {
  /** What comes every month. */
  goods: string;
  amount: string;
  /** The day the charge belongs to. */
  day: string;
  /** When it is tried again, or when the next one is made; null when nothing is planned. */
  nextDay: string | null;
  /** The PG's own words at a decline. */
  reason: string | null;
};

export type ParcelFacts = {
  orderNumber: string;
  goods: GoodsFacts[];
  carrier: string;
  waybill: string;
  /** Where the parcel can be followed. */
  tracking: string | null;
  /** Whether more parcels of the order follow. */
  isPart: boolean;
};

export type ClaimFacts = {
  orderNumber: string;
  kind: 'return' | 'exchange';
  goods: GoodsFacts[];
  /** What the buyer pays for the way of the goods; null when the shop does. */
  postage: string | null;
  /** What an operator wrote to the buyer. */
  words: string | null;
  /** Until when the money of a return goes back. */
  due: string | null;
  parcel: { carrier: string; waybill: string; tracking: string | null } | null;
};

/** A message before it is laid out as mail and text message. */
export type Letter = {
  subject: string;
  paragraphs: string[];
  goods?: GoodsFacts[];
  rows?: [name: string, value: string][];
  /** Elsewhere, e.g. at the carrier's. */
  links?: { label: string; url: string }[];
  /** The label of the link to the order. */
  action: string;
  /** What a text message says, in front of the link. */
  short: string;
  /** Small print under the link. */
  notes?: string[];
};

/** One language's letters. */
export type Letters = Record<OrderKind, (facts: OrderFacts) => Letter> &
  Record<RefundKind, (facts: RefundFacts) => Letter> &
  Record<ParcelKind, (facts: ParcelFacts) => Letter>;

/** One language's letters about subscriptions. */
export type ChargeLetters = Record<ChargeKind, (facts: ChargeFacts) => Letter>;

/** One language's letter about money that waits for a decision. */
export type ParkedLetter = (facts: ParkedFacts) => Letter;

/** One language's letters about returns and exchanges. */
export type ClaimLetters = Record<ClaimLetterKind, (facts: ClaimFacts) => Letter>;
