import { Secret, TOTP } from 'otpauth';
import { beforeEach, describe, expect, test } from 'vitest';
import { now, shiftClock } from '../clock';
import { db } from '../db';
import { admit, waitingOf } from './admission';
import { auth } from './auth';
import { changePassword } from './change-password';
import { checkPassword } from './check-password';
import { createOperator } from './create-operator';
import { type Operator, operatorOf } from './operator-of';
import { beginFactor, confirmFactor, owesFactor, readFactor, removeFactor, renewCodes } from './second-factor';
import { endSessions, listSessions } from './sessions';
import { resetFactor } from './staff';

const password = 'a-password-for-tests';
let count = 0;

beforeEach(async () => {
  shiftClock(0);
  await db.operatorRateLimit.deleteMany();
  await db.rateCounter.deleteMany();
});

const cookieOf = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';

async function signIn(email: string, address = '203.0.113.7'): Promise<Headers> {
  const headers = { 'content-type': 'application/json', origin: 'http://localhost:3000', 'x-client-address': address };
  const body = JSON.stringify({ email, password });
  const request = new Request('http://localhost:3000/api/auth/sign-in/email', { method: 'POST', headers, body });
  const response = await auth.handler(request);
  expect(response.status).toBe(200);
  return new Headers({ cookie: cookieOf(response) });
}

const inAs = async (headers: Headers): Promise<Operator> => {
  const operator = await operatorOf(headers);
  if (!operator) throw new Error('not in');
  return operator;
};

const waiting = async (headers: Headers) => {
  const found = await waitingOf(headers);
  if (!found) throw new Error('nobody waits');
  return found;
};

/** What the app of this secret shows, so many half minutes from now. */
const codeOf = (secret: string, later = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now().getTime() + later * 30_000 });

const wrongFor = (secret: string): string => {
  const right = [-2, -1, 0, 1, 2].map((later) => codeOf(secret, later));
  return ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !right.includes(code)) ?? '';
};

/** Somebody with an app; their browser, its secret, their recovery codes. */
async function enrolled() {
  const email = `someone-${++count}@gagae.example`;
  await createOperator(email, '직원', password, 'manager');
  const headers = await signIn(email);
  const operator = await inAs(headers);
  await beginFactor(operator);
  const state = await readFactor(operator);
  if (state.kind !== 'pending') throw new Error(state.kind);
  const answer = await confirmFactor(operator, codeOf(state.secret));
  if (typeof answer === 'string') throw new Error(answer);
  return { email, headers, operator, secret: state.secret, codes: answer.codes };
}

