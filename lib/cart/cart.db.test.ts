import { beforeAll, describe, expect, test } from 'vitest';
import { putOnShelf } from '../testing/shelf';
import { addChoice } from './add';
import { quoteCart } from './quote';

beforeAll(async () => {
  await putOnShelf({ slug: 'mug', name: '머그', skus: [{ code: 'MUG', stock: 10 }] });
  await putOnShelf({ slug: 'tray', name: '쟁반', skus: [{ code: 'TRAY', priceKrw: 36_000, stock: 3 }] });
  await putOnShelf({ slug: 'vase', name: '꽃병', skus: [{ code: 'VASE', stock: 0 }] });
  await putOnShelf({ slug: 'secret', name: '준비 중', isHidden: true, skus: [{ code: 'SECRET', stock: 5 }] });
  await putOnShelf({
    slug: 'apron',
    name: '앞치마',
    optionNames: ['색상', '크기'],
    skus: [
      { code: 'APR-NAT-M', optionValues: ['내추럴', 'M'], stock: 4 },
      { code: 'APR-NAT-L', optionValues: ['내추럴', 'L'], stock: 0 },
    ],
  });
});

const want = (sku: string, quantity = 1) => ({ sku, quantity });

describe('what a cart costs', () => {
  test('goods and delivery below 50,000 won', async () => {
    const quote = await quoteCart([want('MUG')]);
    expect(quote).toMatchObject({ goodsKrw: 14_000, shippingKrw: 3_000, totalKrw: 17_000, isPayable: true });
    expect(quote.untilFreeShippingKrw).toBe(36_000);
  });

  test('no delivery fee at exactly 50,000 won', async () => {
    expect(await quoteCart([want('MUG'), want('TRAY')])).toMatchObject({ shippingKrw: 0, totalKrw: 50_000 });
  });

  test('nothing for an empty cart', async () => {
    expect(await quoteCart([])).toMatchObject({ lines: [], totalKrw: 0, isPayable: false });
  });

  test('sold-out and vanished goods are shown, cost nothing and block the order', async () => {
    const quote = await quoteCart([want('MUG'), want('VASE'), want('NO-SUCH'), want('SECRET')]);
    expect(quote.lines.map((line) => line.state)).toEqual(['ok', 'sold-out', 'gone', 'gone']);
    expect(quote).toMatchObject({ goodsKrw: 14_000, isPayable: false });
  });

  test('wanting more than there is blocks the order, wanting all of it does not', async () => {
    const tooMany = await quoteCart([want('TRAY', 4)]);
    expect(tooMany.lines[0]).toMatchObject({ state: 'not-enough', stock: 3 });
    expect(tooMany.isPayable).toBe(false);
    const all = await quoteCart([want('TRAY', 3)]);
    expect(all.lines[0]?.state).toBe('few-left');
    expect(all.isPayable).toBe(true);
  });

  test('lines keep the order in which they were put in', async () => {
    const quote = await quoteCart([want('TRAY'), want('MUG')]);
    expect(quote.lines.map((line) => line.name)).toEqual(['쟁반', '머그']);
  });
});

describe('putting something into the cart', () => {
  const choose = (slug: string, optionValues: (string | null)[] = [], quantity = 1) => ({
    slug,
    optionValues,
    quantity,
  });

  test('goods without options need no choice', async () => {
    const { result, cart } = await addChoice([], choose('mug', [], 2));
    expect(result).toEqual({ kind: 'added' });
    expect(cart).toEqual([want('MUG', 2)]);
  });

  test('the same goods again become one line', async () => {
    const { cart } = await addChoice([want('MUG', 2), want('TRAY')], choose('mug'));
    expect(cart).toEqual([want('MUG', 3), want('TRAY')]);
  });

  test('the chosen colour and size decide which article it is', async () => {
    const { cart } = await addChoice([], choose('apron', ['내추럴', 'M']));
    expect(cart).toEqual([want('APR-NAT-M')]);
  });

  test('the first missing choice is named', async () => {
    expect((await addChoice([], choose('apron', ['내추럴', null]))).result).toEqual({ kind: 'choose', option: 1 });
  });

  test('a sold-out or unknown combination is refused', async () => {
    expect((await addChoice([], choose('apron', ['내추럴', 'L']))).result).toEqual({ kind: 'sold-out' });
    expect((await addChoice([], choose('apron', ['무지개', 'M']))).result).toEqual({ kind: 'sold-out' });
  });

  test('more than there is, counting what the cart holds already, is refused and the cart stays as it was', async () => {
    const before = [want('TRAY', 2)];
    const { result, cart } = await addChoice(before, choose('tray', [], 2));
    expect(result).toEqual({ kind: 'not-enough', available: 3, inCart: 2 });
    expect(cart).toBe(before);
  });

  test.each([0, -1, 1.5, 100, Number.NaN])('%s pieces are no quantity', async (quantity) => {
    expect((await addChoice([], choose('mug', [], quantity))).result).toEqual({ kind: 'bad-quantity' });
  });

  test('a 51st article does not fit', async () => {
    const full = Array.from({ length: 50 }, (_, index) => want(`SKU-${index}`));
    expect((await addChoice(full, choose('mug'))).result).toEqual({ kind: 'cart-full' });
  });

  test('hidden and unknown goods are not for sale', async () => {
    expect((await addChoice([], choose('secret'))).result).toEqual({ kind: 'gone' });
    expect((await addChoice([], choose('no-such'))).result).toEqual({ kind: 'gone' });
  });
});
