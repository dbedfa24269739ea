import { beforeEach, describe, expect, test } from 'vitest';
import { shiftClock } from '../clock';
import { db } from '../db';
import { auth } from './auth';
import { createOperator } from './create-operator';
import { operatorOf } from './operator-of';

const email = 'owner@gagae.example';
const password = 'a-password-for-tests';
await createOperator(email, '가게 주인', password);

beforeEach(async () => {
  await db.operatorRateLimit.deleteMany();
  await db.rateCounter.deleteMany();
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  auth.handler(
    new Request(`http://localhost:3000/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:3000', ...headers },
      body: JSON.stringify(body),
    }),
  );

const signIn = (given: { email: string; password: string }) => post('/sign-in/email', given);

const whoIs = (cookie: string) => auth.api.getSession({ headers: new Headers({ cookie }) });

const cookieOf = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';

describe('an operator', () => {
  test('comes in with their password for a working day, whatever the letter case of their address', async () => {
    const response = await signIn({ email: 'Owner@Gagae.Example', password });
    expect(response.status).toBe(200);
    const [line = ''] = response.headers.getSetCookie();
    expect(line).toMatch(/^gagae-operator\.session_token=/);
    expect(line).toMatch(/HttpOnly/i);
    expect(line).toMatch(/SameSite=Lax/i);
    const session = await whoIs(cookieOf(response));
    expect(session?.user).toMatchObject({ email, name: '가게 주인' });
    const hours = ((session?.session.expiresAt.getTime() ?? 0) - Date.now()) / 3_600_000;
    expect(hours).toBeCloseTo(12, 1);
    expect(await db.auditEntry.count({ where: { action: 'operator.sign-in' } })).toBeGreaterThan(0);
  });

  test('is signed out when nobody has used the browser for an hour, and stays in while somebody does', async () => {
    await db.operator.updateMany({ data: { role: 'packer' } });
    const headers = new Headers({ cookie: cookieOf(await signIn({ email, password })) });
    expect(await operatorOf(headers)).toMatchObject({ email, role: 'packer' });
    for (const minutes of [50, 100, 150]) {
      shiftClock(minutes * 60_000);
      expect(await operatorOf(headers), `${minutes} minutes`).not.toBeNull();
    }
    shiftClock(211 * 60_000);
    expect(await operatorOf(headers)).toBeNull();
    shiftClock(0);
    expect(await operatorOf(headers)).toBeNull();
  });

  test('who works here no more is nobody, whatever their cookie', async () => {
    const headers = new Headers({ cookie: cookieOf(await signIn({ email, password })) });
    await db.operator.updateMany({ data: { disabledAt: new Date() } });
    expect(await operatorOf(headers)).toBeNull();
    await db.operator.updateMany({ data: { disabledAt: null } });
    expect(await operatorOf(headers)).not.toBeNull();
  });

  test('is unknown again after leaving, even with a copy of the cookie', async () => {
    const cookie = cookieOf(await signIn({ email, password }));
    expect((await post('/sign-out', {}, { cookie })).status).toBe(200);
    expect(await whoIs(cookie)).toBeNull();
  });

  test('whose cookie was changed by one letter is nobody', async () => {
    const cookie = cookieOf(await signIn({ email, password }));
    expect(await whoIs(cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).toBeNull();
  });
});

describe('a stranger', () => {
  test('hears the same whether the address or the password is wrong', async () => {
    const wrongPassword = await signIn({ email, password: 'not-the-password' });
    const wrongAddress = await signIn({ email: 'nobody@gagae.example', password: 'not-the-password' });
    expect([wrongPassword.status, wrongAddress.status]).toEqual([401, 401]);
    expect(await wrongPassword.json()).toEqual(await wrongAddress.json());
    expect(wrongPassword.headers.getSetCookie()).toEqual([]);
  });

  test('may be wrong five times a minute', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 6; attempt++) {
      statuses.push((await signIn({ email, password: `wrong-password-${attempt}` })).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await signIn({ email, password })).status).toBe(429);
  });

  const from = (number: number, given: { email: string; password: string }) =>
    post('/sign-in/email', given, { 'x-client-address': `198.51.100.${number}` });

  test('may try one account ten times, from however many addresses; its operator still comes in', async () => {
    expect((await from(1, { email, password })).status).toBe(200);
    const statuses: number[] = [];
    for (let number = 10; number <= 20; number++)
      statuses.push((await from(number, { email, password: 'wrong-password' })).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    expect((await from(40, { email, password })).status).toBe(429);
    expect((await from(1, { email, password })).status).toBe(200);
    expect((await from(40, { email, password })).status).toBe(200);
  });

  test('who guesses on waits longer each time, whether there is such an account or not', async () => {
    for (const target of [email, 'nobody@gagae.example']) {
      const given = { email: target, password: 'wrong-password' };
      const story: (number | string)[] = [];
      let number = 50;
      for (let tried = 0; tried < 10; tried++) await from(number++, given);
      for (const minutes of [0.9, 1.1, 3, 3.2, 6, 7.3]) {
        shiftClock(minutes * 60_000);
        const answer = await from(number++, given);
        story.push(answer.status, ...(answer.ok ? ['in'] : []));
      }
      expect(story, target).toEqual([429, 401, 429, 401, 429, 401]);
      shiftClock(0);
    }
  });

  test('who knows the password after all starts to count anew', async () => {
    for (let attempt = 0; attempt < 4; attempt++) await signIn({ email, password: 'wrong-password' });
    expect((await signIn({ email, password })).status).toBe(200);
    expect((await signIn({ email, password: 'wrong-password' })).status).toBe(401);
  });

  test('cannot make an account', async () => {
    const wanted = { email: 'mallory@example.com', password: 'long-enough-password', name: 'Mallory' };
    expect((await post('/sign-up/email', wanted)).ok).toBe(false);
    expect(await db.operator.count()).toBe(1);
  });
});

describe('making an operator', () => {
  test('for an address that is taken leaves the one who has it alone', async () => {
    expect(await createOperator(email.toUpperCase(), 'Somebody else', 'another-password')).toEqual({
      kind: 'email-taken',
    });
    expect((await signIn({ email, password })).status).toBe(200);
  });

  test('needs a password that is not short', async () => {
    await expect(createOperator('new@gagae.example', 'New', '123456789')).rejects.toThrow(RangeError);
  });
});
