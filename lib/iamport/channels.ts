// Which PGs the shop can be paid through, and what each can do. Data, not code: a new channel is a new row of the table.

import type { TitleRule } from '../domain/order-title';
import { channels } from './channel-table';

export const payMethods = ['card', 'trans', 'vbank', 'phone', 'samsung'] as const;
export type PayMethod = (typeof payMethods)[number];

/** How a PG's window comes up: over the page, in a window of its own, or instead of the page (it comes back by m_redirect_url). */
export type WindowKind = 'frame' | 'popup' | 'leaves';

/** How banks are named in a refund to an account. */
export type BankCodes = 'standard' | 'inicis';

/** Easy pays: shoppers know the company, and choose card, account or points inside its window. */
export type Wallet = 'kakaopay' | 'payco' | 'paypal';

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
  /** The easy pay it is known as; null for PGs nobody knows by name. */
  wallet: Wallet | null;
  currency: 'KRW' | 'USD';
  title: TitleRule;
  /** How "lump sum only" is written in `display.card_quota`; null where the PG decides about instalments alone. */
  lumpSum: readonly number[] | null;
  /** Whether its window speaks English. */
  isBilingual: boolean;
  /** Parameters every call of it carries. */
  always: { niceMobileV2?: true };
  bankCodes: BankCodes;
  /** Tax parameters that a cancel must repeat when the payment had them. */
  taxOnCancel: readonly ('tax_free' | 'vat_amount')[];
  /** What a window that stores a card does with its amount: charges it at once, or only shows it; null where none stores cards. */
  billing: 'charges' | 'shows' | null;
};

/** Names that mean another channel today: its old one is a different PG that nobody can reach any more. (PortOne V1 docs: kakao, closed 2018-05) */
const renamed: Readonly<Record<string, string>> = { kakao: 'kakaopay' };

/** Names of years ago that open this channel today. */
export const formerNames = (pg: string): string[] =>
  [
    ...Object.keys(renamed).filter((name) => renamed[name] === pg),
    ...channels.filter(({ successor }) => successor === pg).map((channel) => channel.pg),
  ].filter((name, index, all) => all.indexOf(name) === index);

/** The channel a PG code stands for today; null when there is none. */
export function channelOf(pg: string): Channel | null {
  const [code = ''] = pg.split('.');
  const today = renamed[code] ?? code;
  return channels.find((channel) => channel.pg === today) ?? null;
}
