// One HTTP call to the provider and its envelope: pooled connections, a deadline and a size limit on every call, and an
// answer that is either what was asked for or one of three named errors.

import { Pool } from 'undici';
import { z } from 'zod';
import { getEnv } from '../env';
import { IamportNotFound, IamportRefused, IamportUnreachable } from './errors';

const DEADLINE_MS = 5_000;
/** A cancel waits for the PG and the bank behind it. */
export const SLOW_DEADLINE_MS = 30_000;
const RESPONSE_BYTES_MAX = 4_000_000;

/** Every V1 answer is wrapped like this; `code` is 0 when it worked. (PortOne V1 REST API: response envelope) */
const Envelope = z.object({ code: z.number(), message: z.string().nullish(), response: z.unknown() });

export type Call = {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  body?: Record<string, unknown>;
  token?: string;
  deadlineMs?: number;
};

/** 401: the token is missing, unknown or expired. Never leaves lib/iamport. */
export class IamportUnauthorized extends Error {
  override readonly name = 'IamportUnauthorized';
}

const shared = globalThis as typeof globalThis & { gagaeIamport?: Pool };

function pool(): Pool {
  shared.gagaeIamport ??= new Pool(new URL(getEnv().IAMPORT_API_URL).origin, {
    connections: 32,
    keepAliveTimeout: 30_000,
    connect: { timeout: 3_000 },
    maxResponseSize: RESPONSE_BYTES_MAX,
  });
  return shared.gagaeIamport;
}

/** Sends one call and unwraps the answer. Throws IamportUnreachable, IamportRefused, IamportNotFound, IamportUnauthorized. */
export async function callIamport(call: Call): Promise<unknown> {
  const { statusCode, text } = await exchange(call);
  const envelope = readEnvelope(text);
  if (statusCode === 401) throw new IamportUnauthorized(envelope?.message ?? call.path);
  if (statusCode === 404) throw new IamportNotFound(call.path);
  const isRefusal =
    statusCode === 400 || statusCode === 409 || (statusCode < 300 && envelope !== null && envelope.code !== 0);
  if (isRefusal) throw new IamportRefused(envelope?.message ?? `HTTP ${statusCode}`);
  if (statusCode >= 300 || envelope === null) throw new IamportUnreachable(`${call.path} answered HTTP ${statusCode}`);
  return envelope.response;
}

async function exchange(call: Call): Promise<{ statusCode: number; text: string }> {
  try {
    const answer = await pool().request({
      method: call.method,
      path: call.path,
      headers: {
        accept: 'application/json',
        ...(call.body ? { 'content-type': 'application/json' } : {}),
        ...(call.token ? { authorization: call.token } : {}),
      },
      body: call.body ? JSON.stringify(call.body) : null,
      // One deadline for the whole exchange: a slow drip of bytes must not outlast it.
      signal: AbortSignal.timeout(call.deadlineMs ?? DEADLINE_MS),
    });
    return { statusCode: answer.statusCode, text: await answer.body.text() };
  } catch (cause) {
    throw new IamportUnreachable(`${call.method} ${call.path.split('?')[0]}`, { cause });
  }
}

function readEnvelope(text: string): z.infer<typeof Envelope> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Not JSON: an error page of something in between. The caller decides what that means.
    return null;
  }
  const parsed = Envelope.safeParse(value);
  return parsed.success ? parsed.data : null;
}
