// How long the shop keeps what belongs to a person, kind by kind, as one table. The law sets a time for some (전자상거래법 시행령 제6조,
// 통신비밀보호법 시행령 제41조); of everything else nothing is kept longer than what it is for (개인정보 보호법 제21조).

/** Counted from the end of the thing: a whole number of one unit. */
export type Keeping = { years: number } | { months: number } | { days: number };

export type RetentionRule = {
  /** How long after its end. */
  keep: Keeping;
  /** Whether the law wants it kept so long; otherwise it is as long as somebody needs it. */
  isByLaw: boolean;
  /** What happens then: the row goes, only what is personal in it goes, or that moves out of sight for the rest of its time. */
  ends: 'deleted' | 'blanked' | 'apart';
};

export const retentionRules = {
  /** Contract, withdrawal, payment and supply. From the last that happened with the order. */
  orders: { keep: { years: 5 }, isByLaw: true, ends: 'blanked' },
  /** Money that came and went back without an order. */
  'returned-money': { keep: { years: 5 }, isByLaw: true, ends: 'blanked' },
  /** Monthly contracts, from their end. */
  subscriptions: { keep: { years: 5 }, isByLaw: true, ends: 'blanked' },
  /** What an operator wrote about money no rule could judge. */
  'parked-money': { keep: { years: 5 }, isByLaw: true, ends: 'blanked' },
  /** What operators typed about what they did: it may name somebody. That they did it stays. */
  'operators-words': { keep: { years: 5 }, isByLaw: true, ends: 'deleted' },
  /** Complaints: what buyers wrote and photographed about returns and exchanges. */
  complaints: { keep: { years: 3 }, isByLaw: true, ends: 'blanked' },
  /** What operators wrote about members for their colleagues; all of it goes when a member leaves. */
  'member-notes': { keep: { years: 3 }, isByLaw: true, ends: 'deleted' },
  /** Advertising: letters about goods that can be had again. */
  advertising: { keep: { months: 6 }, isByLaw: true, ends: 'deleted' },
  /** Where and when somebody was signed in. */
  'signed-in-browsers': { keep: { months: 3 }, isByLaw: true, ends: 'deleted' },
  /** Orders of members who left, once nothing about them is open: goods that were not as described come back for three months. */
  'left-members': { keep: { months: 3 }, isByLaw: true, ends: 'apart' },
  /** Checkouts nobody paid. */
  'abandoned-checkouts': { keep: { days: 30 }, isByLaw: false, ends: 'blanked' },
  /** Numbers receipts are issued to: transfers can be given back, and their receipts made anew, for three months. */
  'receipt-numbers': { keep: { days: 92 }, isByLaw: false, ends: 'blanked' },
  /** Where money was to go back to, when none is on its way. */
  'refund-accounts': { keep: { days: 90 }, isByLaw: false, ends: 'deleted' },
  /** Subscriptions that never got a card. */
  'abandoned-subscriptions': { keep: { days: 7 }, isByLaw: false, ends: 'deleted' },
  /** Members' carts nobody has touched. */
  carts: { keep: { days: 90 }, isByLaw: false, ends: 'deleted' },
  /** That somebody is an adult, from when it proves nothing any more. */
  'age-checks': { keep: { days: 0 }, isByLaw: false, ends: 'deleted' },
  /** Links that prove an address, and counted sign-ins, from when they are worth nothing. */
  'short-proofs': { keep: { days: 1 }, isByLaw: false, ends: 'deleted' },
  /** Invitations to the staff that were used, taken back, or forgotten. */
  invitations: { keep: { days: 30 }, isByLaw: false, ends: 'deleted' },
  /** What operators searched for and saved: it may be somebody's name. */
  'saved-searches': { keep: { years: 1 }, isByLaw: false, ends: 'deleted' },
  /** Work that is done: a letter's job names whom it went to. */
  'finished-work': { keep: { days: 30 }, isByLaw: false, ends: 'deleted' },
} as const satisfies Record<string, RetentionRule>;

export type RetentionName = keyof typeof retentionRules;

export const retentionNames = Object.keys(retentionRules) as RetentionName[];

/** What ended before this instant has been kept for as long as it may be. Years and months are the calendar's. */
export function goesBefore(keep: Keeping, now: Date): Date {
  const before = new Date(now);
  if ('days' in keep) before.setUTCDate(before.getUTCDate() - keep.days);
  else {
    const day = before.getUTCDate();
    before.setUTCDate(1);
    before.setUTCMonth(before.getUTCMonth() - ('years' in keep ? keep.years * 12 : keep.months));
    // The last of a month has no namesake in a shorter one: its last day then.
    const last = new Date(Date.UTC(before.getUTCFullYear(), before.getUTCMonth() + 1, 0)).getUTCDate();
    before.setUTCDate(Math.min(day, last));
  }
  return before;
}
