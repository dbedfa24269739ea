// What goes wrong on purpose: each fault does what its name says, counts by n-th call or by seeded chance, and barriers hold calls.
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Bench } from './testing/harness';

let bench: Bench;
let token: string;
let impUid: string;

beforeEach(async () => {
  bench = await Bench.open();
  token = [...bench.app.store.all('tokens')][0]?.access_token ?? '';
  impUid = (await bench.pay({ merchant_uid: 'f-1', amount: 38_000 })).imp_uid;
});

afterEach(async () => {
  await bench.close();
});

const LOOKUP = 'GET /payments/:id';
const plan = (rules: unknown) => bench.control<{ faults: { id: string }[] }>('/faults', rules);
const look = (timeoutMs = 2000) =>
  fetch(`${bench.url}/payments/${impUid}`, {
    headers: { authorization: token },
    signal: AbortSignal.timeout(timeoutMs),
  });
const cancel = (timeoutMs = 2000) =>
  fetch(`${bench.url}/payments/cancel`, {
    method: 'POST',
    headers: { authorization: token, 'content-type': 'application/json' },
    body: JSON.stringify({ imp_uid: impUid, amount: 1000 }),
    signal: AbortSignal.timeout(timeoutMs),
  });
const cancelled = () => bench.app.store.payment(impUid)?.wire.cancel_amount;
const statusOf = async () => (await look()).status;

describe('which calls are struck', () => {
  test('only the n-th matching one', async () => {
    await plan([{ on: LOOKUP, nth: [1, 3], do: 'e500' }]);
    expect([await statusOf(), await statusOf(), await statusOf(), await statusOf()]).toEqual([500, 200, 500, 200]);
  });

  test('only calls that contain the text', async () => {
    await plan([{ on: LOOKUP, match: 'imp_000', do: 'e500' }]);
    expect(await statusOf()).toBe(200);
    await plan([{ on: '*', match: impUid, do: 'e500' }]);
    expect(await statusOf()).toBe(500);
    expect((await bench.call('GET', '/cards')).status).toBe(200);
  });

  test('by a chance that the seed repeats', async () => {
    const run = async () => {
      await bench.control('/seed', { seed: 42 });
      const statuses: number[] = [];
      for (let call = 0; call < 20; call += 1) statuses.push(await statusOf());
      return statuses;
    };
    await plan([{ on: LOOKUP, p: 0.5, do: 'e500' }]);
    const first = await run();
    expect(new Set(first)).toEqual(new Set([200, 500]));
    expect(await run()).toEqual(first);
  });

  test('until they are taken away', async () => {
    const { faults } = await plan([{ on: LOOKUP, do: 'e500' }]);
    expect(await statusOf()).toBe(500);
    await bench.control('/faults', { id: faults[0]?.id }, 'DELETE');
    expect(await statusOf()).toBe(200);
  });
});

describe('what the caller sees', () => {
  test('429 may say when to come back', async () => {
    await plan([
      { on: LOOKUP, nth: 1, do: 'e429', retry_after: 7 },
      { on: LOOKUP, do: 'e429' },
    ]);
    expect((await look()).headers.get('retry-after')).toBe('7');
    const second = await look();
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, null]);
  });

  test('401, HTML, malformed JSON, null and wrong types', async () => {
    await plan([
      { on: LOOKUP, nth: 1, do: 'e401' },
      { on: LOOKUP, nth: 2, do: 'html' },
      { on: LOOKUP, nth: 3, do: 'malformed' },
      { on: LOOKUP, nth: 4, do: 'nullResponse' },
      { on: LOOKUP, nth: 5, do: 'wrongType' },
    ]);
    expect((await look()).status).toBe(401);
    expect((await look()).headers.get('content-type')).toContain('text/html');
    const malformed = await (await look()).text();
    expect(() => JSON.parse(malformed)).toThrow(SyntaxError);
    expect(await (await look()).json()).toEqual({ code: 0, message: null, response: null });
    expect(await (await look()).json()).toMatchObject({ response: { amount: '38000', sandbox: 'N' } });
  });

  test('a truncated answer, a reset connection, silence', async () => {
    await plan([
      { on: LOOKUP, nth: 1, do: 'truncated' },
      { on: LOOKUP, nth: 2, do: 'reset' },
      { on: LOOKUP, nth: 3, do: 'reset', at: 'headers' },
      { on: LOOKUP, nth: 4, do: 'reset', at: 'body' },
      { on: LOOKUP, nth: 5, do: 'hangBefore' },
    ]);
    const truncated = await look();
    await expect(truncated.text()).rejects.toThrow();
    await expect(look()).rejects.toThrow();
    await expect(look()).rejects.toThrow();
    await expect(look().then((answer) => answer.text())).rejects.toThrow();
    await expect(look(200)).rejects.toThrow(/timeout|abort/i);
  });

  test('a huge answer is still JSON, and a dripping one arrives whole', async () => {
    await plan([
      { on: LOOKUP, nth: 1, do: 'big', bytes: 3_000_000 },
      { on: LOOKUP, nth: 2, do: 'drip', ms: 1 },
    ]);
    const big = await (await look()).text();
    expect(big.length).toBeGreaterThan(3_000_000);
    expect(JSON.parse(big)).toMatchObject({ code: 0 });
    expect(await (await look()).json()).toMatchObject({ code: 0 });
  });

  test('a skewed clock shows in every time and in the Date header', async () => {
    await plan([{ on: LOOKUP, do: 'skew', ms: 7_200_000 }]);
    const answer = await look();
    const body = (await answer.json()) as { response: { paid_at: number; failed_at: number } };
    const paidAt = bench.app.store.payment(impUid)?.wire.paid_at ?? 0;
    expect(body.response).toMatchObject({ paid_at: paidAt + 7200, failed_at: 0 });
    expect(Date.parse(answer.headers.get('date') ?? '') - Date.now()).toBeGreaterThan(7_000_000);
  });
});

