import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { shiftClock } from '../clock';
import { db } from '../db';
import { runNextJob } from '../jobs/worker';
import { checkDuePayments } from '../payment/reconcile';
import { runRefund } from '../payment/refund';
import { requestRefund } from '../payment/request-refund';
import { resolveParked } from '../payment/resolve-parked';
import { settlePayment } from '../payment/settle-payment';
import { anOperator } from '../testing/bought';
import { provider } from '../testing/provider';
import { open, stockShelf } from '../testing/shop';
import { sendMessage } from './send-message';

beforeEach(async () => {
  await provider.calm();
  await provider.clearInbox();
});
afterEach(() => shiftClock(0));

const DAY_MS = 24 * 3_600_000;

/** Does the worker's work until nothing is due. */
async function work(): Promise<void> {
  const message = (payload: unknown) => sendMessage((payload as { messageId: number }).messageId);
  while (await runNextJob('housekeeping', { message }));
}

const mailsTo = async (email: string) =>
  (await provider.inbox()).filter(({ kind, to }) => kind === 'mail' && to.includes(email));
const subjectsTo = async (email: string) => (await mailsTo(email)).map(({ subject }) => subject);

let buyers = 0;
/** A buyer nobody else is. */
const buyer = () => ({ name: '구매자', tel: '01012345678', email: `buyer${++buyers}@example.com` });

async function opened(change: Parameters<typeof open>[1] = {}) {
  const person = buyer();
  const checkout = await open([{ sku: await stockShelf(3), quantity: 1 }], { buyer: person, ...change });
  const { merchant_uid } = checkout.requestPay;
  return { ...checkout, email: person.email, payment: { merchant_uid, amount: checkout.amountKrw } };
}

describe('a buyer who paid', () => {
  test('gets one mail and one text with a link to the order, however often the payment is heard of', async () => {
    const { email, payment } = await opened();
    const impUid = await provider.pay(payment);
    const sources = ['callback', 'redirect', 'webhook', 'clock'] as const;
    await Promise.all(sources.map((source) => settlePayment(impUid, source)));
    await work();
    await settlePayment(impUid, 'webhook');
    await work();
    const order = await db.order.findFirstOrThrow({ where: { buyerEmail: email } });
    const mails = await mailsTo(email);
    expect(mails.map(({ subject }) => subject)).toEqual([`[가게 데모] 주문이 완료되었습니다 (${order.number})`]);
    expect(mails[0]?.text).toContain(`http://localhost:3000/orders/${order.number}?token=`);
    expect(mails[0]?.html).toContain('무선 시험 머그');
    expect((await provider.inbox()).filter(({ kind }) => kind === 'message')).toHaveLength(1);
  });

  test('in English is written to in English', async () => {
    const { email, payment } = await opened({ locale: 'en' });
    await settlePayment(await provider.pay(payment), 'callback');
    await work();
    const [mail] = await mailsTo(email);
    expect(mail?.subject).toContain('Thank you for your order');
    expect(mail?.text).toContain('http://localhost:3000/en/orders/');
  });

  test('is told when the money has been given back', async () => {
    const { email, payment } = await opened();
    const impUid = await provider.pay(payment);
    await settlePayment(impUid, 'callback');
    const { number } = await db.order.findFirstOrThrow({ where: { buyerEmail: email } });
    await provider.consoleCancel(impUid, 1_000);
    await Promise.all([1, 2, 3].map(() => settlePayment(impUid, 'webhook')));
    await db.operator.create({ data: { id: 'operator', name: '운영자', email: 'operator@example.com' } });
    const operator = { id: 'operator', email: 'operator@example.com' };
    await requestRefund({ orderNumber: number, reason: '변심', returnStock: true, operator });
    await runRefund((await db.refund.findFirstOrThrow({ where: { impUid, source: 'operator' } })).id);
    await work();
    const refunds = (await mailsTo(email)).filter(({ subject }) => subject?.includes('환불되었습니다'));
    expect(refunds.map(({ subject }) => subject)).toEqual([
      '[가게 데모] 환불되었습니다 (1,000원)',
      '[가게 데모] 환불되었습니다 (16,000원)',
    ]);
    expect(refunds[1]?.text).toContain('주문을 취소하고');
  });
});

test('a buyer whose payment was of another amount is told that all of it goes back, once', async () => {
  const { email, payment } = await opened();
  const impUid = await provider.pay({ ...payment, amount: payment.amount - 1 });
  await settlePayment(impUid, 'callback');
  await runRefund((await db.refund.findFirstOrThrow({ where: { impUid } })).id);
  await settlePayment(impUid, 'webhook');
  await work();
  const mails = await mailsTo(email);
  expect(mails.map(({ subject }) => subject)).toEqual(['[가게 데모] 결제를 자동으로 취소했습니다 (16,999원)']);
  expect(mails[0]?.text).toContain('/checkout/');
});

