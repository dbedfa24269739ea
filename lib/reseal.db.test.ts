import { expect, test, vi } from 'vitest';
import { db } from './db';
import { createOperator } from './operators/create-operator';
import { open, stockShelf } from './testing/shop';

const before = String(process.env.SHOP_SECRET);
const after = 'another secret of at least 32 characters';

/** The shop's own modules as a process with these settings loads them. */
async function processWith(secrets: { SHOP_SECRET: string; SHOP_SECRET_BEFORE?: string }) {
  vi.resetModules();
  vi.stubEnv('SHOP_SECRET', secrets.SHOP_SECRET);
  vi.stubEnv('SHOP_SECRET_BEFORE', secrets.SHOP_SECRET_BEFORE ?? '');
  return { ...(await import('./seal')), ...(await import('./reseal')) };
}

test('when the secret is replaced, what it sealed is read on, sealed anew, and then opens without the old one', async () => {
  const old = await processWith({ SHOP_SECRET: before });
  const { checkoutId: id, requestPay } = await open([{ sku: await stockShelf(3), quantity: 1 }]);
  const payment = await db.payment.findUniqueOrThrow({ where: { merchantUid: requestPay.merchant_uid } });
  const made = await createOperator('sealed@gagae.example', '직원', 'a-password-for-tests', 'support');
  const operatorId = made.kind === 'created' ? made.id : '';
  const number = '110-123-456789';
  await db.checkout.update({ where: { id }, data: { cashReceiptSealed: old.seal(number, id) } });
  const given = { sealed: old.seal(number, payment.id), givenBy: 'buyer', givenAt: new Date() };
  await db.refundAccount.create({ data: { paymentId: payment.id, ...given } });
  const factor = { operatorId, sealed: old.seal('JBSWY3DPEHPK3PXP', operatorId), createdAt: new Date() };
  await db.operatorFactor.create({ data: factor });

  const rotating = await processWith({ SHOP_SECRET: after, SHOP_SECRET_BEFORE: before });
  expect(rotating.unseal(given.sealed, payment.id)).toBe(number);
  expect(await rotating.resealAll()).toBe(3);
  expect(await rotating.resealAll()).toBe(0);

  const later = await processWith({ SHOP_SECRET: after });
  const account = await db.refundAccount.findUniqueOrThrow({ where: { paymentId: payment.id } });
  const checkout = await db.checkout.findUniqueOrThrow({ where: { id } });
  const kept = await db.operatorFactor.findUniqueOrThrow({ where: { operatorId } });
  expect(later.unseal(account.sealed ?? '', payment.id)).toBe(number);
  expect(later.unseal(checkout.cashReceiptSealed ?? '', id)).toBe(number);
  expect(later.unseal(kept.sealed, operatorId)).toBe('JBSWY3DPEHPK3PXP');
  expect(later.unseal(given.sealed, payment.id)).toBeNull();
  vi.unstubAllEnvs();
});

test('every column that holds sealed texts is among those that are sealed anew', async () => {
  const columns = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name || '.' || column_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name ~* 'sealed$' ORDER BY 1`;
  expect(columns.map(({ name }) => name)).toEqual([
    ...['Checkout.cashReceiptSealed', 'OperatorFactor.sealed', 'ParkedApproval.accountSealed', 'Refund.accountSealed'],
    'RefundAccount.sealed',
  ]);
});
