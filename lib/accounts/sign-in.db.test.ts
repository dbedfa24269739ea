import { describe, expect, test, vi } from 'vitest';
import { now } from '../clock';
import { db } from '../db';
import { auth as operators } from '../operators/auth';
import { createOperator } from '../operators/create-operator';
import { join, password, whoIs } from '../testing/member';
import { provider } from '../testing/provider';
import { auth } from './auth';
import { sendAccountLetter } from './letters';

// Outside of a request of Next there are no cookies to write.
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined, getAll: () => [], set: () => undefined, delete: () => undefined }),
}));

describe('an account', () => {
  test('is signed in by a cookie of its own that no script reads', async () => {
    const { cookie, setCookie, email } = await join();
    expect(setCookie).toMatch(/^gagae-member\.session_token=[^;]+;.*HttpOnly/i);
    expect(await whoIs(cookie)).toMatchObject({ email, hasAgreed: true, isEmailVerified: false });
  });

  test('can do nothing before its owner has agreed', async () => {
    const { id, cookie } = await join();
    await db.customer.update({ where: { id }, data: { agreedAt: null } });
    expect(await whoIs(cookie)).toMatchObject({ hasAgreed: false });
  });

  test('of a customer opens nothing of the operators’, nor the other way round', async () => {
    await createOperator('owner@gagae.example', '가게 주인', password);
    const { cookie } = await join();
    expect(await operators.api.getSession({ headers: new Headers({ cookie }) })).toBeNull();
    const renamed = cookie.replaceAll('gagae-member', 'gagae-operator');
    expect(await operators.api.getSession({ headers: new Headers({ cookie: renamed }) })).toBeNull();
  });

  test('is confirmed by the letter that was sent to its address', async () => {
    await provider.clearInbox();
    const { id, email } = await join();
    await runLetters();
    const letter = (await provider.inbox()).find(({ to }) => to.includes(email));
    const link = /http:\/\/localhost:3000(\/api\/account\/auth\/verify-email\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
    expect((await auth.handler(new Request(`http://localhost:3000${link}`))).status).toBe(302);
    expect((await db.customer.findUniqueOrThrow({ where: { id } })).emailVerified).toBe(true);
  });

  test('whose password was forgotten gets a new one by letter, and everybody who knew the old one is signed out', async () => {
    const { email, cookie } = await join();
    await runLetters();
    await provider.clearInbox();
    await auth.api.requestPasswordReset({ body: { email } });
    await runLetters();
    const [letter] = await provider.inbox();
    const token = /reset\?token=(\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
    await auth.api.resetPassword({ body: { token, newPassword: 'another-long-password' } });
    expect(await whoIs(cookie)).toBeNull();
    await expect(auth.api.signInEmail({ body: { email, password } })).rejects.toThrow();
    await expect(auth.api.resetPassword({ body: { token, newPassword: 'once-more-a-password' } })).rejects.toThrow();
  });

  test('that does not exist gets no letter', async () => {
    await provider.clearInbox();
    await auth.api.requestPasswordReset({ body: { email: 'nobody@example.com' } });
    await runLetters();
    expect(await provider.inbox()).toEqual([]);
  });
});

/** What the worker does with letters that wait. */
async function runLetters(): Promise<void> {
  const jobs = await db.job.findMany({ where: { kind: 'account-letter', doneAt: null }, orderBy: { id: 'asc' } });
  for (const { id, payload } of jobs) {
    await sendAccountLetter(payload);
    await db.job.update({ where: { id }, data: { doneAt: now() } });
  }
}

describe('sign-in with Kakao and Naver', () => {
  /** Goes to the stand-in and back; answers where it ends and the cookies of that. */
  async function goBy(providerId: 'kakao' | 'naver', person: { email: string; verified?: boolean }) {
    const begun = await auth.api.signInSocial({
      body: { provider: providerId, callbackURL: '/api/account/welcome', errorCallbackURL: '/sign-in' },
      asResponse: true,
    });
    const { url } = (await begun.json()) as { url: string };
    const query = new URL(url).searchParams;
    const chosen = await fetch(url.split('?')[0] ?? '', {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        client_id: query.get('client_id') ?? '',
        redirect_uri: query.get('redirect_uri') ?? '',
        state: query.get('state') ?? '',
        name: '시험구매자',
        email: person.email,
        ...(person.verified ? { verified: 'yes' } : {}),
        answer: 'agree',
      }),
    });
    const cookie = begun.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const back = await auth.handler(new Request(chosen.headers.get('location') ?? '', { headers: { cookie } }));
    return {
      to: back.headers.get('location') ?? '',
      cookie: back.headers
        .getSetCookie()
        .map((l) => l.split(';')[0])
        .join('; '),
    };
  }

  test('makes an account that must agree first, and finds it again', async () => {
    const first = await goBy('kakao', { email: 'kakao@example.com', verified: true });
    expect(first.to).toBe('/api/account/welcome');
    expect(await whoIs(first.cookie)).toMatchObject({
      email: 'kakao@example.com',
      isEmailVerified: true,
      hasAgreed: false,
    });
    await goBy('kakao', { email: 'kakao@example.com', verified: true });
    expect(await db.customer.count({ where: { email: 'kakao@example.com' } })).toBe(1);
    expect(await db.customerAccount.findMany({ where: { providerId: 'kakao', accessToken: { not: null } } })).toEqual(
      [],
    );
  });

  test.each([true, false])(
    'opens nobody’s account by an e-mail address alone (confirmed there: %s)',
    async (verified) => {
      const { id, email } = await join();
      if (verified) await db.customer.update({ where: { id }, data: { emailVerified: true } });
      for (const providerId of ['kakao', 'naver'] as const) {
        const { to, cookie } = await goBy(providerId, { email, verified });
        expect(to).toMatch(/^\/sign-in\?error=account_not_linked/);
        expect(await whoIs(cookie)).toBeNull();
      }
      expect(await db.customerAccount.count({ where: { userId: id } })).toBe(1);
    },
  );

  test('leads a blocked member to a page that says so', async () => {
    const person = { email: 'blocked@example.com', verified: true };
    await goBy('kakao', person);
    const where = { email: person.email };
    const { id } = await db.customer.update({ where, data: { blockedAt: now(), blockedReason: '시험' } });
    await db.customerSession.deleteMany({ where: { userId: id } });
    const { to, cookie } = await goBy('kakao', person);
    expect(to).toMatch(/\/sign-in\?error=blocked$/);
    expect(await whoIs(cookie)).toBeNull();
    expect(await db.customerSession.count({ where: { userId: id } })).toBe(0);
  });
});
