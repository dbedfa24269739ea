import { describe, expect, test } from 'vitest';
import { audit } from '../audit';
import { shiftClock } from '../clock';
import { db } from '../db';
import { buyOrder } from '../testing/bought';
import { findUnreviewedMonth, readAccessMonth, reviewMonth } from './access-review';
import { findBreak, keepProof, listAudit, newestSeal } from './audit-ledger';
import { createOperator } from './create-operator';
import { findInvitation, invite, join, revokeInvitation } from './invitations';
import { revealCustomer } from './reveal';
import { changeRole, listStaff, setDisabled } from './staff';

const password = 'a-password-for-tests';

async function someone(email: string, role: 'owner' | 'packer') {
  const made = await createOperator(email, email, password, role);
  if (made.kind !== 'created') throw new Error(made.kind);
  return { id: made.id };
}

const owner = await someone('first@gagae.example', 'owner');

const tokenFor = async (email: string): Promise<string> => {
  const token = await invite(email, 'packer', owner);
  expect(token).not.toBe('works-here');
  return token;
};

describe('an invitation', () => {
  test('lets one person in once, in the role it names', async () => {
    const token = await tokenFor('Packer@gagae.example');
    const answers = await Promise.all([join(token, '포장', password), join(token, '다른 사람', password)]);
    expect(answers.sort()).toEqual(['joined', 'void']);
    expect(await listStaff()).toContainEqual(
      expect.objectContaining({ email: 'packer@gagae.example', role: 'packer' }),
    );
    expect(await join(token, '또', password)).toBe('void');
    expect(await invite('packer@gagae.example', 'owner', owner)).toBe('works-here');
  });

  test('is void after three days, when taken back, and when a newer one was made', async () => {
    const old = await tokenFor('late@gagae.example');
    shiftClock(3 * 24 * 3_600_000 + 1);
    expect(await findInvitation(old)).toBeNull();
    const replaced = await tokenFor('late@gagae.example');
    const revoked = await tokenFor('late@gagae.example');
    expect(await findInvitation(replaced)).toBeNull();
    await revokeInvitation((await findInvitation(revoked))?.id ?? '', owner);
    expect(await join(revoked, '이름', password)).toBe('void');
    shiftClock(0);
  });
});

describe('the staff', () => {
  test('keeps an owner, even when two owners send each other away at once', async () => {
    const second = await someone('second@gagae.example', 'owner');
    const answers = await Promise.all([setDisabled(second.id, true, owner), changeRole(owner.id, 'viewer', second)]);
    expect(answers.sort()).toEqual(['last-owner', 'saved']);
    await db.operator.updateMany({
      where: { id: { in: [owner.id, second.id] } },
      data: { role: 'owner', disabledAt: null },
    });
  });

  test('nobody changes their own role', async () => {
    expect(await changeRole(owner.id, 'packer', owner)).toBe('oneself');
  });
});

describe('the audit ledger', () => {
  test('says who looked at whom and why, without saying what they saw', async () => {
    const { number } = await buyOrder([{ priceKrw: 10_000, quantity: 1 }]);
    expect(await revealCustomer(number, 'delivery', owner)).toMatchObject({ tel: '01012345678' });
    const { rows } = await listAudit({ kind: 'access', operatorId: owner.id, subject: '' }, null);
    expect(rows[0]).toMatchObject({ action: 'customer.reveal', subject: number, detail: { purpose: 'delivery' } });
    expect(JSON.stringify(rows)).not.toMatch(/01012345678|세종대로/);
  });

  test('is looked through month by month, once each, and only when the month is over', async () => {
    const thisMonth = (await readAccessMonth(null)).month;
    const person = (await readAccessMonth(thisMonth)).people.find(({ operatorId }) => operatorId === owner.id);
    expect(person).toMatchObject({ looks: 1, customers: 1, downloads: 0 });
    expect(await reviewMonth(thisMonth, '이상 없음', owner)).toBe('not-over');
    expect(await findUnreviewedMonth()).toBeNull();
    shiftClock(31 * 24 * 3_600_000);
    expect(await findUnreviewedMonth()).toBe(thisMonth);
    const second = await someone('reviewer@gagae.example', 'owner');
    const answers = await Promise.all([owner, second].map((by) => reviewMonth(thisMonth, '이상 없음', by)));
    expect(answers.sort()).toEqual(['already', 'reviewed']);
    expect((await readAccessMonth(thisMonth)).review).toMatchObject({ note: '이상 없음' });
    expect(await findUnreviewedMonth()).toBeNull();
    await expect(db.accessReview.updateMany({ data: { note: '' } })).rejects.toThrow();
    shiftClock(0);
  });

  test('is whole however many write at once, and shows where somebody rewrote, took out or put in', async () => {
    const write = () => db.$transaction((tx) => audit(tx, owner.id, 'test.write', 'something'));
    await Promise.all(Array.from({ length: 12 }, write));
    expect(await findBreak()).toBeNull();
    const seal = await newestSeal();
    const behindItsBack = (sql: string) =>
      db.$transaction([
        db.$executeRawUnsafe('SET LOCAL session_replication_role = replica'),
        db.$executeRawUnsafe(sql),
      ]);
    const { id } = await db.auditEntry.findFirstOrThrow({ where: { action: 'test.write' }, orderBy: { id: 'asc' } });
    await behindItsBack(`UPDATE "AuditEntry" SET subject = 'nothing' WHERE id = ${id}`);
    expect(await findBreak()).toBe(String(id));
    await behindItsBack(`UPDATE "AuditEntry" SET subject = 'something' WHERE id = ${id}`);
    expect(await findBreak()).toBeNull();
    await behindItsBack(`DELETE FROM "AuditEntry" WHERE id = ${id}`);
    expect(await findBreak()).toBe(String(id));
    // What a whole look found to be right is not read again before the next one; what comes after it is.
    if (seal) await keepProof(seal);
    expect(await findBreak()).toBeNull();
    await write();
    expect(await findBreak()).toBeNull();
    await behindItsBack('UPDATE "AuditEntry" SET subject = \'nothing\' WHERE id = (SELECT max(id) FROM "AuditEntry")');
    expect(await findBreak()).not.toBeNull();
    await behindItsBack(
      'UPDATE "AuditEntry" SET subject = \'something\' WHERE id = (SELECT max(id) FROM "AuditEntry")',
    );
    await behindItsBack(`UPDATE "AuditSeal" SET hash = repeat('1', 64) WHERE id = ${seal?.id}`);
    expect(await findBreak()).not.toBeNull();
  });
});
