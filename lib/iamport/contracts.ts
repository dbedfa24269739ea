// Which channels this shop has contracts for, as the setting IAMPORT_CHANNELS names them. Pure: what is configured is passed in.

import { channels } from './channel-table';
import { type Channel, channelOf, type PayMethod, payMethods } from './channels';

/** One contract with a PG. */
export type Contract = {
  /** `pg` or `pg.MID`: its name in the API, in our books, and in IMP.request_pay. */
  name: string;
  channel: Channel;
  /** 상점아이디; null when the account has one contract with this PG and no need to say which. */
  mid: string | null;
  /** The console's name for it; windows are then opened by it. */
  channelKey: string | null;
};

export type Contracts = {
  contracts: readonly Contract[];
  /** What is wrong with the setting, for people. */
  faults: readonly string[];
  /** Names of years ago in it, with what stands in their place today. */
  outdated: readonly { pg: string; successor: string | null; standing: Channel['standing'] }[];
};

const ENTRY = /^([a-z0-9_]+)(?:\.([^\s=]+))?(?:=(channel-key-[\w-]+))?$/;

/** Reads `pg[.MID][=channel-key-…]`, separated by white space, in order of preference. Nothing in it means everything there is. */
export function readContracts(setting: string): Contracts {
  const entries = setting.split(/\s+/).filter((entry) => entry !== '');
  if (entries.length === 0) return { contracts: channels.map(ofChannel), faults: [], outdated: [] };
  const contracts: Contract[] = [];
  const faults: string[] = [];
  for (const entry of entries) {
    const contract = readEntry(entry);
    if (!contract)
      faults.push(`${entry}: not pg[.MID][=channel-key-…] of one of ${channels.map(({ pg }) => pg).join(' ')}`);
    else if (contracts.some(({ name }) => name === contract.name))
      faults.push(`${entry}: ${contract.name} is named twice`);
    else contracts.push(contract);
  }
  return { contracts, faults, outdated: entries.flatMap(outdatedIn) };
}

const ofChannel = (channel: Channel): Contract => ({ name: channel.pg, channel, mid: null, channelKey: null });

function readEntry(entry: string): Contract | null {
  const [, pg = '', mid = null, channelKey = null] = ENTRY.exec(entry) ?? [];
  const channel = channelOf(pg);
  return channel && { name: mid ? `${channel.pg}.${mid}` : channel.pg, channel, mid, channelKey };
}

function outdatedIn(entry: string): Contracts['outdated'] {
  const [, written] = ENTRY.exec(entry) ?? [];
  const row = channels.find(({ pg }) => pg === written);
  return row && row.standing !== 'current' ? [{ pg: row.pg, successor: row.successor, standing: row.standing }] : [];
}

/** One way to be paid: a contract and a method it takes. */
export type Way = { contract: Contract; payMethod: PayMethod };

/**
 * The way that is asked for by a PG code of any year, with or without MID, or by a channel key. A code alone means the first contract
 * with that PG. Null when there is none or it does not take the method.
 */
export function findWay(contracts: readonly Contract[], asked: string, payMethod: PayMethod): Way | null {
  const [code = '', ...mid] = asked.split('.');
  const today = channelOf(code)?.pg ?? code;
  const contract =
    contracts.find(({ name, channelKey }) => name === [today, ...mid].join('.') || channelKey === asked) ??
    (mid.length === 0 ? contracts.find(({ channel }) => channel.pg === today) : undefined);
  return contract?.channel.methods[payMethod] ? { contract, payMethod } : null;
}

/** The contract whose window can store a card for charges in won later; null when there is none of that name. */
export function findCardKeeper(contracts: readonly Contract[], asked: string): Way | null {
  const way = findWay(contracts, asked, 'card');
  return way?.contract.channel.billing && way.contract.channel.currency === 'KRW' ? way : null;
}

/** Every way there is, in the contracts' order. */
export const allWays = (contracts: readonly Contract[]): Way[] =>
  contracts.flatMap((contract) =>
    payMethods.filter((method) => contract.channel.methods[method]).map((payMethod) => ({ contract, payMethod })),
  );

/** Whether money came through a contract of this shop. */
export const isContracted = (
  contracts: readonly Contract[],
  { pgProvider, pgId }: { pgProvider: string | null; pgId: string | null },
): boolean => contracts.some(({ channel, mid }) => channel.pg === pgProvider && (mid === null || mid === pgId));
