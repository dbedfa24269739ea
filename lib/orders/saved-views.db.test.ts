import { expect, test } from 'vitest';
import { createOperator } from '../operators/create-operator';
import { noFilter, readFilter } from './order-filter';
import { listViews, removeView, saveView, VIEWS_MAX } from './saved-views';

async function operator(name: string): Promise<string> {
  const creation = await createOperator(`${name}@gagae.example`, name, 'a-password-for-tests', 'owner');
  if (creation.kind !== 'created') throw new Error(creation.kind);
  return creation.id;
}

test('a saved view shows what it was saved for, to whoever saved it and nobody else', async () => {
  const [one, other] = [await operator('one'), await operator('other')];
  await saveView(one, '급한 것', { ...noFilter, queue: 'late', stage: 'preparing', search: '머그 & 컵' });
  const [view] = await listViews(one);
  expect(view?.name).toBe('급한 것');
  expect(readFilter(Object.fromEntries(new URLSearchParams(view?.query)))).toEqual({
    ...{ search: '머그 & 컵', stage: 'preparing', paid: null, queue: 'late' },
  });
  expect(await listViews(other)).toEqual([]);
  await removeView(other, view?.id ?? 0);
  expect(await listViews(one)).toHaveLength(1);
  await saveView(one, '급한 것', { ...noFilter, paid: 'today' });
  expect((await listViews(one)).map(({ query }) => query)).toEqual(['paid=today']);
  await removeView(one, view?.id ?? 0);
  expect(await listViews(one)).toEqual([]);
});

test('no more views are kept than fit above the list, from however many windows', async () => {
  const id = await operator('many');
  const saved = await Promise.all(
    Array.from({ length: VIEWS_MAX + 3 }, (_, index) => saveView(id, `보기 ${index}`, { ...noFilter, paid: 'week' })),
  );
  expect(saved.filter(Boolean)).toHaveLength(VIEWS_MAX);
  expect(await listViews(id)).toHaveLength(VIEWS_MAX);
});
