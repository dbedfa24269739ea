// Trying a contract without moving money: our keys get a token, and the provider's console is asked whether it has the channel.

import { audit } from '../audit';
import { db } from '../db';
import { getEnv } from '../env';
import { type ConsoleAnswer, type ConsoleChannel, listConsoleChannels } from '../iamport/console';
import type { Contract } from '../iamport/contracts';
import { IamportRefused, IamportUnreachable } from '../iamport/errors';

export type ChannelTest =
  /** The console has it. */
  | { kind: 'found'; name: string; isTest: boolean; tokenMs: number; latencyMs: number }
  /** It has the PG, but under another 상점아이디 or channel key. */
  | { kind: 'differs'; known: string[]; tokenMs: number; latencyMs: number }
  | { kind: 'missing'; tokenMs: number; latencyMs: number }
  /** Test money in a live shop would be taken for real. */
  | { kind: 'test-in-live'; name: string; tokenMs: number; latencyMs: number }
  | { kind: 'refused'; words: string; latencyMs: number }
  | { kind: 'unreachable'; latencyMs: number }
  | { kind: 'no-contract' };

/** Tries one of the shop's contracts, by its name. */
export async function testChannel(name: string, operator: { id: string }): Promise<ChannelTest> {
  const contract = getEnv().IAMPORT_CHANNELS.find((one) => one.name === name);
  if (!contract) return { kind: 'no-contract' };
  const result = await tryContract(contract);
  await audit(db, operator.id, 'channel.test', name, { result: result.kind });
  return result;
}

async function tryContract(contract: Contract): Promise<ChannelTest> {
  const startedMs = performance.now();
  const passedMs = () => Math.round(performance.now() - startedMs);
  try {
    return judge(contract, await listConsoleChannels());
  } catch (error) {
    if (error instanceof IamportRefused) return { kind: 'refused', words: error.message, latencyMs: passedMs() };
    if (error instanceof IamportUnreachable) return { kind: 'unreachable', latencyMs: passedMs() };
    throw error;
  }
}

function judge({ channel, mid, channelKey }: Contract, { channels, tokenMs, latencyMs }: ConsoleAnswer): ChannelTest {
  const took = { tokenMs, latencyMs };
  const same = channels.filter(({ pg }) => pg === channel.pg);
  const fits = (one: ConsoleChannel) =>
    (mid === null || one.mid === mid) && (channelKey === null || one.channelKey === channelKey);
  const found = same.find((one) => fits(one) && !one.isTest) ?? same.find(fits);
  if (!found)
    return same.length > 0 ? { kind: 'differs', known: same.map(nameOf), ...took } : { kind: 'missing', ...took };
  const isWrongMode = found.isTest && getEnv().SHOP_MODE === 'live';
  if (isWrongMode) return { kind: 'test-in-live', name: nameOf(found), ...took };
  return { kind: 'found', name: nameOf(found), isTest: found.isTest, ...took };
}

const nameOf = ({ name, mid, pg }: ConsoleChannel): string => name ?? mid ?? pg;
