import { afterEach, describe, expect, test } from 'vitest';
import { now, shiftClock } from '../clock';
import { db } from '../db';
import { DAY_MS, seoulDate, seoulDay } from '../domain/seoul';
import { netMinor, type SettlementGroup, sumUp } from '../domain/settlement';
import { settlePayment } from '../payment/settle-payment';
import { anOperator, ask, type Bought, buyOrder, orderOf, pieces } from '../testing/bought';
import { buy } from '../testing/member';
import { provider } from '../testing/provider';
import { refundAll } from '../testing/refund-all';
import { open, stockShelf } from '../testing/shop';
import { dropSettlement, findSettlementFile, keepSettlement, listFileRows, uploadSettlement } from './files';
import { addRate, listRates } from './rates';
import { readGroups, readMoves } from './read-settlement';

afterEach(() => shiftClock(0));

const ever = { from: new Date(0), to: new Date('2100-01-01') };
const today = () => seoulDate(now());

const krwOf = (groups: SettlementGroup[]) => sumUp(groups.filter(({ currency }) => currency === 'KRW'));

/** An order of two lines, part of which went back. */
async function partlyRefunded(): Promise<Bought> {
  const order = await buyOrder([
    { priceKrw: 30_000, quantity: 2 },
    { priceKrw: 9_999, quantity: 1 },
  ]);
  await ask(order, pieces(order, [1, 0]));
  await refundAll();
  return order;
}

/** Money that is sent back by itself: paid one won short. */
async function wrongAmount(): Promise<void> {
  const { requestPay } = await open([{ sku: await stockShelf(5), quantity: 1 }]);
  const { merchant_uid, amount } = requestPay;
  await settlePayment(await provider.pay({ merchant_uid, amount: Number(amount) - 1 }), 'callback');
  await refundAll();
}

describe('the settlement', () => {
  test('adds up to the order ledger, whatever was refunded, in part, twice or on another day', async () => {
    const order = await partlyRefunded();
    await buyOrder([{ priceKrw: 12_345, quantity: 1 }], { payMethod: 'trans' });
    await buyOrder([{ priceKrw: 7_000, quantity: 3 }], { payMethod: 'vbank' });
    await wrongAmount();
    await ask(order, pieces(order, [0, 1]));
    await refundAll();
    // The rest goes back on another day.
    await db.refund.updateMany({
      where: { tag: (await newest(order)).tag },
      data: { doneAt: new Date(now().getTime() + 3 * DAY_MS) },
    });
    const groups = await readGroups(ever);
    const sum = krwOf(groups);
    const [books] = await db.$queryRaw<{ paid: number; back: number; other: number; otherBack: number }[]>`
      SELECT (SELECT sum("totalKrw")::int FROM "Order" WHERE "paidAt" IS NOT NULL) AS paid,
        (SELECT sum("refundedKrw")::int FROM "Order") AS back,
        (SELECT sum("amountMinor")::int FROM "Refund" WHERE "orderId" IS NULL AND status = 'done') AS other`;
    const other = books?.other ?? 0;
    expect(other).toBeGreaterThan(0);
    expect(sum.paidMinor).toBe((books?.paid ?? 0) + other);
    expect(sum.refundedMinor).toBe((books?.back ?? 0) + other);
    expect(netMinor(sum)).toBe((books?.paid ?? 0) - (books?.back ?? 0));
    const { refundedKrw } = await orderOf(order);
    const later = groups.filter(({ day }) => day > today());
    expect(later).toMatchObject([{ payments: 0, refunds: 1, day: seoulDate(new Date(now().getTime() + 3 * DAY_MS)) }]);
    expect(refundedKrw).toBeGreaterThan(krwOf(later).refundedMinor);
  });

  test('equals its rows, day by day and way by way', async () => {
    await partlyRefunded();
    const groups = await readGroups(seoulDay(now()));
    for (const { pg, payMethod } of groups) {
      const same = groups.filter((group) => group.pg === pg && group.payMethod === payMethod);
      const page = await readMoves(today(), { pg, payMethod }, null);
      const rows = page?.rows ?? [];
      expect(rows.reduce((net, { minor }) => net + minor, 0)).toBe(netMinor(sumUp(same)));
      expect(rows.length).toBe(sumUp(same).payments + sumUp(same).refunds);
    }
    expect(await readMoves('2026-02-31', { pg: null, payMethod: null }, null)).toBeNull();
  });

  test('keeps foreign money apart and charges no fee for it', async () => {
    const before = krwOf(await readGroups(ever));
    const payment = { pg: 'paypal', payMethod: 'card' } as const;
    const { requestPay } = await open([{ sku: await stockShelf(5, 50_000), quantity: 1 }], { payment });
    const { merchant_uid, amount } = requestPay;
    await settlePayment(await provider.pay({ merchant_uid, amount, currency: 'USD', pg: 'paypal' }), 'callback');
    const groups = await readGroups(ever);
    expect(krwOf(groups)).toEqual(before);
    expect(groups.filter(({ currency }) => currency === 'USD')).toMatchObject([
      { pg: 'paypal', payments: 1, paidMinor: Math.round(Number(amount) * 100), unknown: 1, feeKrw: 0 },
    ]);
  });

  test('a payment that is sent back by itself leaves nothing, and is not an order', async () => {
    const before = await readGroups(ever);
    await wrongAmount();
    const after = await readGroups(ever);
    expect(netMinor(krwOf(after))).toBe(netMinor(krwOf(before)));
    expect(krwOf(after).payments).toBe(krwOf(before).payments + 1);
  });

  test('two payments in one window are two, and what went back of the second is its own', async () => {
    const before = krwOf(await readGroups(ever));
    const { requestPay } = await open([{ sku: await stockShelf(5), quantity: 1 }]);
    const { merchant_uid, amount } = requestPay;
    await settlePayment(await provider.pay({ merchant_uid, amount }), 'callback');
    await settlePayment(await provider.pay({ merchant_uid, amount }), 'callback');
    await refundAll();
    const after = krwOf(await readGroups(ever));
    expect(after.payments - before.payments).toBe(2);
    expect(netMinor(after) - netMinor(before)).toBe(Number(amount));
  });
});

