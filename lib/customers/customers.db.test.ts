import { describe, expect, test, vi } from 'vitest';
import { auth } from '../accounts/auth';
import { signIn } from '../accounts/sign-in';
import { db } from '../db';
import { revealCustomer } from '../operators/reveal';
import { settlePayment } from '../payment/settle-payment';
import { anOperator } from '../testing/bought';
import { buy, join, password, whoIs } from '../testing/member';
import { provider } from '../testing/provider';
import { open, stockShelf } from '../testing/shop';
import { addCustomerNote, blockCustomer, endCustomerSessions, unblockCustomer } from './customer-acts';
import { readCustomerFile } from './customer-file';
import { type CustomerFilter, listMembers } from './find-customers';
import { listGuests, readGuest } from './find-guests';

// Outside of a request of Next there are no cookies to write.
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined, getAll: () => [], set: () => undefined, delete: () => undefined }),
}));

const start = { before: null, after: null };

const members = async (search: string, tab: CustomerFilter['tab'] = 'members') =>
  (await listMembers({ search, tab }, start)).rows.map(({ id }) => id);

/** Somebody with an account, and their number. */
async function member(facts: { name?: string; tel?: string } = {}) {
  const joined = await join();
  const { number } = await db.customer.update({ where: { id: joined.id }, data: facts });
  return { ...joined, number };
}

/** A guest's paid order. */
async function buyAs(buyer: { name: string; tel: string; email: string }, customerId: string | null = null) {
  const { requestPay } = await open([{ sku: await stockShelf(5), quantity: 1 }], { buyer, customerId });
  const impUid = await provider.pay({ merchant_uid: requestPay.merchant_uid, amount: requestPay.amount });
  await settlePayment(impUid, 'callback');
  return db.order.findFirstOrThrow({ where: { payment: { merchantUid: requestPay.merchant_uid } } });
}

describe('a customer on the phone', () => {
  test('is found by number with and without dashes, by its ending, by name, e-mail and 회원번호', async () => {
    const { number, email } = await member({ name: '전화구매자', tel: '01077771234' });
    await member({ name: '다른구매자', tel: '01088885678' });
    for (const typed of [
      '010-7777-1234',
      '01077771234',
      '0107777',
      '1234',
      '전화구',
      email,
      email.slice(0, 8),
      `#${number}`,
    ])
      expect(await members(typed), typed).toContain(number);
    for (const typed of ['010-7777-1235', '다른', 'nobody@example.com', '100%', `#${number + 1000}`])
      expect(await members(typed), typed).not.toContain(number);
  });

  test('is found by what stands in their orders too', async () => {
    const { number, id } = await member({ name: '닉네임' });
    await buyAs({ name: '실명구매자', tel: '01055554321', email: 'other@example.com' }, id);
    for (const typed of ['010-5555-4321', '실명', 'other@example.com'])
      expect(await members(typed), typed).toEqual([number]);
  });

  test('without an account is all orders of one phone number or e-mail address', async () => {
    const guest = { name: '비회원구매자', tel: '01044449876', email: 'guest@example.com' };
    const first = await buyAs(guest);
    const second = await buyAs({ ...guest, name: '비회원둘' });
    const third = await buyAs({ ...guest, tel: '01044440000' });
    const found = (await listGuests('010-4444-9876', start)).rows;
    expect(found).toMatchObject([{ orderNumber: second.number, orders: 2, keptKrw: first.totalKrw + second.totalKrw }]);
    // Found by an older name of the same number: the order that has it.
    expect((await listGuests('비회원구매자', start)).rows.map((row) => row.orderNumber)).toEqual([
      third.number,
      first.number,
    ]);
    const file = await readGuest(first.number, start);
    expect(file?.orders.rows.map(({ number }) => number)).toEqual([third.number, second.number, first.number]);
    expect(file).toMatchObject({ names: ['비회원구매자', '비회원둘'], totals: { orders: 3, refundedKrw: 0 } });
    expect(await readGuest('20000101-NOSUCH1', start)).toBeNull();
  });

  test('has a page with everything of theirs, covered', async () => {
    const { number, id, email } = await member({ name: '모두구매자', tel: '01033334444' });
    const order = await buy(id);
    const asGuest = await buyAs({ name: '모두구매자', tel: '01033334444', email });
    const file = await readCustomerFile(number, start);
    expect(file).toMatchObject({
      totals: { orders: 1, paidKrw: order.totalKrw },
      guestOrder: asGuest.number,
      contact: { tel: '010-****-4444', email: expect.stringMatching(/^b\*\*\*@/) },
      ways: [{ id: 'credential' }],
      sessions: [{}],
    });
    expect(file?.consents.map(({ kind, version }) => [kind, version])).toContainEqual(['terms', '1']);
    expect(JSON.stringify(file)).not.toContain(email);
    expect(await readCustomerFile(number + 10_000, start)).toBeNull();
  });

  test('is uncovered only with a name in the ledger', async () => {
    const { number, email } = await member({ tel: '01022223333' });
    const operator = await anOperator();
    expect(await revealCustomer(`member-${number}`, 'contact', operator)).toEqual({
      tel: '01022223333',
      email,
      address: '',
    });
    const seen = await db.auditEntry.findMany({ where: { subject: `member-${number}` } });
    expect(seen).toMatchObject([
      { action: 'customer.reveal', detail: { purpose: 'contact' }, operatorId: operator.id },
    ]);
    expect(await revealCustomer('member-99999', 'contact', operator)).toBeNull();
  });
});

