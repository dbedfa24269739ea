import { afterEach, describe, expect, test, vi } from 'vitest';
import { now, shiftClock } from '../clock';
import { db } from '../db';
import { policyKinds } from '../domain/policy';
import { openCheckout } from '../payment/open-checkout';
import { anOperator } from '../testing/bought';
import { join } from '../testing/member';
import { open, stockShelf, wish } from '../testing/shop';
import { agreedTexts, consentText, policyInForce } from './consent';
import { publish, readPolicyEdit, saveDraft } from './operator-policies';
import { pageOf } from './policy-page';

vi.mock('next/cache', () => ({ cacheLife: () => undefined, cacheTag: () => undefined }));

const DAY_MS = 86_400_000;
const texts = { ko: { title: '주문에 동의해요', body: '새 글' }, en: null };

afterEach(() => shiftClock(0));

/** Writes and announces the next text of the consent to an order; answers when it applies. */
async function announce(notice: 'usual' | 'worse' | 'correction' = 'correction', from: Date | null = null) {
  const operator = await anOperator();
  const before = await readPolicyEdit('order');
  await saveDraft('order', texts, before?.draft?.at ?? null, operator);
  const draftAt = (await readPolicyEdit('order'))?.draft?.at ?? new Date(0);
  return publish('order', { reason: '시험', notice, from, draftAt }, operator);
}

const versionOf = async (checkoutId: string) => {
  const { consents } = await db.checkout.findUniqueOrThrow({ where: { id: checkoutId } });
  return (consents as { kind: string; version: string }[]).map(({ kind, version }) => `${kind}@${version}`);
};

test('a new shop has all its texts, in both languages, in force since ever', async () => {
  for (const kind of policyKinds) {
    const { number, texts: shipped } = await policyInForce(kind);
    expect(number, kind).toBe(1);
    expect(shipped.en?.title, kind).toBeTruthy();
  }
});

test('a change is announced in time and then applies by itself; until then the earlier text does', async () => {
  const soon = new Date(now().getTime() + 3 * DAY_MS);
  expect(await announce('usual', soon)).toMatchObject({ kind: 'too-early' });
  const published = await announce('usual');
  if (published.kind !== 'published') throw new Error(published.kind);
  const { number, appliesAt } = published;
  expect((await policyInForce('order')).number).toBe(number - 1);
  expect(await pageOf('order', number)).toMatchObject({ standing: 'coming', reason: '시험' });
  shiftClock(appliesAt.getTime() - Date.now());
  expect((await policyInForce('order')).number).toBe(number);
  expect(await consentText('order', 'en')).toMatchObject({ title: '주문에 동의해요', lang: 'ko' });
  expect(await pageOf('order', number - 1)).toMatchObject({ standing: 'past' });
});

describe('who orders', () => {
  test('agrees to the text in force, whose words are kept', async () => {
    const sku = await stockShelf(5);
    const { number } = await policyInForce('order');
    const { checkoutId } = await open([{ sku, quantity: 1 }], { consents: [`order@${number}`] });
    expect(await versionOf(checkoutId)).toEqual([`order@${number}`]);
    expect(await pageOf('order', number)).toMatchObject({ number });
  });

  test('is asked again when the text changed while they read, and nothing is kept', async () => {
    const sku = await stockShelf(5);
    const { number } = await policyInForce('order');
    const origin = { key: null, previousId: null };
    const before = await db.checkout.count();
    expect(await openCheckout(wish([{ sku, quantity: 1 }], { consents: [`order@${number + 1}`] }), origin)).toEqual({
      kind: 'invalid',
      fields: [{ path: 'consents', code: 'consent-changed' }],
    });
    expect(await db.checkout.count()).toBe(before);
  });

  test('agrees to nothing by a word the shop has no text for', async () => {
    expect(await agreedTexts(['order', 'everything', '__proto__'])).toMatchObject([{ kind: 'order' }]);
  });
});

describe('the database', () => {
  test('keeps every version as it was published', async () => {
    await expect(db.edition.updateMany({ data: { reason: '다른 이유' } })).rejects.toThrow(/append-only/);
    await expect(db.edition.deleteMany()).rejects.toThrow(/append-only/);
  });

  test('takes no version that was in force before it was written, and none out of order', async () => {
    const { number } = await policyInForce('age');
    const edition = { key: 'policy.age', value: texts, operatorId: (await anOperator()).id, at: now() };
    const create = (next: number, appliesAt: Date) =>
      db.edition.create({ data: { ...edition, number: next, appliesAt } });
    await expect(create(number + 1, new Date(now().getTime() - DAY_MS))).rejects.toThrow(/Edition_looks_ahead/);
    await expect(create(number + 2, now())).rejects.toThrow(/does not follow/);
  });

  test('takes no consent to a text that was not in force, of a customer or of a checkout', async () => {
    const { id } = await join();
    const consent = { customerId: id, kind: 'marketing', isGiven: true, at: now() };
    await expect(db.customerConsent.create({ data: { ...consent, version: '9' } })).rejects.toThrow(/in force/);
    await expect(db.customerConsent.create({ data: { ...consent, kind: 'x', version: '1' } })).rejects.toThrow();
    const { checkoutId } = await open([{ sku: await stockShelf(5), quantity: 1 }]);
    const consents = [{ kind: 'order', version: '99', at: now().toISOString() }];
    await expect(db.checkout.update({ where: { id: checkoutId }, data: { consents } })).rejects.toThrow(/in force/);
  });
});

test('two operators who write at once do not lose a word: the second is told', async () => {
  const operator = await anOperator();
  const seenAt = (await readPolicyEdit('refund'))?.draft?.at ?? null;
  const saves = [saveDraft('refund', texts, seenAt, operator), saveDraft('refund', texts, seenAt, operator)];
  expect((await Promise.all(saves)).map(({ kind }) => kind).sort()).toEqual(['outdated', 'saved']);
  const draftAt = (await readPolicyEdit('refund'))?.draft?.at ?? new Date(0);
  const publication = { reason: '시험', notice: 'correction', from: null, draftAt } as const;
  const published = [publish('refund', publication, operator), publish('refund', publication, operator)];
  expect((await Promise.all(published)).map(({ kind }) => kind).sort()).toEqual(['outdated', 'published']);
});
