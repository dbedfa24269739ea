// Access tokens live by the documented clock.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Bench, type Envelope } from './testing/harness';

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.open();
  await bench.control('/reset', {});
  await bench.control('/clock', { freeze: true });
});

afterEach(async () => {
  await bench.close();
});

type Token = { access_token: string; now: number; expired_at: number };

const getToken = async (): Promise<Token> => {
  const body = JSON.stringify({ imp_key: 'imp_key_sandbox', imp_secret: 'imp_secret_sandbox' });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${bench.url}/users/getToken`, { method: 'POST', headers, body });
  return ((await answer.json()) as Envelope<Token>).response;
};

const advance = (advance_s: number) => bench.control('/clock', { advance_s });

const use = async ({ access_token }: Token): Promise<number> =>
  (await fetch(`${bench.url}/users/pg`, { headers: { authorization: access_token } })).status;

test('a token lives 30 minutes, and asking again gives the same one', async () => {
  const first = await getToken();
  expect(first.expired_at - first.now).toBe(1800);
  await advance(1740);
  expect(await getToken()).toEqual({ ...first, now: first.now + 1740 });
});

test('in its last minute a token is given five more minutes', async () => {
  const first = await getToken();
  await advance(1741);
  const again = await getToken();
  expect(again).toMatchObject({ access_token: first.access_token, expired_at: first.expired_at + 300 });
});

test('after its time a token is refused and a new one is made', async () => {
  const first = await getToken();
  await advance(1799);
  expect(await use(first)).toBe(200);
  await advance(1);
  expect(await use(first)).toBe(401);
  expect((await getToken()).access_token).not.toBe(first.access_token);
});

test('a test can end a token at once', async () => {
  const first = await getToken();
  await bench.control('/token/expire', { access_token: first.access_token });
  expect(await use(first)).toBe(401);
});
