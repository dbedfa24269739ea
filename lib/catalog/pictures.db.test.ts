import { existsSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { db } from '../db';
import { photoPath } from '../reviews/photos';
import { anOperator } from '../testing/bought';
import { duplicateProduct } from './duplicate-product';
import { readProductEdit } from './operator-products';
import { addPictures, arrangePictures, PICTURES_MAX } from './pictures';
import { createProduct } from './save-product';

const operator = await anOperator();
const { id: categoryId } = await db.category.create({ data: { slug: 'lamps', name: '등', summary: '', position: 1 } });

let made = 0;
async function aLamp(): Promise<number> {
  const basics = { slug: `lamp-${++made}`, name: '종이 등', summary: '은은한 등', description: '', categoryId };
  const saved = await createProduct(basics, operator);
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  return saved.id;
}

const painted = (red: number): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: { r: red, g: 90, b: 60 } } })
    .withExif({ IFD0: { Artist: '시험구매자' } })
    .jpeg()
    .toBuffer();

const picturesOf = async (id: number) => (await readProductEdit(id))?.pictures ?? [];
const fileOf = (src: string | undefined) => photoPath(src?.replace('/uploads/', '') ?? '') ?? '';

test('pictures come behind those there are, painted anew and without what the camera wrote', async () => {
  const id = await aLamp();
  expect(await addPictures(id, [await painted(10), await painted(20)], operator)).toBe('saved');
  expect(await addPictures(id, [await painted(30)], operator)).toBe('saved');
  const pictures = await picturesOf(id);
  expect(pictures).toMatchObject([{ alt: '종이 등', width: 40, height: 30 }, { alt: '종이 등' }, { alt: '종이 등' }]);
  const { format, exif } = await sharp(fileOf(pictures[0]?.src)).metadata();
  expect([format, exif]).toEqual(['webp', undefined]);
});

test('of several pictures one of which is none, nothing stays', async () => {
  const id = await aLamp();
  const hostile = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  expect(await addPictures(id, [await painted(10), hostile], operator)).toBe('bad-photo');
  expect(await picturesOf(id)).toEqual([]);
});

test('a product has no more pictures than a page can show', async () => {
  const id = await aLamp();
  const many = await Promise.all(Array.from({ length: PICTURES_MAX }, (_, index) => painted(index)));
  expect(await addPictures(id, many, operator)).toBe('saved');
  expect(await addPictures(id, [await painted(99)], operator)).toBe('too-many-pictures');
  expect(await picturesOf(id)).toHaveLength(PICTURES_MAX);
});

test('an order is given and a picture taken off with its file', async () => {
  const id = await aLamp();
  await addPictures(id, [await painted(10), await painted(20), await painted(30)], operator);
  const [first, second, third] = await picturesOf(id);
  if (!first || !second || !third) throw new Error('no pictures');
  const wanted = [
    { id: third.id, alt: '켜진 등' },
    { id: first.id, alt: '꺼진 등' },
  ];
  expect(await arrangePictures(id, wanted, [first.id, second.id, third.id], operator)).toBe('saved');
  expect(await picturesOf(id)).toMatchObject(wanted);
  expect([existsSync(fileOf(first.src)), existsSync(fileOf(second.src))]).toEqual([true, false]);
});

test('what somebody else added meanwhile is not taken off unseen', async () => {
  const id = await aLamp();
  await addPictures(id, [await painted(10)], operator);
  const [seen] = await picturesOf(id);
  if (!seen) throw new Error('no picture');
  await addPictures(id, [await painted(20)], operator);
  expect(await arrangePictures(id, [], [seen.id], operator)).toBe('changed-meanwhile');
  expect(await picturesOf(id)).toHaveLength(2);
});

test('a picture of another product stays where it is', async () => {
  const [id, other] = [await aLamp(), await aLamp()];
  await addPictures(other, [await painted(10)], operator);
  const [foreign] = await picturesOf(other);
  const wanted = [{ id: foreign?.id ?? 0, alt: '' }];
  expect(await arrangePictures(id, wanted, [], operator)).toBe('changed-meanwhile');
  expect(await picturesOf(other)).toHaveLength(1);
});

test('a copy of a product keeps its pictures when the original loses them', async () => {
  const id = await aLamp();
  await addPictures(id, [await painted(10)], operator);
  const [picture] = await picturesOf(id);
  if (!picture) throw new Error('no picture');
  const copy = await duplicateProduct(id, { slug: `copy-${id}`, codePrefix: `COPY-${id}` }, operator);
  expect(await arrangePictures(id, [], [picture.id], operator)).toBe('saved');
  expect(existsSync(fileOf(picture.src))).toBe(true);
  const copyId = copy.kind === 'saved' ? copy.id : 0;
  const [copied] = await picturesOf(copyId);
  expect(await arrangePictures(copyId, [], [copied?.id ?? 0], operator)).toBe('saved');
  expect(existsSync(fileOf(picture.src))).toBe(false);
});