describe('a blocked member', () => {
  test('is signed out everywhere, cannot sign in by any way, and can again when let in', async () => {
    const { number, id, email, cookie } = await member();
    const operator = await anOperator();
    const order = await buy(id);
    expect(await blockCustomer(number, '되팔이', operator)).toBe('done');
    expect(await blockCustomer(number, '되팔이', operator)).toBe('already');
    expect(await whoIs(cookie)).toBeNull();
    expect(await signIn({ email, password })).toBe('blocked');
    expect(await signIn({ email, password: 'not-the-password' })).toBe('refused');
    await expect(auth.api.signInEmail({ body: { email, password } })).rejects.toThrow();
    expect(await db.customerSession.count({ where: { userId: id } })).toBe(0);
    expect(await db.order.findUnique({ where: { id: order.id } })).toMatchObject({
      customerId: id,
      status: order.status,
    });
    expect(await members('', 'blocked')).toEqual([number]);
    expect(await unblockCustomer(number, operator)).toBe('done');
    expect(await signIn({ email, password })).toBe('signed-in');
    expect((await readCustomerFile(number, start))?.audit.map(({ action }) => action)).toEqual([
      'customer.unblock',
      'customer.block',
    ]);
  });

  test('who was just signing in is nobody all the same', async () => {
    const { id, cookie } = await member();
    await db.customer.update({ where: { id }, data: { blockedAt: new Date(), blockedReason: '시험' } });
    expect(await whoIs(cookie)).toBeNull();
  });

  test('is never one without a reason', async () => {
    const { id } = await member();
    await expect(db.customer.update({ where: { id }, data: { blockedAt: new Date() } })).rejects.toThrow();
  });
});

describe('an operator', () => {
  test('signs a member out of one browser or of all', async () => {
    const { number, id, cookie } = await member();
    const operator = await anOperator();
    const other = await db.customerSession.findFirstOrThrow({ where: { userId: id } });
    await db.customerSession.create({ data: { ...other, id: 'another', token: 'another' } });
    expect(await endCustomerSessions(number, 'another', operator)).toBe('done');
    expect(await whoIs(cookie)).not.toBeNull();
    expect(await endCustomerSessions(number, null, operator)).toBe('done');
    expect(await whoIs(cookie)).toBeNull();
    expect(await endCustomerSessions(number, null, operator)).toBe('already');
  });

  test('leaves notes that nobody rewrites and that go with the member', async () => {
    const { number, id } = await member();
    expect(await addCustomerNote(number, '전화는 오후에', await anOperator())).toBe('done');
    expect((await readCustomerFile(number, start))?.notes).toMatchObject([{ text: '전화는 오후에' }]);
    await expect(db.customerNote.updateMany({ data: { text: '' } })).rejects.toThrow();
    await db.customer.delete({ where: { id } });
    expect(await db.customerNote.count({ where: { customerId: id } })).toBe(0);
    expect(await addCustomerNote(number, '없는 회원', await anOperator())).toBe('not-found');
  });
});

describe('a hundred thousand members', () => {
  const MEMBERS = 100_000;

  test('are listed and searched in well under a tenth of a second', async () => {
    await db.$executeRaw`
      INSERT INTO "Customer" (id, name, email, tel, "updatedAt", "agreedAt")
      SELECT 'many' || n, '구매자' || chr(44032 + (n * 7919 % 11000)), 'many' || n || '@example.com',
        '010' || lpad((n * 7919 % 99999989)::text, 8, '0'), now(), now() FROM generate_series(1, ${MEMBERS}::int) AS n`;
    await db.$executeRaw`ANALYZE "Customer"`;
    const one = await db.customer.findUniqueOrThrow({ where: { id: 'many4321' } });
    const tel = one.tel ?? '';
    const searches = [
      '',
      tel,
      `${tel.slice(0, 3)}-${tel.slice(3, 7)}-${tel.slice(7)}`,
      tel.slice(-4),
      '010',
      one.email,
    ];
    for (const search of [...searches, 'many43', one.name, '구매자', 'zzzz', `#${one.number}`]) {
      const times: number[] = [];
      for (let run = 0; run < 4; run += 1) {
        const startedMs = performance.now();
        const { rows } = await listMembers({ search, tab: 'members' }, start);
        times.push(performance.now() - startedMs);
        if (search.length > 8 && !search.startsWith('구'))
          expect(
            rows.map(({ id }) => id),
            search,
          ).toContain(one.number);
      }
      expect(Math.min(...times), search).toBeLessThan(100);
    }
    const deep = await listMembers({ search: '', tab: 'members' }, { before: 50_000, after: null });
    expect(deep.rows.map(({ id }) => id)).toEqual(Array.from({ length: 30 }, (_, index) => 49_999 - index));
  });
});
