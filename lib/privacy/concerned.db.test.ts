import { describe, expect, test } from 'vitest';
import { now } from '../clock';
import { db } from '../db';
import { csvCell } from '../domain/csv';
import { createOperator } from '../operators/create-operator';
import { revealCustomer } from '../operators/reveal';
import { noteExport } from '../orders/note-export';
import { anOperator } from '../testing/bought';
import { paidOrder } from '../testing/shop';
import { noteBreachExport } from './breach-note';
import { type Concerned, measureBreach, readConcerned, type Suspicion } from './concerned';
import { readSuspicion } from './suspicion-in';

const owner = await anOperator();
let staff = 0;

async function somebody(): Promise<{ id: string }> {
  staff += 1;
  const made = await createOperator(`packer${staff}@gagae.example`, '직원', 'a-password-for-tests', 'support');
  if (made.kind !== 'created') throw new Error(made.kind);
  return made;
}

const HOUR_MS = 3_600_000;
const lately = (operator: { id: string }): Suspicion => {
  const at = now().getTime();
  return {
    kind: 'operator',
    operatorId: operator.id,
    from: new Date(at - HOUR_MS),
    to: new Date(at + HOUR_MS),
  };
};

async function listOf(suspicion: Suspicion): Promise<Concerned[]> {
  const all: Concerned[] = [];
  for await (const one of readConcerned(suspicion)) all.push(one);
  return all;
}

/** An order of somebody with a number nobody else has. */
async function orderOf(tel: string, name?: string) {
  const order = await paidOrder({}, name);
  const contact = { buyerTel: tel, buyerEmail: `${tel}@buyer.example` };
  await db.order.update({ where: { id: order.id }, data: contact });
  await db.checkout.update({ where: { id: order.checkoutId }, data: contact });
  return order;
}

describe('when somebody of the staff may have passed data on', () => {
  test('exactly those they looked at are concerned, each once, however often and however it was', async () => {
    const suspect = await somebody();
    const [first, again, other] = [
      await orderOf('01011110001'),
      await orderOf('01011110001'),
      await orderOf('01011110002'),
    ];
    await orderOf('01011110003');
    await revealCustomer(first.number, 'contact', suspect);
    await revealCustomer(again.impUid, 'contact', suspect);
    await revealCustomer(other.number, 'delivery', suspect);
    await revealCustomer(other.number, 'delivery', owner);
    expect(await measureBreach(lately(suspect))).toMatchObject({ people: 2, orders: 3, routes: { seen: 3 } });
    const people = await listOf(lately(suspect));
    expect(people.map(({ tel, orders, routes }) => [tel, orders.length, routes])).toEqual([
      ['01011110001', 2, ['seen']],
      ['01011110002', 1, ['seen']],
    ]);
    expect(people[0]?.since).toBeInstanceOf(Date);
  });

  test('a download concerns everybody who had bought by then', async () => {
    const suspect = await somebody();
    await noteExport(suspect, { format: 'csv', reason: '발송', stage: '', paid: '', queue: '', isSearch: true });
    await db.$executeRaw`SELECT pg_sleep(0.01)`;
    const later = await orderOf('01011110009');
    const { people, orders, routes } = await measureBreach(lately(suspect));
    const before = await db.order.count({ where: { number: { not: later.number } } });
    expect(orders).toBe(before);
    expect(routes.downloaded).toBe(before);
    expect(people).toBeGreaterThanOrEqual(3);
    expect((await listOf(lately(suspect))).map(({ tel }) => tel)).not.toContain('01011110009');
  });

  test('who looked at nothing concerns nobody', async () => {
    expect(await measureBreach(lately(await somebody()))).toMatchObject({ people: 0, orders: 0 });
  });
});

test('orders that are named concern their buyers, and whose data are gone cannot be told', async () => {
  const [kept, gone] = [await orderOf('01011110021'), await orderOf('01011110022')];
  await db.checkout.update({ where: { id: gone.checkoutId }, data: { buyerTel: '', buyerEmail: '', buyerName: '' } });
  const suspicion = readSuspicion({ orders: `${kept.number}\n${gone.number.toLowerCase()}, nonsense` });
  expect(suspicion).toMatchObject({ kind: 'orders', numbers: [kept.number, gone.number] });
  if (!suspicion) throw new Error('not read');
  expect((await listOf(suspicion)).map(({ tel, routes }) => [tel, routes])).toEqual([['01011110021', ['named']]]);
});

test('who took the list, of what and why, is in the ledger of access', async () => {
  await noteBreachExport(
    owner,
    { kind: 'orders', numbers: ['20260101-AAAAAAA'] },
    { format: 'csv', reason: '유출 신고' },
  );
  const entry = await db.auditEntry.findFirstOrThrow({ where: { action: 'breach.export' }, include: { words: true } });
  expect(entry).toMatchObject({ operatorId: owner.id, detail: { format: 'csv', orders: 1 } });
  expect(entry.words?.words).toContain('유출 신고');
});

test('a name that a spreadsheet would compute is text in the list', async () => {
  const order = await orderOf('01011110031', '=HYPERLINK("x")');
  const [row] = await listOf({ kind: 'orders', numbers: [order.number] });
  expect(csvCell(row?.name ?? '')).toMatch(/^"?'=/);
});

test.each([
  [{ who: 'someone', from: '2026-11-24' }],
  [{ who: 'someone', from: '2026-11-25', to: '2026-11-23' }],
  [{ who: "x' OR 1=1", from: '2026-11-24', to: '2026-11-24' }],
  [{ orders: 'nothing that is a number' }],
  [{}],
])('%j names no suspicion', (asked) => {
  expect(readSuspicion(asked)).toBeNull();
});
