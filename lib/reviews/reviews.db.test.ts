import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';
import { leaveShop } from '../accounts/leave';
import { db } from '../db';
import { listAudit } from '../operators/audit-ledger';
import { createOperator } from '../operators/create-operator';
import { buy, join } from '../testing/member';
import { hideReview, listAllReviews } from './operator-reviews';
import { photoPath, storePhoto } from './photos';
import { listReviews, readRating } from './read-reviews';
import { deleteReview, findReviewable, listReviewable, writeReview } from './write-review';

// Outside of Next there are neither cookies to write nor a cache to name.
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined, getAll: () => [], set: () => undefined, delete: () => undefined }),
}));
vi.mock('next/cache', () => ({ cacheLife: () => undefined, cacheTag: () => undefined }));
vi.mock('../env', async (original) => {
  const actual = await original<typeof import('../env')>();
  const folder = mkdtempSync(path.join(tmpdir(), 'gagae-uploads-'));
  return { ...actual, getEnv: () => ({ ...actual.getEnv(), DATA_DIR: folder }) };
});

/** A member who has bought one thing: the line of the order and the product's address. */
async function buyer() {
  const member = await join();
  await buy(member.id);
  const [line] = await listReviewable(member.id);
  if (!line) throw new Error('nothing bought');
  return { ...member, lineId: line.lineId, slug: line.slug };
}

const photo = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#b0401c' } })
    .withExif({ IFD0: { Copyright: 'where and when it was taken' } })
    .jpeg()
    .toBuffer();

const words = { score: 4, text: '손에 잘 맞아요.', added: [], kept: [] };

describe('a review', () => {
  test('is written by who bought, once for each line, and can be changed', async () => {
    const { id, lineId, slug } = await buyer();
    expect(await writeReview(id, { ...words, lineId })).toEqual({ kind: 'written', slug });
    expect(await writeReview(id, { ...words, lineId, score: 5 })).toEqual({ kind: 'written', slug });
    expect(await listReviews(slug, 1)).toMatchObject([{ author: '구**', score: 5, isEdited: true }]);
    expect(await readRating(slug)).toEqual({ count: 1, average: 5, spread: [1, 0, 0, 0, 0] });
  });

  test('of another member’s order, or of an unpaid one, is refused', async () => {
    const [mine, other] = [await buyer(), await join()];
    expect(await writeReview(other.id, { ...words, lineId: mine.lineId })).toEqual({ kind: 'not-bought' });
    await writeReview(mine.id, { ...words, lineId: mine.lineId });
    expect(await deleteReview(other.id, mine.lineId)).toBeNull();
    await db.order.updateMany({ where: { customerId: mine.id }, data: { status: 'cancelled' } });
    expect(await findReviewable(mine.id, mine.lineId)).toBeNull();
  });

  test('that is hidden counts nowhere, and who hid it why is written down', async () => {
    const creation = await createOperator('owner@gagae.example', '가게 주인', 'a-password-for-tests');
    const operatorId = creation.kind === 'created' ? creation.id : '';
    const { id, lineId, slug } = await buyer();
    await writeReview(id, { ...words, lineId });
    const review = await db.review.findUniqueOrThrow({ where: { lineId } });
    expect(await hideReview(operatorId, review.id, '욕설')).toBe(slug);
    expect(await listReviews(slug, 1)).toEqual([]);
    expect((await readRating(slug)).count).toBe(0);
    expect((await listAllReviews(true, { before: null, after: null })).rows).toMatchObject([{ hiddenReason: '욕설' }]);
    const { rows } = await listAudit({ kind: 'all', operatorId, subject: '' }, null);
    expect(rows[0]).toMatchObject({ action: 'review.hide', detail: { reason: '욕설' } });
    await hideReview(operatorId, review.id, null);
    expect((await readRating(slug)).count).toBe(1);
  });

  test('goes with its photographs when it is deleted, changed, or its writer leaves the shop', async () => {
    const { id, lineId, slug } = await buyer();
    const filesOf = async () => (await findReviewable(id, lineId))?.review?.photos.map(({ file }) => file) ?? [];
    const isThere = (file = '') => existsSync(photoPath(file) ?? '');
    await writeReview(id, { ...words, lineId, added: [await photo(), await photo()] });
    const [first, second] = await filesOf();
    expect([isThere(first), isThere(second)]).toEqual([true, true]);
    await writeReview(id, { ...words, lineId, kept: [first ?? ''] });
    expect([isThere(first), isThere(second)]).toEqual([true, false]);
    expect(await leaveShop(id)).toEqual([slug]);
    expect(isThere(first)).toBe(false);
  });

  test('holds four photographs and no more', async () => {
    const { id, lineId } = await buyer();
    const added = await Promise.all([1, 2, 3, 4, 5].map(() => photo()));
    expect(await writeReview(id, { ...words, lineId, added })).toEqual({ kind: 'too-many-photos' });
    expect(await writeReview(id, { ...words, lineId, added: added.slice(1) })).toMatchObject({ kind: 'written' });
  });
});

describe('a photograph', () => {
  test('is painted anew: smaller, as WebP, without what the camera wrote into it', async () => {
    const stored = await storePhoto(await photo(3_000, 2_000));
    expect(stored).toMatchObject({ width: 1_600, height: 1_067, file: expect.stringMatching(/^[\w-]{22}\.webp$/) });
    const { format, exif } = await sharp(photoPath(stored?.file ?? '') ?? '').metadata();
    expect({ format, exif }).toEqual({ format: 'webp', exif: undefined });
  });

  test.each([
    ['a page that calls itself a picture', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['half a picture', Buffer.from('ffd8ffe000104a46494600', 'hex')],
    ['nothing', Buffer.alloc(0)],
    ['eight megabytes and more', Buffer.alloc(8 * 1024 * 1024 + 1)],
  ])('is not %s', async (_what, bytes) => {
    expect(await storePhoto(bytes)).toBeNull();
  });

  test('that unpacks to more pixels than a memory holds is refused before it is unpacked', async () => {
    const bomb = await sharp({
      create: { width: 9_000, height: 9_000, channels: 3, background: '#000' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await storePhoto(bomb)).toBeNull();
  });

  test.each(['../secret', '..%2Fsecret', 'a.webp', `${'a'.repeat(22)}.webp/../x`])('is not reached as %s', (name) => {
    expect(photoPath(name)).toBeNull();
  });
});