const newest = ({ number }: Bought) =>
  db.refund.findFirstOrThrow({ where: { order: { number } }, orderBy: { id: 'desc' } });

describe('fees', () => {
  test('are unknown without a rate, and after refunds exactly the fee of what is left', async () => {
    const operator = await anOperator();
    const order = await buyOrder([{ priceKrw: 33_333, quantity: 3 }], { payMethod: 'phone' });
    const phone = async () => sumUp((await readGroups(ever)).filter(({ payMethod }) => payMethod === 'phone'));
    expect(await phone()).toMatchObject({ unknown: 1, feeKrw: 0, vatKrw: 0 });

    const rate = {
      pg: 'html5_inicis',
      payMethod: 'phone',
      validFrom: today(),
      feePerMillion: 33_000,
      feeFixedKrw: 0,
      depositDays: 5,
    };
    expect(await addRate({ ...rate, pg: 'no-such-pg' }, operator)).toBe(false);
    expect(await addRate({ ...rate, pg: 'paypal', payMethod: 'card' }, operator)).toBe(false);
    expect(await addRate(rate, operator)).toBe(true);
    const feeOf = (krw: number) => Math.floor((krw * 33_000) / 1_000_000);
    expect(await phone()).toMatchObject({ unknown: 0, feeKrw: feeOf(99_999), vatKrw: Math.floor(feeOf(99_999) / 10) });

    for (const back of [1, 1]) {
      await ask(order, pieces(order, [back]));
      await refundAll();
    }
    const left = await phone();
    expect(netMinor(left)).toBe(33_333);
    expect(left).toMatchObject({ feeKrw: feeOf(33_333), vatKrw: Math.floor(feeOf(33_333) / 10) });
  });

  test('change from a day on, and what was known can be unknown again; no rate is rewritten', async () => {
    const operator = await anOperator();
    const [tomorrow, later] = [1, 2].map((days) => seoulDate(new Date(now().getTime() + days * DAY_MS)));
    const rate = {
      pg: 'html5_inicis',
      payMethod: 'trans',
      validFrom: today(),
      feePerMillion: 18_000,
      feeFixedKrw: 0,
      depositDays: 2,
    };
    await addRate(rate, operator);
    await addRate({ ...rate, validFrom: tomorrow ?? '', feePerMillion: 0, feeFixedKrw: 300 }, operator);
    await addRate({ ...rate, validFrom: later ?? '', feePerMillion: null }, operator);
    const fees: (number | null)[] = [];
    for (const days of [0, 1, 2]) {
      const order = await buyOrder([{ priceKrw: 10_000, quantity: 10 }], { payMethod: 'trans' });
      await db.payment.updateMany({
        where: { impUid: order.impUid },
        data: { paidAt: new Date(now().getTime() + days * DAY_MS) },
      });
      const page = await readMoves(
        seoulDate(new Date(now().getTime() + days * DAY_MS)),
        { pg: null, payMethod: 'trans' },
        null,
      );
      fees.push(page?.rows.find(({ impUid }) => impUid === order.impUid)?.feeKrw ?? null);
    }
    expect(fees).toEqual([1_800, 300, null]);
    // Of two rates for one day the later one counts.
    await addRate({ ...rate, feePerMillion: 20_000 }, operator);
    expect(
      (await listRates()).filter(({ payMethod, validFrom }) => payMethod === 'trans' && validFrom === today()),
    ).toMatchObject([
      { feePerMillion: 20_000, isReplaced: false },
      { feePerMillion: 18_000, isReplaced: true },
    ]);
    await expect(db.settlementRate.updateMany({ data: { feePerMillion: 1 } })).rejects.toThrow();
  });
});