describe('a buyer who is to transfer', () => {
  const byTransfer = { payment: { pg: 'html5_inicis', payMethod: 'vbank' } } as const;

  test('is told the account, and hears again when the money is there', async () => {
    const { email, payment } = await opened(byTransfer);
    const impUid = await provider.pay({ ...payment, method: 'vbank', status: 'ready' });
    await settlePayment(impUid, 'callback');
    await work();
    const account = await db.payment.findUniqueOrThrow({ where: { impUid } });
    expect((await mailsTo(email))[0]?.text).toContain(account.vbankNum ?? '?');
    await provider.deposit(impUid);
    await settlePayment(impUid, 'webhook');
    await work();
    shiftClock(4 * DAY_MS);
    await work();
    expect(await subjectsTo(email)).toEqual([
      expect.stringContaining('입금을 기다립니다'),
      expect.stringContaining('입금을 확인했습니다'),
    ]);
  });

  test('is reminded a day before it is too late, and told when it is', async () => {
    const { email, payment } = await opened(byTransfer);
    const impUid = await provider.pay({ ...payment, method: 'vbank', status: 'ready' });
    await settlePayment(impUid, 'callback');
    const { vbankDueAt } = await db.payment.findUniqueOrThrow({ where: { impUid } });
    const leftMs = (vbankDueAt?.getTime() ?? 0) - Date.now();
    shiftClock(leftMs - DAY_MS + 60_000);
    await work();
    expect(await subjectsTo(email)).toEqual([
      expect.stringContaining('입금을 기다립니다'),
      expect.stringContaining('입금 기한이 다가옵니다'),
    ]);
    shiftClock(leftMs + DAY_MS);
    await checkDuePayments();
    await work();
    expect((await subjectsTo(email)).at(-1)).toContain('주문이 취소되었습니다');
  });
});

test('a buyer whose transfer was short is told that it is looked at, once, and that it went back', async () => {
  const { email, payment } = await opened({ payment: { pg: 'html5_inicis', payMethod: 'vbank' } });
  const impUid = await provider.pay({ ...payment, method: 'vbank', status: 'ready' });
  await settlePayment(impUid, 'callback');
  await provider.edit(impUid, { status: 'paid', amount: 3_000, paid_at: Math.floor(Date.now() / 1000) });
  await settlePayment(impUid, 'webhook');
  await settlePayment(impUid, 'clock');
  await work();
  expect((await subjectsTo(email)).slice(1)).toEqual(['[가게 데모] 보내신 돈을 확인하고 있습니다 (3,000원)']);
  expect((await mailsTo(email)).at(-1)?.text).toContain('나머지를 더 보내지 마세요');
  const { id } = await db.parkedItem.findFirstOrThrow({ where: { impUid } });
  const account = { holder: '구매자', bank: '088', number: '110123456789' } as const;
  expect(await resolveParked(id, { action: 'refund', note: '', account }, await anOperator())).toBe('resolved');
  const refund = await db.refund.findFirstOrThrow({ where: { impUid } });
  await runRefund(refund.id);
  await work();
  const last = (await mailsTo(email)).at(-1);
  expect(last?.subject).toBe('[가게 데모] 환불되었습니다 (3,000원)');
  expect(last?.text).toContain('주문에 쓰이지 않은 3,000원을 돌려 드렸습니다');
});

test('a mail that is refused is tried again later', async () => {
  const { email, payment } = await opened();
  await settlePayment(await provider.pay(payment), 'callback');
  const { id } = await db.order.findFirstOrThrow({ where: { buyerEmail: email } });
  await db.order.update({ where: { id }, data: { buyerEmail: '' } });
  await work();
  const message = await db.message.findFirstOrThrow({ where: { kind: 'order-paid', subjectId: id } });
  expect(message).toMatchObject({ status: 'waiting', mailedAt: null });
  expect(message.leftAt).not.toBeNull();
  await db.order.update({ where: { id }, data: { buyerEmail: email } });
  shiftClock(60_000);
  await work();
  expect(await mailsTo(email)).toHaveLength(1);
});

test('a text gateway that is down is tried again later; the mail is not sent twice', async () => {
  const { email, payment } = await opened();
  await settlePayment(await provider.pay(payment), 'callback');
  await provider.fault({ on: 'POST /inbox/messages', do: 'e500', nth: 1 });
  await work();
  shiftClock(60_000);
  await work();
  expect(await mailsTo(email)).toHaveLength(1);
  expect((await provider.inbox()).filter(({ kind }) => kind === 'message')).toHaveLength(1);
  const { id } = await db.order.findFirstOrThrow({ where: { buyerEmail: email } });
  expect(await db.message.findFirst({ where: { subjectId: id, kind: 'order-paid' } })).toMatchObject({
    status: 'sent',
  });
});

test('what a buyer typed cannot become part of the mail’s own markup', async () => {
  const { payment } = await opened();
  const impUid = await provider.pay(payment);
  await db.checkoutLine.updateMany({
    where: { checkout: { payments: { some: { merchantUid: payment.merchant_uid } } } },
    data: { productName: '<script>alert(1)</script>' },
  });
  await settlePayment(impUid, 'callback');
  await work();
  const html = (await provider.inbox()).find(({ kind }) => kind === 'mail')?.html;
  expect(html).toContain('&lt;script&gt;');
  expect(html).not.toContain('<script>');
});
