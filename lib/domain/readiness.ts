// Whether a shop can take strangers' money: each line of the list one has before opening, judged by what is known. Red must be mended
// before the shop opens; amber wants a look by a person, or is something that passes by itself.

import { isBusinessNumber } from './business-number';

export type Light = 'red' | 'amber' | 'green';

export type ReadinessFacts = {
  isLive: boolean;
  /** The address customers use. */
  shopUrl: string;
  seller: {
    /** Names of settings that say nothing yet. */
    missing: string[];
    businessNumber: string;
    mailOrderNumber: string;
  };
  provider: 'works' | 'refused' | 'unreachable' | 'sandbox';
  /** Contracts named in the settings. */
  contracts: number;
  hasMailServer: boolean;
  /** Texts of terms, privacy and refunds that are there. */
  policies: number;
  webhookSeenAt: Date | null;
  sweptAt: Date | null;
  books: { readAt: Date; broken: number } | null;
  /** What waits for an operator. */
  parked: number;
  /** Products somebody could buy now. */
  onSale: number;
  lastPaidAt: Date | null;
  /** Whether the demo's operator still comes in. */
  hasDemoOperator: boolean;
  owners: number;
  /** How many of those who see personal data sign in with a password alone. */
  withoutFactor: number;
  /** A month nobody has looked through for who saw personal data. */
  unreviewedMonth: string | null;
  /** When the database last put its log away, if it does at all. */
  archivedAt: Date | null;
};

const POLICIES = 3;
const HOUR_MS = 3_600_000;

/** One line: what it is about, how it stands, and what it was judged by. */
export type ReadinessLine = {
  key: ReadinessKey;
  light: Light;
  facts: Record<string, string | number>;
  /** When it last happened, for what has to happen again and again. */
  at: Date | null;
};

type Judged = { light: Light; facts?: ReadinessLine['facts']; at?: Date | null };

type Rule = (facts: ReadinessFacts, now: Date) => Judged;

const isPresent = (holds: boolean, facts?: ReadinessLine['facts']): Judged => ({
  light: holds ? 'green' : 'red',
  ...(facts && { facts }),
});

/** Green when it happened within `freshMs`, otherwise `stale`. */
const isFresh = (at: Date | null, now: Date, freshMs: number, stale: Light): Judged => ({
  light: at && now.getTime() - at.getTime() <= freshMs ? 'green' : stale,
  at,
});

const RULES = {
  mode: ({ isLive }) => isPresent(isLive),
  address: ({ shopUrl }) => isPresent(shopUrl.startsWith('https://'), { address: shopUrl }),
  seller: ({ seller: { missing } }) => isPresent(missing.length === 0, { names: missing.join(', ') }),
  business: ({ seller: { businessNumber } }) =>
    isPresent(isBusinessNumber(businessNumber), { number: businessNumber || '–' }),
  mailOrder: ({ seller: { mailOrderNumber } }) => ({
    light: /\d{4}.*-.*\d|면제/.test(mailOrderNumber) ? 'green' : 'amber',
    facts: { number: mailOrderNumber || '–' },
  }),
  policies: ({ policies }) => isPresent(policies >= POLICIES, { count: policies }),
  provider: ({ provider }) => ({ light: PROVIDER[provider] }),
  contracts: ({ contracts }) => isPresent(contracts > 0, { count: contracts }),
  webhook: ({ webhookSeenAt }, now) => isFresh(webhookSeenAt, now, 7 * 24 * HOUR_MS, 'amber'),
  sweep: ({ sweptAt }, now) => isFresh(sweptAt, now, HOUR_MS / 6, 'red'),
  books: ({ books }, now) =>
    books && books.broken > 0
      ? { light: 'red', facts: { count: books.broken }, at: books.readAt }
      : isFresh(books?.readAt ?? null, now, 48 * HOUR_MS, 'amber'),
  parked: ({ parked }) => ({ light: parked > 0 ? 'amber' : 'green', facts: { count: parked } }),
  goods: ({ onSale }) => isPresent(onSale > 0, { count: onSale }),
  purchase: ({ lastPaidAt }) => ({ light: lastPaidAt ? 'green' : 'amber', at: lastPaidAt }),
  mail: ({ hasMailServer }) => isPresent(hasMailServer),
  demoOperator: ({ hasDemoOperator }) => isPresent(!hasDemoOperator),
  owners: ({ owners }) => ({ light: owners > 1 ? 'green' : 'amber', facts: { count: owners } }),
  factor: ({ withoutFactor }) => isPresent(withoutFactor === 0, { count: withoutFactor }),
  access: ({ unreviewedMonth }) => ({
    light: unreviewedMonth ? 'amber' : 'green',
    facts: { month: unreviewedMonth ?? '' },
  }),
  backup: ({ archivedAt }, now) => isFresh(archivedAt, now, 24 * HOUR_MS, 'amber'),
} as const satisfies Record<string, Rule>;

// A provider that does not answer just now says nothing about the keys.
const PROVIDER = { works: 'green', refused: 'red', unreachable: 'amber', sandbox: 'red' } as const;

export type ReadinessKey = keyof typeof RULES;

const KEYS = Object.keys(RULES) as ReadinessKey[];

/** Judges every line, in the order of the list. */
export const judgeReadiness = (facts: ReadinessFacts, now: Date): ReadinessLine[] =>
  KEYS.map((key) => ({ key, facts: {}, at: null, ...(RULES[key] as Rule)(facts, now) }));

/** Whether nothing stands against opening. */
export const isReady = (lines: readonly ReadinessLine[]): boolean => lines.every(({ light }) => light !== 'red');
