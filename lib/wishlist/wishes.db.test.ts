import { expect, test, vi } from 'vitest';
import { db } from '../db';
import { createOperator } from '../operators/create-operator';
import { answerQuestion, ask, listOwnQuestions, listQuestions, withdrawQuestion } from '../questions/questions';
import { askForRestock, listWaiting, sendRestockLetter, stopWaiting, tellRestocked } from '../restock/restock';
import { join } from '../testing/member';
import { provider } from '../testing/provider';
import { putOnShelf } from '../testing/shelf';
import { hasWish, listWishes, setWish } from './wishlist';

// Outside of Next there are neither cookies to write nor a cache to name.
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ set: () => undefined }),
}));
vi.mock('next/cache', () => ({ cacheLife: () => undefined, cacheTag: () => undefined }));

await putOnShelf({ slug: 'mug', name: '머그', skus: [{ code: 'MUG', stock: 3 }] });
await putOnShelf({ slug: 'vase', name: '꽃병', skus: [{ code: 'VASE', stock: 0 }] });
await putOnShelf({ slug: 'secret', name: '준비 중', isHidden: true, skus: [{ code: 'SECRET', stock: 0 }] });

test('a wish list holds each product once, and only what is on sale', async () => {
  const [mine, other] = [await join(), await join()];
  for (const slug of ['mug', 'mug', 'secret', 'no-such']) await setWish(mine.id, slug, true);
  expect((await listWishes(mine.id)).map(({ slug }) => slug)).toEqual(['mug']);
  expect([await hasWish(mine.id, 'mug'), await hasWish(other.id, 'mug')]).toEqual([true, false]);
  await setWish(other.id, 'mug', false);
  await setWish(mine.id, 'mug', false);
  expect(await listWishes(mine.id)).toEqual([]);
});

test('who waits for goods is told once when they are back, and not before', async () => {
  const [mine, other] = [await join(), await join()];
  expect(await askForRestock(mine.id, 'SECRET')).toBe(false);
  expect(await askForRestock(mine.id, 'VASE')).toBe(true);
  await askForRestock(other.id, 'VASE');
  await stopWaiting(mine.id, (await listWaiting(other.id))[0]?.id ?? 0);
  await stopWaiting(other.id, (await listWaiting(other.id))[0]?.id ?? 0);
  const letters = () => db.job.findMany({ where: { kind: 'restock-letter' } });
  await tellRestocked();
  expect(await letters()).toEqual([]);
  await db.sku.update({ where: { code: 'VASE' }, data: { stock: 2 } });
  await Promise.all([tellRestocked(), tellRestocked()]);
  const [job, ...more] = await letters();
  expect(more).toEqual([]);
  await provider.clearInbox();
  await sendRestockLetter(job?.payload);
  const [letter] = await provider.inbox();
  expect(letter).toMatchObject({ to: [mine.email], subject: expect.stringContaining('꽃병') });
  expect(letter?.text).toContain('/products/vase');
  expect(await listWaiting(mine.id)).toEqual([]);
});

test('of a secret question strangers learn that it was asked, and nothing else', async () => {
  const { id } = await join();
  const other = await join();
  await ask(id, 'mug', '전화번호를 알려 주세요', true);
  const creation = await createOperator('owner@gagae.example', '가게 주인', 'a-password-for-tests');
  const [question] = await listOwnQuestions(id);
  await answerQuestion(creation.kind === 'created' ? creation.id : '', question?.id ?? 0, '여기 있어요');
  expect(await listQuestions('mug')).toMatchObject([{ isSecret: true, text: '', answer: null, isAnswered: true }]);
  expect(await listOwnQuestions(id)).toMatchObject([{ text: '전화번호를 알려 주세요', answer: '여기 있어요' }]);
  expect(await withdrawQuestion(other.id, question?.id ?? 0)).toBeNull();
  expect(await withdrawQuestion(id, question?.id ?? 0)).toBe('mug');
});
