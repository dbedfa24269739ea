// What the provider's console has registered for this account. Asking moves no money and registers nothing.

import { z } from 'zod';
import { askTwice, read } from './client';
import { IamportRefused } from './errors';
import { accessToken } from './token';
import { IamportUnauthorized } from './transport';

/** A channel as the provider's console has it. */
export type ConsoleChannel = {
  pg: string;
  /** The PG's name for the shop (상점아이디). */
  mid: string | null;
  isTest: boolean;
  name: string | null;
  channelKey: string | null;
};

const text = z.string().nullish();
const WireChannels = z.array(
  z.object({
    pg_provider: z.string(),
    pg_id: text,
    sandbox: z.boolean().nullish(),
    type: text,
    channel_name: text,
    channel_key: text,
  }),
);

export type ConsoleAnswer = { channels: ConsoleChannel[]; tokenMs: number; latencyMs: number };

/**
 * Every channel for payments the account has, and how long a token and the list took (ms). A token that is still good takes none.
 * (PortOne V1 REST API: GET /users/pg) Throws IamportUnreachable; IamportRefused, also when our keys
 * are not known.
 */
export async function listConsoleChannels(): Promise<ConsoleAnswer> {
  const startedMs = performance.now();
  await accessToken().catch(sayWhy);
  const tokenMs = Math.round(performance.now() - startedMs);
  const wire = read(WireChannels, await askTwice({ method: 'GET', path: '/users/pg' }));
  const channels = wire
    .filter(({ type }) => type !== 'certification')
    .map(({ pg_provider: pg, pg_id, sandbox, channel_name, channel_key }) => ({
      ...{ pg, mid: pg_id ?? null, isTest: sandbox === true },
      ...{ name: channel_name ?? null, channelKey: channel_key ?? null },
    }));
  return { channels, tokenMs, latencyMs: Math.round(performance.now() - startedMs) - tokenMs };
}

/** Without a token there is nothing to ask: the provider's words about our keys are the answer. */
function sayWhy(error: unknown): never {
  throw error instanceof IamportUnauthorized ? new IamportRefused(error.message) : error;
}
