// The contracts the shop has, what each can do, and how it has been doing: counted from attempts and signals of the last thirty days.

import { now } from '../clock';
import { db } from '../db';
import { DAY_MS } from '../domain/seoul';
import { getEnv } from '../env';
import { channels } from '../iamport/channel-table';
import { type Channel, formerNames } from '../iamport/channels';
import type { Contract } from '../iamport/contracts';

/** How attempts to pay went. */
export type Attempts = {
  /** The PG approved, or issued an account. */
  succeeded: number;
  failed: number;
  /** A window was opened and nothing was ever heard: closed by its buyer, most of the time. */
  unheard: number;
};

export type ContractRow = {
  contract: Contract;
  formerNames: string[];
  day: Attempts;
  month: Attempts;
  /** The newest signal of each door within thirty days. */
  last: { webhook: Date | null; callback: Date | null; redirect: Date | null };
};

export type ProviderHealth = {
  /** Where the provider is asked. */
  origin: string;
  isSandbox: boolean;
  /** Signals of the last day with an answer, and those the provider gave none to. */
  answered: number;
  unanswered: number;
  /** How long answers took, ms; null when there were none. */
  p50Ms: number | null;
  p95Ms: number | null;
  lastAnswerAt: Date | null;
  lastSilenceAt: Date | null;
  /** Payments whose state is still unknown because the provider could not be asked. */
  unknownNow: number;
};

export type ChannelsPage = {
  provider: ProviderHealth;
  contracts: ContractRow[];
  /** What else could be contracted. */
  others: { channel: Channel; formerNames: string[] }[];
};

const MONTH_MS = 30 * DAY_MS;

/** The contracts as they stand now. */
export async function readChannels(): Promise<ChannelsPage> {
  const contracts = getEnv().IAMPORT_CHANNELS;
  const [attempts, signals, provider] = await Promise.all([countAttempts(), readSignals(), readProvider()]);
  return {
    provider,
    contracts: contracts.map((contract) => rowOf(contract, attempts, signals)),
    others: channels
      .filter(({ pg }) => !contracts.some(({ channel }) => channel.pg === pg))
      .map((channel) => ({ channel, formerNames: formerNames(channel.pg) })),
  };
}

type AttemptCount = { pg: string; isToday: boolean } & Attempts;

/** By the PG that was asked for. An attempt of the last half hour may still be in its window. */
function countAttempts(): Promise<AttemptCount[]> {
  const at = now().getTime();
  const [day, month, open] = [DAY_MS, MONTH_MS, MONTH_MS / 1440].map((ms) => new Date(at - ms));
  return db.$queryRaw`
    SELECT pg, "createdAt" >= ${day} AS "isToday",
      count(*) FILTER (WHERE status NOT IN ('open', 'failed'))::int AS succeeded,
      count(*) FILTER (WHERE status = 'failed')::int AS failed,
      count(*) FILTER (WHERE status = 'open' AND "createdAt" < ${open})::int AS unheard
    FROM "Payment" WHERE "createdAt" >= ${month} GROUP BY 1, 2`;
}

type SignalTimes = { pg: string; webhook: Date | null; callback: Date | null; redirect: Date | null };

const readSignals = (): Promise<SignalTimes[]> => db.$queryRaw`
  SELECT payment.pg, max(at) FILTER (WHERE source = 'webhook') AS webhook, max(at) FILTER (WHERE source = 'callback') AS callback,
    max(at) FILTER (WHERE source = 'redirect') AS redirect
  FROM "PaymentEvent" event JOIN "Payment" payment ON payment.id = event."paymentId"
  WHERE at >= ${new Date(now().getTime() - MONTH_MS)} AND source IN ('webhook', 'callback', 'redirect') GROUP BY 1`;

function rowOf(contract: Contract, counts: AttemptCount[], signals: SignalTimes[]): ContractRow {
  const isOwn = ({ pg }: { pg: string }) => pg === contract.name;
  const own = counts.filter(isOwn);
  const { webhook = null, callback = null, redirect = null } = signals.find(isOwn) ?? {};
  return {
    contract,
    formerNames: formerNames(contract.channel.pg),
    day: sum(own.filter(({ isToday }) => isToday)),
    month: sum(own),
    last: { webhook, callback, redirect },
  };
}

const sum = (counts: readonly Attempts[]): Attempts =>
  counts.reduce(
    (all, one) => ({
      succeeded: all.succeeded + one.succeeded,
      failed: all.failed + one.failed,
      unheard: all.unheard + one.unheard,
    }),
    { succeeded: 0, failed: 0, unheard: 0 },
  );

/** As the shop has seen it: a signal whose payment could not be asked about was left with the outcome `unknown`. */
async function readProvider(): Promise<ProviderHealth> {
  const since = new Date(now().getTime() - DAY_MS);
  const [[seen], unknownNow] = await Promise.all([
    db.$queryRaw<Omit<ProviderHealth, 'origin' | 'isSandbox' | 'unknownNow'>[]>`
      SELECT count(*) FILTER (WHERE outcome <> 'unknown')::int AS answered, count(*) FILTER (WHERE outcome = 'unknown')::int AS unanswered,
        percentile_disc(0.5) WITHIN GROUP (ORDER BY "latencyMs") FILTER (WHERE outcome <> 'unknown') AS "p50Ms",
        percentile_disc(0.95) WITHIN GROUP (ORDER BY "latencyMs") FILTER (WHERE outcome <> 'unknown') AS "p95Ms",
        max(at) FILTER (WHERE outcome <> 'unknown') AS "lastAnswerAt", max(at) FILTER (WHERE outcome = 'unknown') AS "lastSilenceAt"
      FROM "PaymentEvent" WHERE at >= ${since}`,
    db.payment.count({ where: { unknownSince: { not: null } } }),
  ]);
  const { origin, hostname } = new URL(getEnv().IAMPORT_API_URL);
  const nothing = { answered: 0, unanswered: 0, p50Ms: null, p95Ms: null, lastAnswerAt: null, lastSilenceAt: null };
  return { ...(seen ?? nothing), origin, isSandbox: !/\.iamport\.(kr|co)$/.test(hostname), unknownNow };
}

/** How many of the attempts that came to an end succeeded, in percent; null when none did. */
export function successPercent({ succeeded, failed }: Attempts): number | null {
  const ended = succeeded + failed;
  return ended === 0 ? null : Math.floor((succeeded / ended) * 1000) / 10;
}
