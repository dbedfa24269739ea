import { expect, test } from 'vitest';
import { db } from '../db';
import { buy, join } from '../testing/member';
import { searchAll } from './search-all';

test('one box finds orders, customers and goods, each only for who may see them', async () => {
  const { id } = await join();
  await db.customer.update({ where: { id }, data: { name: '머그회원' } });
  const own = await buy(id);
  const guest = await buy(null);

  const byTel = await searchAll('010-1234-5678', 'owner');
  expect(byTel.orders.map(({ number }) => number)).toEqual([guest.number, own.number]);
  expect(byTel.members).toMatchObject([{ name: '머그회원' }]);
  expect(byTel.guests).toMatchObject([{ orderNumber: guest.number }]);

  const byGoods = await searchAll('시험 머그', 'owner');
  expect(byGoods.products).toHaveLength(2);
  expect(byGoods.orders).toHaveLength(2);

  expect(await searchAll('010-1234-5678', 'viewer')).toMatchObject({ members: [], guests: [] });
  expect((await searchAll('없는 말', 'owner')).products).toEqual([]);
});
