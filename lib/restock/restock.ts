// Telling members that goods they waited for can be had again: a letter they asked for, once.

import { z } from 'zod';
import { href } from '@/i18n/config';
import { onShelf } from '../catalog/on-shelf';
import { now } from '../clock';
import { db } from '../db';
import { getEnv } from '../env';
import { enqueue } from '../jobs/queue';
import { layOut } from '../messages/layout';
import { hasMailServer, sendMail } from '../messages/mail';
import { getSeller } from '../seller';

/** Remembers the wish; a wish that was fulfilled before starts anew. Answers false when the SKU is not sold at all. */
export async function askForRestock(customerId: string, code: string): Promise<boolean> {
  const sku = await db.sku.findFirst({
    where: { code, product: onShelf() },
    select: { id: true },
  });
  if (!sku) return false;
  const notice = { customerId, skuId: sku.id };
  const fresh = { createdAt: now(), toldAt: null };
  await db.restockNotice.upsert({
    where: { customerId_skuId: notice },
    create: { ...notice, ...fresh },
    update: fresh,
  });
  return true;
}

export type Waiting = { id: number; slug: string; name: string; option: string };

/** What a member waits for, newest first. */
export async function listWaiting(customerId: string): Promise<Waiting[]> {
  const rows = await db.restockNotice.findMany({
    where: { customerId, toldAt: null },
    orderBy: { id: 'desc' },
    select: { id: true, sku: { select: { optionValues: true, product: { select: { slug: true, name: true } } } } },
  });
  return rows.map(({ id, sku }) => ({ id, ...sku.product, option: sku.optionValues.join(' / ') }));
}

/** A member waits no longer. */
export async function stopWaiting(customerId: string, id: number): Promise<void> {
  await db.restockNotice.deleteMany({ where: { id, customerId } });
}

const AT_ONCE = 100;

/** For the clock: puts a letter on its way for everybody whose goods are back, in the transaction that marks them as told. */
export async function tellRestocked(): Promise<void> {
  const due = await db.restockNotice.findMany({
    where: { toldAt: null, sku: { stock: { gt: 0 }, product: onShelf() } },
    select: { id: true },
    take: AT_ONCE,
  });
  for (const { id } of due) {
    await db.$transaction(async (tx) => {
      const { count } = await tx.restockNotice.updateMany({ where: { id, toldAt: null }, data: { toldAt: now() } });
      if (count === 0) return;
      const key = `restock-letter:${id}:${now().getTime()}`;
      await enqueue(tx, { lane: 'housekeeping', kind: 'restock-letter', key, payload: { noticeId: id, key } });
    });
  }
}

const Payload = z.object({ noticeId: z.int(), key: z.string() });

const WORDS = {
  ko: {
    subject: (goods: string) => `다시 들어왔습니다: ${goods}`,
    text: '기다리시던 상품이 다시 들어왔습니다. 수량이 많지 않을 수 있습니다.',
    action: '상품 보기',
    note: '재입고 알림을 신청하셔서 한 번 보내 드립니다.',
  },
  en: {
    subject: (goods: string) => `Back in stock: ${goods}`,
    text: 'What you waited for can be had again. There may not be many.',
    action: 'See the product',
    note: 'You asked for this notice; it is sent once.',
  },
} as const;

/** The job: sends one letter. Throws when the mail server did not take it: run it again. */
export async function sendRestockLetter(payload: unknown): Promise<void> {
  const { noticeId, key } = Payload.parse(payload);
  const notice = await db.restockNotice.findUnique({
    where: { id: noticeId },
    include: { customer: true, sku: { include: { product: true } } },
  });
  if (!notice || !hasMailServer()) return;
  const { customer, sku } = notice;
  const locale = customer.locale === 'en' ? 'en' : 'ko';
  const words = WORDS[locale];
  const letter = {
    subject: words.subject([sku.product.name, ...sku.optionValues].join(' / ')),
    paragraphs: [words.text],
    action: words.action,
    short: '',
    notes: [words.note],
  };
  const link = `${getEnv().SHOP_URL}${href(locale, `/products/${sku.product.slug}`)}`;
  await sendMail(key.replaceAll(':', '-'), customer.email, layOut(letter, link, locale, await getSeller()));
}
