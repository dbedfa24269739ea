// Which PGs the shop can be paid through, and what each can do. Data, not code: a new channel is a new row of the table.

import { channels } from './channel-table';

export const payMethods = ['card', 'trans', 'vbank', 'phone', 'samsung'] as const;
export type PayMethod = (typeof payMethods)[number];

/** How a PG's window comes up: over the page, in a window of its own, or instead of the page (it comes back by m_redirect_url). */
export type WindowKind = 'frame' | 'popup' | 'leaves';

/** How banks are named in a refund to an account. */
export type BankCodes = 'standard' | 'inicis';

/** Parameters a window does not open without. */
export type Extra = 'vbank_due' | 'digital' | 'biz_num';

/** What a channel can do with one method. */
export type ChannelMethod = {
  /** The provider's word when it differs from ours. */
  onWire: string | null;
  /** The PG takes no less and no more, minor units of the channel's currency. */
  minimumMinor: number;
  maximumMinor: number | null;
  /** Until when the provider gives money back; `end-of-month`: within the calendar month of the payment; null: no limit. */
  refundUntil: { days: number } | 'end-of-month' | null;
  isPartlyRefundable: boolean;
  /** Money goes back to an account that the buyer has to name. */
  needsRefundAccount: boolean;
  /** Whether the provider takes the delivery's registration for it. */
  isEscrowable: boolean;
  extras: readonly Extra[];
};

export type Channel = {
  /** The provider's code. */
  pg: string;
  /** The PG's name as Korean shoppers know it. */
  name: string;
  methods: Readonly<Partial<Record<PayMethod, ChannelMethod>>>;
  window: { pc: WindowKind; phone: WindowKind };
  /** `closed-to-new`: works for shops that have a contract; `gone`: only the sandbox still opens it. */
  standing: 'current' | 'closed-to-new' | 'gone';
  /** What to use instead. */
  successor: string | null;
  /** The PG ignores `pay_method`: the buyer chooses inside its window. */
  choosesInside: boolean;
  currency: 'KRW' | 'USD';
  /** What the PG takes as title; `refused` are characters it does not. */
  title: { max: number; unit: 'characters' | 'bytes'; refused: string };
  bankCodes: BankCodes;
  /** Tax parameters that a cancel must repeat when the payment had them. */
  taxOnCancel: readonly ('tax_free' | 'vat_amount')[];
  /** What a window that stores a card does with its amount: charges it at once, or only shows it; null where none stores cards. */
  billing: 'charges' | 'shows' | null;
};

/** Names that mean another channel today: its old one is a different PG that nobody can reach any more. (PortOne V1 docs: kakao, closed 2018-05) */
const renamed: Readonly<Record<string, string>> = { kakao: 'kakaopay' };

/** The channel of a PG code as it is today; null when there is none. */
function channelOf(pg: string): Channel | null {
  const today = renamed[pg] ?? pg;
  return channels.find((channel) => channel.pg === today) ?? null;
}

/** The channel a PG code means today, if the shop can be paid through it by this method. */
export function findChannel(pg: string, method: PayMethod): Channel | null {
  const channel = channelOf(pg);
  return channel?.methods[method] ? channel : null;
}

/** A way to pay that the checkout shows as one tile. */
export type OfferedChannel = {
  pg: string;
  payMethod: PayMethod;
  label: 'card' | 'trans' | 'vbank' | 'phone' | 'kakaopay';
};

/** What the checkout offers, in order. */
export const offeredChannels = (): readonly OfferedChannel[] => [
  { pg: 'html5_inicis', payMethod: 'card', label: 'card' },
  { pg: 'kakaopay', payMethod: 'card', label: 'kakaopay' },
  { pg: 'html5_inicis', payMethod: 'trans', label: 'trans' },
  { pg: 'html5_inicis', payMethod: 'vbank', label: 'vbank' },
  { pg: 'html5_inicis', payMethod: 'phone', label: 'phone' },
];

/** Offered ways whose window can store a card for charges later. */
export const cardKeepers = (): readonly OfferedChannel[] =>
  offeredChannels().filter(({ pg, payMethod }) => payMethod === 'card' && channelOf(pg)?.billing);