describe('an operator with an app', () => {
  test('is not in with the password alone, and is in with a code', async () => {
    const { email, secret } = await enrolled();
    const headers = await signIn(email);
    expect(await operatorOf(headers)).toBeNull();
    expect(await admit(await waiting(headers), wrongFor(secret))).toBe('wrong');
    expect(await operatorOf(headers)).toBeNull();
    expect(await admit(await waiting(headers), codeOf(secret, 1))).toBe('admitted');
    expect(await operatorOf(headers)).toMatchObject({ email });
    expect(await waitingOf(headers)).toBeNull();
  });

  test('is asked for the password again when the code takes too long', async () => {
    const { email } = await enrolled();
    const headers = await signIn(email);
    shiftClock(11 * 60_000);
    expect(await waitingOf(headers)).toBeNull();
    expect(await operatorOf(headers)).toBeNull();
  });

  test('uses every code once, also when two browsers send it at the same moment', async () => {
    const { email, secret, codes } = await enrolled();
    const [first, second] = [await waiting(await signIn(email)), await waiting(await signIn(email))];
    const sameCode = codeOf(secret, 1);
    const byApp = await Promise.all([admit(first, sameCode), admit(second, sameCode)]);
    expect(byApp.sort()).toEqual(['admitted', 'wrong']);
    const onPaper = codes[0] ?? '';
    const [third, fourth] = [await waiting(await signIn(email)), await waiting(await signIn(email))];
    const byPaper = await Promise.all([
      admit(third, onPaper),
      admit(fourth, onPaper.toUpperCase().replaceAll('-', ' ')),
    ]);
    expect(byPaper.sort()).toEqual(['admitted', 'wrong']);
  });

  test('whose password is known to somebody is not guessed open: five wrong codes, then longer and longer waits', async () => {
    const { email, secret } = await enrolled();
    const one = await waiting(await signIn(email));
    const wrong = wrongFor(secret);
    const answers = [];
    for (let tried = 0; tried < 6; tried++) answers.push(await admit(one, wrong));
    expect(answers).toEqual([...Array.from({ length: 5 }, () => 'wrong'), 'too-many-tries']);
    expect(await admit(one, codeOf(secret, 1))).toBe('too-many-tries');
    shiftClock(61_000);
    expect(await admit(one, codeOf(secret))).toBe('admitted');
  });

  test('has codes on paper that nobody can read from the database, and new ones make the old void', async () => {
    const { operator, secret, codes } = await enrolled();
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    const stored = JSON.stringify(await db.operatorRecoveryCode.findMany({ where: { operatorId: operator.id } }));
    for (const code of codes) expect(stored).not.toContain(code.replaceAll('-', ''));
    const stolen = await db.operatorFactor.findUniqueOrThrow({ where: { operatorId: operator.id } });
    expect(stolen.sealed).not.toContain(secret);
    const renewed = await renewCodes(operator, codes[1] ?? '');
    if (typeof renewed === 'string') throw new Error(renewed);
    expect(await renewCodes(operator, codes[2] ?? '')).toBe('wrong');
    expect(await readFactor(operator)).toMatchObject({ kind: 'on', codesLeft: 10 });
  });

  test('is signed out everywhere else when it is added, and when the owner takes it away', async () => {
    const email = `someone-${++count}@gagae.example`;
    await createOperator(email, '직원', password, 'packer');
    const [here, elsewhere] = [await signIn(email), await signIn(email)];
    const operator = await inAs(here);
    await beginFactor(operator);
    const state = await readFactor(operator);
    if (state.kind !== 'pending') throw new Error(state.kind);
    await confirmFactor(operator, codeOf(state.secret));
    expect(await operatorOf(elsewhere)).toBeNull();
    expect(await operatorOf(here)).not.toBeNull();
    const owner = await createOperator(`owner-${count}@gagae.example`, '대표', password, 'owner');
    if (owner.kind !== 'created') throw new Error(owner.kind);
    expect(await resetFactor(operator.id, { id: operator.id })).toBe('oneself');
    expect(await resetFactor(operator.id, owner)).toBe('saved');
    expect(await operatorOf(here)).toBeNull();
    expect(await operatorOf(await signIn(email))).toMatchObject({ email });
    const entry = await db.auditEntry.findFirst({ where: { action: 'staff.factor-reset' } });
    expect(entry).toMatchObject({ operatorId: owner.id, subject: email });
  });

  test('takes it away with a code, not without', async () => {
    const { operator, secret } = await enrolled();
    expect(await removeFactor(operator, wrongFor(secret))).toBe('wrong');
    expect(await removeFactor(operator, codeOf(secret, 1))).toBe('removed');
    expect(await readFactor(operator)).toEqual({ kind: 'none' });
  });
});

test('where customers are real, who sees their data needs one before anything else; in the demo nobody does', async () => {
  const { operator } = await enrolled();
  const without = { ...operator, id: 'nobody' };
  expect(await owesFactor(without, 'demo')).toBe(false);
  expect(await owesFactor(without, 'live')).toBe(true);
  expect(await owesFactor({ ...without, role: 'viewer' }, 'live')).toBe(false);
  expect(await owesFactor(operator, 'live')).toBe(false);
});

test('an operator sees where they are signed in, and ends what they do not know', async () => {
  const email = `someone-${++count}@gagae.example`;
  await createOperator(email, '직원', password, 'viewer');
  const [here, elsewhere, third] = [await signIn(email), await signIn(email, '198.51.100.9'), await signIn(email)];
  const operator = await inAs(here);
  const rows = await listSessions(operator);
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatchObject({ isThisOne: true, network: '203.0.***' });
  const stranger = rows.find(({ network }) => network === '198.51.***');
  await endSessions(operator, stranger?.id);
  expect(await operatorOf(elsewhere)).toBeNull();
  expect(await operatorOf(third)).not.toBeNull();
  await endSessions(operator);
  expect(await operatorOf(third)).toBeNull();
  expect(await operatorOf(here)).not.toBeNull();
  const { operator: other } = await enrolled();
  await endSessions(other, operator.sessionId);
  expect(await operatorOf(here)).not.toBeNull();
});

test('a new password is given to who knows the old one, and whoever else knew it is out', async () => {
  const email = `someone-${++count}@gagae.example`;
  await createOperator(email, '직원', password, 'viewer');
  const [here, elsewhere] = [await signIn(email), await signIn(email)];
  const operator = await inAs(here);
  expect(await changePassword(operator, { current: 'guessed', wanted: 'another-password' })).toBe('wrong');
  expect(await changePassword(operator, { current: password, wanted: 'another-password' })).toBe('changed');
  expect(await operatorOf(elsewhere)).toBeNull();
  expect(await checkPassword(operator.id, password)).toBe('wrong');
  expect(await checkPassword(operator.id, 'another-password')).toBe('right');
});