describe('a PG’s file', () => {
  const days = () => ({ pg: 'html5_inicis', from: today(), to: today() });
  const bytesOf = (text: string) => new TextEncoder().encode(text);

  test('is compared with the books before anything is kept, and never rewritten once it is', async () => {
    const operator = await anOperator();
    const first = await buy(null);
    const second = await buy(null);
    const uidOf = async (paymentId: string) =>
      (await db.payment.findUniqueOrThrow({ where: { id: paymentId } })).impUid;
    const [a, b] = [await uidOf(first.paymentId), await uidOf(second.paymentId)];
    const text = `imp_uid,금액,수수료\n${a},${first.totalKrw},100\n${b},${second.totalKrw - 1},100\nimp_stranger,5000,1\n`;
    const answer = await uploadSettlement({ name: '11월.csv', bytes: bytesOf(text), ...days() }, operator);
    if (answer.kind !== 'compared') throw new Error(answer.kind);
    const file = await findSettlementFile(answer.id);
    expect(file).toMatchObject({ keptAt: null, counts: { matched: 1, amount: 1, fee: 0, unknown: 1 }, feeKrw: 201 });
    expect(file?.counts.missing).toBeGreaterThan(0);
    const { rows } = await listFileRows(answer.id, 'amount', null);
    expect(rows).toMatchObject([{ line: 3, impUid: b, amountKrw: second.totalKrw - 1, ourAmountKrw: second.totalKrw }]);

    expect(await keepSettlement(answer.id, operator)).toBe(true);
    expect(await keepSettlement(answer.id, operator)).toBe(false);
    await dropSettlement(answer.id);
    expect(await findSettlementFile(answer.id)).toMatchObject({ id: answer.id });
    await expect(db.settlementFileRow.deleteMany({ where: { fileId: answer.id } })).rejects.toThrow();
    await expect(db.settlementFile.updateMany({ where: { id: answer.id }, data: { name: '' } })).rejects.toThrow();
    expect(await uploadSettlement({ name: '또.csv', bytes: bytesOf(text), ...days() }, operator)).toEqual({
      kind: 'kept-before',
      id: answer.id,
    });
  });

  test('of older programs is read as Windows writes Korean, and one that is not kept is forgotten', async () => {
    const operator = await anOperator();
    // “금액” in EUC-KR.
    const bytes = Uint8Array.from([...bytesOf('imp_uid,'), 0xb1, 0xdd, 0xbe, 0xd7, ...bytesOf('\nimp_x,100\n')]);
    const answer = await uploadSettlement({ name: 'a.csv', bytes, ...days() }, operator);
    if (answer.kind !== 'compared') throw new Error(answer.kind);
    await dropSettlement(answer.id);
    expect(await findSettlementFile(answer.id)).toBeNull();
    const unreadable = await uploadSettlement({ name: 'b.csv', bytes: bytesOf('a,b\n1,2\n'), ...days() }, operator);
    expect(unreadable).toEqual({ kind: 'unreadable', why: 'no-name-column', line: 1 });
  });
});