describe('whether the call takes effect', () => {
  test('a cancel that hangs before its effect did nothing; one that hangs after it did all', async () => {
    await plan([
      { on: 'POST /payments/cancel', nth: 1, do: 'hangBefore' },
      { on: 'POST /payments/cancel', nth: 2, do: 'hangAfter' },
    ]);
    await expect(cancel(200)).rejects.toThrow();
    expect(cancelled()).toBe(0);
    await expect(cancel(200)).rejects.toThrow();
    expect(cancelled()).toBe(1000);
  });

  test('a refusal is HTTP 200 with a code, and nothing happened', async () => {
    await plan([{ on: 'POST /payments/cancel', do: 'refuse', message: '[8178] 정산금액 부족' }]);
    const answer = await cancel();
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ code: -1, message: '[8178] 정산금액 부족', response: null });
    expect(cancelled()).toBe(0);
  });

  test('a stale read shows the payment before its last change', async () => {
    await bench.call('POST', '/payments/cancel', { imp_uid: impUid, amount: 1000 });
    await plan([{ on: LOOKUP, nth: 1, do: 'stale' }]);
    expect((await bench.call('GET', `/payments/${impUid}`)).body.response.cancel_amount).toBe(0);
    expect((await bench.call('GET', `/payments/${impUid}`)).body.response.cancel_amount).toBe(1000);
  });

  test('a young payment is not found for a while', async () => {
    await plan([{ on: LOOKUP, do: 'notFound', ms: 600_000 }]);
    expect(await statusOf()).toBe(404);
    await bench.control('/clock', { advance_s: 601 });
    expect(await statusOf()).toBe(200);
  });
});

describe('barriers', () => {
  test('a held call waits, is shown, and goes on when released', async () => {
    await bench.control('/hold', { on: 'POST /payments/cancel' });
    const waiting = cancel(10_000);
    const held = await heldCalls(1);
    expect(held[0]).toMatchObject({ path: '/payments/cancel' });
    expect(cancelled()).toBe(0);
    await bench.control('/release', {});
    expect((await waiting).status).toBe(200);
    expect(cancelled()).toBe(1000);
  });

  test('an answer can be held after its effect', async () => {
    const hold = await bench.control<{ id: string }>('/hold', { on: 'POST /payments/cancel', at: 'after' });
    const waiting = cancel(10_000);
    await heldCalls(1);
    expect(cancelled()).toBe(1000);
    await bench.control('/release', { id: hold.id });
    expect((await waiting).status).toBe(200);
  });

  const heldCalls = async (count: number): Promise<{ path: string }[]> => {
    const { held } = await bench.control<{ held: { path: string }[] }>('/held');
    return held.length >= count ? held : await heldCalls(count);
  };
});

describe('the log', () => {
  test('every provider call is kept with its body, its answer and its fault; control calls are not', async () => {
    await bench.control('/log', undefined, 'DELETE');
    await plan([{ on: 'POST /payments/cancel', do: 'e500' }]);
    await cancel();
    const { requests } = await bench.control<{ requests: Record<string, unknown>[] }>('/log');
    expect(requests).toMatchObject([
      { method: 'POST', path: '/payments/cancel', status: 500, fault: 'e500', body: { imp_uid: impUid, amount: 1000 } },
    ]);
  });

  test('a client that goes away in the middle of its body disturbs nobody', async () => {
    const { port } = new URL(bench.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write('POST /payments/cancel HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"imp');
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.destroy();
    expect(await statusOf()).toBe(200);
  });
});
