import { describe, expect, test, vi } from 'vitest';
import { db } from '../db';
import { claimOrder, listMemberOrders, pathOfOwnOrder } from '../orders/member-orders';
import { agreedTexts } from '../policies/consent';
import { buy, join, whoIs } from '../testing/member';
import { ADDRESSES_MAX, addAddress, changeAddress, findAddress, listAddresses, removeAddress } from './addresses';
import { agree, readConsents, setMarketing } from './consents';
import { leaveShop } from './leave';
import { readOwnData } from './own-data';

// Outside of a request of Next there are no cookies to write.
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined, getAll: () => [], set: () => undefined, delete: () => undefined }),
}));

describe('consents', () => {
  test('are written down with the version of the text, each on its own', async () => {
    const { id } = await join();
    const consents = await readConsents(id);
    expect(consents.map(({ kind, isGiven }) => [kind, isGiven])).toEqual([
      ['terms', true],
      ['privacy', true],
      ['age', true],
      ['marketing', false],
    ]);
    expect(consents.every(({ version }) => version === '1')).toBe(true);
  });

  test('cannot be given by half', async () => {
    const { id } = await join();
    await expect(agree(id, (await agreedTexts(['terms'])) ?? [])).rejects.toThrow(RangeError);
  });

  test('for letters come and go without rewriting what was', async () => {
    const { id } = await join();
    for (const isGiven of [true, true, false]) await setMarketing(id, isGiven);
    const rows = await db.customerConsent.findMany({
      where: { customerId: id, kind: 'marketing' },
      orderBy: { id: 'asc' },
    });
    expect(rows.map((row) => row.isGiven)).toEqual([false, true, false]);
    await expect(
      db.customerConsent.updateMany({ where: { customerId: id }, data: { isGiven: true } }),
    ).rejects.toThrow();
  });
});

describe('the address book', () => {
  const home = {
    name: '구매자',
    tel: '01012345678',
    postcode: '04524',
    address1: '서울 중구 세종대로 110',
    address2: '',
  };

  test('starts with a default address and has one as long as it has any', async () => {
    const { id } = await join();
    expect(await addAddress(id, home)).toBe('added');
    expect(await addAddress(id, home)).toBe('known');
    expect(await addAddress(id, { ...home, address2: '7층' }, true)).toBe('added');
    const [first, second] = await listAddresses(id);
    expect([first?.isDefault, second?.isDefault]).toEqual([true, false]);
    expect(first?.address2).toBe('7층');
    await removeAddress(id, first?.id ?? '');
    expect(await listAddresses(id)).toMatchObject([{ address2: '', isDefault: true }]);
  });

  test('is nobody else’s', async () => {
    const [mine, other] = [await join(), await join()];
    await addAddress(mine.id, home);
    const [address] = await listAddresses(mine.id);
    const addressId = address?.id ?? '';
    expect(await findAddress(other.id, addressId)).toBeNull();
    expect(await changeAddress(other.id, addressId, { ...home, name: 'X' }, true)).toBe(false);
    await removeAddress(other.id, addressId);
    expect(await listAddresses(mine.id)).toEqual([address]);
  });

  test('holds so many and no more, however many are added at once', async () => {
    const { id } = await join();
    const answers = await Promise.all(
      Array.from({ length: ADDRESSES_MAX + 2 }, (_, floor) =>
        addAddress(id, { ...home, address2: `${floor}층` }, true),
      ),
    );
    expect(answers.filter((answer) => answer === 'full')).toHaveLength(2);
    expect((await listAddresses(id)).filter(({ isDefault }) => isDefault)).toHaveLength(1);
  });
});

describe('orders of a member', () => {
  test('are listed newest first and open for nobody else', async () => {
    const [mine, other] = [await join(), await join()];
    const [older, newer] = [await buy(mine.id), await buy(mine.id)];
    expect((await listMemberOrders(mine.id, null)).orders.map(({ number }) => number)).toEqual([
      newer.number,
      older.number,
    ]);
    const page = await listMemberOrders(mine.id, null, 1);
    expect((await listMemberOrders(mine.id, page.before, 1)).orders.map(({ number }) => number)).toEqual([
      older.number,
    ]);
    expect(await pathOfOwnOrder(mine.id, older.number)).toMatch(/^\/orders\/.*token=/);
    expect(await pathOfOwnOrder(other.id, older.number)).toBeNull();
  });

  test('made as a guest are brought in by number and phone, once', async () => {
    const [mine, other] = [await join(), await join()];
    const { number } = await buy(null);
    expect(await claimOrder(mine.id, { number, tel: '01099998888' }, 'here')).toEqual({ kind: 'not-found' });
    expect(await claimOrder(mine.id, { number, tel: '010-1234-5678' }, 'here')).toEqual({ kind: 'claimed', number });
    expect(await claimOrder(other.id, { number, tel: '01012345678' }, 'here')).toEqual({ kind: 'not-found' });
    expect((await listMemberOrders(mine.id, null)).orders).toHaveLength(1);
    expect((await listMemberOrders(other.id, null)).orders).toHaveLength(0);
  });
});

describe('leaving the shop', () => {
  test('erases the account and keeps the order, cut off from it', async () => {
    const { id, email, cookie } = await join();
    const order = await buy(id);
    await addAddress(id, { name: '구매자', tel: '01012345678', postcode: '04524', address1: '서울', address2: '' });
    expect(await readOwnData(id)).toMatchObject({
      email,
      orders: [{ number: order.number }],
      addresses: [{ postcode: '04524' }],
    });
    await leaveShop(id);
    expect(await whoIs(cookie)).toBeNull();
    expect(await db.customer.count({ where: { email } })).toBe(0);
    expect(await db.address.count({ where: { customerId: id } })).toBe(0);
    expect(await db.customerConsent.count({ where: { customerId: id } })).toBe(0);
    const kept = await db.order.findUniqueOrThrow({ where: { id: order.id }, include: { checkout: true } });
    expect(kept).toMatchObject({ customerId: null, buyerTel: '01012345678', checkout: { customerId: null } });
  });
});

test('what a member tells of themselves holds no proof of who they are', async () => {
  const { id } = await join();
  expect(JSON.stringify(await readOwnData(id))).not.toMatch(/password|token/i);
});
