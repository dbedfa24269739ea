import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '../db';
import { noTemplate } from '../domain/letter-template';
import { runNextJob } from '../jobs/worker';
import { settlePayment } from '../payment/settle-payment';
import { anOperator } from '../testing/bought';
import { provider } from '../testing/provider';
import { open, stockShelf } from '../testing/shop';
import { messageKinds } from './kinds';
import { listMessages } from './list-messages';
import { previewLetter, valueNames } from './sample-letters';
import { sendAgain } from './send-again';
import { sendMessage } from './send-message';
import { listTemplateMoves, setTemplate } from './templates';

beforeEach(async () => {
  await provider.calm();
  await provider.clearInbox();
});

async function work(): Promise<void> {
  const message = (payload: unknown) => sendMessage((payload as { messageId: number }).messageId);
  while (await runNextJob('housekeeping', { message }));
}

let buyers = 0;

/** A paid order whose letter waits to leave. */
async function paid(locale: 'ko' | 'en' = 'ko') {
  const email = `told${++buyers}@example.com`;
  const buyer = { name: '구매자', tel: '01012345678', email };
  const { requestPay, amountKrw } = await open([{ sku: await stockShelf(3), quantity: 1 }], { buyer, locale });
  await settlePayment(await provider.pay({ merchant_uid: requestPay.merchant_uid, amount: amountKrw }), 'callback');
  const { id, number } = await db.order.findFirstOrThrow({ where: { buyerEmail: email } });
  const message = await db.message.findFirstOrThrow({ where: { subjectId: id, kind: 'order-paid' } });
  return { email, number, messageId: message.id };
}

const mailsTo = async (email: string) =>
  (await provider.inbox()).filter(({ kind, to }) => kind === 'mail' && to.includes(email));

describe('an operator', () => {
  test('finds what a buyer was told by the order’s number, with the address masked', async () => {
    const { number } = await paid();
    await work();
    const { rows } = await listMessages(number, null);
    expect(rows).toMatchObject([{ kind: 'order-paid', state: 'sent', orderNumber: number, to: 't***@example.com' }]);
    expect((await listMessages('NOSUCHORDER', null)).rows).toEqual([]);
  });

  test('sees what is planned apart from what is on its way', async () => {
    const { requestPay, amountKrw } = await open([{ sku: await stockShelf(3), quantity: 1 }], {
      payment: { pg: 'html5_inicis', payMethod: 'vbank' },
    });
    const { merchant_uid } = requestPay;
    await settlePayment(await provider.pay({ merchant_uid, amount: amountKrw, method: 'vbank' }), 'callback');
    const order = await db.order.findFirstOrThrow({ orderBy: { id: 'desc' } });
    const { rows } = await listMessages(order.number, null);
    expect(rows.map(({ kind, state }) => [kind, state])).toEqual([
      ['deposit-reminder', 'planned'],
      ['deposit-requested', 'waiting'],
    ]);
  });

  test('sends a letter again as a mail of its own, and no more often than a buyer can bear', async () => {
    const { email, messageId } = await paid();
    const operator = await anOperator();
    expect(await sendAgain(messageId, operator)).toBe('waiting');
    await work();
    const answers = [];
    for (let time = 0; time < 4; time++) {
      answers.push(await sendAgain(messageId, operator));
      await work();
    }
    expect(answers).toEqual(['queued', 'queued', 'queued', 'too-often']);
    expect(await mailsTo(email)).toHaveLength(4);
    expect(await db.message.findUniqueOrThrow({ where: { id: messageId } })).toMatchObject({ resends: 3 });
    expect(await db.auditEntry.count({ where: { action: 'message.again', subject: String(messageId) } })).toBe(3);
  });

  test('who presses twice at once sends one more', async () => {
    const { email, messageId } = await paid();
    await work();
    const operator = await anOperator();
    const answers = await Promise.all([sendAgain(messageId, operator), sendAgain(messageId, operator)]);
    expect(answers.sort()).toEqual(['queued', 'waiting']);
    await work();
    expect(await mailsTo(email)).toHaveLength(2);
  });

  test('cannot repeat a reminder that may not be true any more', async () => {
    const { messageId } = await paid();
    await work();
    const { subjectId } = await db.message.findUniqueOrThrow({ where: { id: messageId } });
    const reminder = await db.message.create({ data: { kind: 'deposit-reminder', subjectId, status: 'sent' } });
    expect(await sendAgain(reminder.id, await anOperator())).toBe('not-lasting');
  });
});

describe('a merchant’s words', () => {
  const template = {
    subject: '{orderNumber} 주문 고맙습니다',
    opening: '<b>안녕하세요</b> & 반가워요',
    closing: '{total}을 잘 받았어요.',
  };

  test('stand in the letters of their kind and language, escaped, around what the shop says', async () => {
    const operator = await anOperator();
    expect(await setTemplate('order-paid', 'ko', template, 0, operator)).toBe('saved');
    const [korean, english] = [await paid(), await paid('en')];
    await work();
    const [mail] = await mailsTo(korean.email);
    expect(mail?.subject).toBe(`[가게 데모] ${korean.number} 주문 고맙습니다`);
    expect(mail?.text).toContain('17,000원을 잘 받았어요.');
    expect(mail?.text).toContain('결제를 확인했고');
    expect(mail?.html).toContain('&lt;b&gt;안녕하세요&lt;/b&gt; &amp; 반가워요');
    expect((await mailsTo(english.email))[0]?.subject).toContain('Thank you for your order');
  });

  test('are kept in every version, and taken back to the shop’s own', async () => {
    const operator = await anOperator();
    expect(await setTemplate('shipped', 'ko', template, 0, operator)).toBe('saved');
    expect(await setTemplate('shipped', 'ko', noTemplate, 0, operator)).toBe('outdated');
    expect(await setTemplate('shipped', 'ko', noTemplate, 1, operator)).toBe('saved');
    expect((await listTemplateMoves('shipped', 'ko')).map((move) => move.template)).toEqual([null, template]);
  });

  test('can be looked at in every letter before anybody gets it', async () => {
    for (const kind of messageKinds) {
      for (const locale of ['ko', 'en'] as const) {
        const names = valueNames(kind);
        const own = { ...noTemplate, closing: names.map((name) => `{${name}}`).join(' ') };
        const { subject, text } = await previewLetter(kind, locale, own);
        expect(subject, kind).not.toBe('');
        expect(text, kind).not.toMatch(/undefined|null|\{/);
      }
    }
  });
});
